package settle

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// filledBlank is a place to fill in with the answer in it, as papers of examinations
// have it: the letters of choices, or whether a statement is right.
var filledBlank = regexp.MustCompile(`([(（])[ \x{a0}\x{3000}]*([A-H](?:[ 、,，]?[A-H])*|[√✓✔×✗✘✖对错]|正确|错误)[ \x{a0}\x{3000}]*([)）])`)

// fewestFilled is how many questions have their answer in such a place at least.
const fewestFilled = 3

// findFilled finds the questions whose answers stand in the places to fill in, where
// there are several.
func (s *settler) findFilled(all []draft.Found) {
	filled := map[int]bool{}
	for i := range all {
		asked := s.Source[max(all[i].Start, 0):max(all[i].End, all[i].Start, 0)]
		if bytes.IndexByte(asked, '(') < 0 && !bytes.Contains(asked, []byte("（")) {
			continue
		}
		text := s.Text.Plain(all[i].Title)
		if m := filledBlank.FindStringSubmatch(text); m != nil && (m[2][0] >= 0x80 || s.isKeyOf(m[2], all[i].Body)) {
			filled[all[i].Start] = true
		}
	}
	if len(filled) >= fewestFilled {
		s.filled = filled
	}
}

// isKeyOf reports whether letters are those of choices below a question.
func (s *settler) isKeyOf(letters string, body []ast.Node) bool {
	body = tree.TrimRules(body)
	for len(body) > 0 && tree.IsCode(body[0]) {
		body = body[1:]
	}
	_, c := s.Choices(survey.Capitals[0], body)
	return c.IsKey(letters)
}

// takeFilled empties the places to fill in of a question, and begins its answer with
// what stood there, unless it begins with that.
func (s *settler) takeFilled(f *draft.Found) {
	if !s.filled[f.Start] {
		return
	}
	var keys []string
	s.empty(f.Title, &keys)
	key := strings.Join(keys, "; ")
	if key == "" || len(f.Answer) > 0 && tree.IsLine(f.Answer[0]) && wording.FirstRune(key) == wording.FirstRune(s.Opening(f.Answer[0])) {
		return
	}
	f.Answer = append([]ast.Node{survey.LineOf(max(f.Start, 0), key)}, f.Answer...)
}

// empty empties the places to fill in of inline content, and adds what stood there to keys.
func (s *settler) empty(n ast.Node, keys *[]string) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			s.empty(c, keys)
			continue
		}
		text := string(t.Segment.Value(s.Source))
		for _, m := range filledBlank.FindAllStringSubmatch(text, -1) {
			*keys = append(*keys, m[2])
		}
		if blank := filledBlank.ReplaceAllString(text, "$1 $3"); blank != text {
			n.InsertBefore(n, t, ast.NewString([]byte(blank)))
			t.Segment.Start = t.Segment.Stop
		}
	}
}
