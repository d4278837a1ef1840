package settle

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// splitSameLines takes the answers off items such as
//
//   - What is it? A thing.
//
// where most are written so, and nearly none has an answer below it.
func (s *settler) splitSameLines(all []draft.Found) {
	if s.Shape.Family != survey.Items {
		return
	}
	written, bare := 0, 0
	for i := range all {
		if len(all[i].Body) == 0 {
			bare++
		}
		if in, _ := s.answerBehind(all[i].Title); in != nil {
			written++
		}
	}
	if written < 3 || 10*written < 6*len(all) || 10*bare < 8*len(all) {
		return
	}
	for i := range all {
		if in, at := s.answerBehind(all[i].Title); in != nil {
			all[i].Body = append([]ast.Node{s.SplitText(all[i].Title, in, at, at+1)}, all[i].Body...)
		}
	}
}

// answerBehind returns the text in which the last question of a line ends, and
// where, if behind it stands a sentence that neither asks nor demands anything.
func (s *settler) answerBehind(title ast.Node) (in *ast.Text, at int) {
	for c := title.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			continue
		}
		value := t.Segment.Value(s.Source)
		end := bytes.LastIndex(value, []byte("? "))
		if end < 0 {
			continue
		}
		rest := bytes.TrimLeft(value[end+1:], " ")
		first, _ := utf8.DecodeRune(rest)
		if unicode.IsUpper(first) && wording.Asks(string(rest)) == 0 {
			in, at = t, end+1
		} else {
			in = nil
		}
	}
	if in != nil && layout.EndsAsking(s.Text.Plain(title)) {
		return nil, 0
	}
	return in, at
}
