package source

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// saysMore reports whether a title begins with words, as nearly all do.
func (s *settler) saysMore(title ast.Node) bool {
	t, is := title.FirstChild().(*ast.Text)
	return is && bytes.IndexFunc(t.Segment.Value(s.source), unicode.IsLetter) >= 0
}

// takeTitle takes the first paragraph below a heading such as "Question 4" for
// the question's text. Where there is none, its number stays its text.
func (s *settler) takeTitle(f *found) {
	if s.numbered && s.onlyKind(f) {
		f.label += " " + strings.TrimSpace(s.w.plain(f.title))
		f.title.RemoveChildren(f.title)
	}
	if s.saysMore(f.title) || !s.saysNothing(f.title) {
		return
	}
	if at := s.titleAmong(f.body); at >= 0 {
		p := textOf(f.body[at])
		place := s.position(p)
		rest := f.body[at+1:]
		if holder := p.Parent(); holder != nil && holder == f.body[at] {
			holder.RemoveChild(holder, p)
			rest = append(children(holder), rest...)
		}
		before := f.body[:at:at]
		for len(before) > 0 && (isRule(before[len(before)-1]) || s.namesQuestion(before[len(before)-1])) {
			before = before[:len(before)-1]
		}
		f.body = append(before[:len(before):len(before)], rest...)
		unwrap(p)
		if text := s.w.plain(p); isBareLabel(text) {
			s.takeLabel(p)
		}
		f.title = p
		f.end = max(f.end, place.End)
		s.mark(place.Start, Asked, "it stands below the number of a question")
		return
	}
	if f.label != "" {
		f.title.AppendChild(f.title, ast.NewString([]byte(f.label)))
		f.label = ""
	}
}

// findNumbered finds out whether most questions are only numbered by their
// titles.
func (s *settler) findNumbered(all []found) {
	count := 0
	for i := range all {
		if f := &all[i]; f.label != "" && !s.saysMore(f.title) && s.saysNothing(f.title) && s.titleAmong(f.body) >= 0 {
			count++
		}
	}
	s.numbered = count > 1 && 3*count >= 2*len(all)
}

// onlyKind reports whether a title that asks nothing only says of what kind the
// question below it is, where most titles only number theirs.
func (s *settler) onlyKind(f *found) bool {
	body := trimRules(f.body)
	if f.label == "" || len(body) < 2 || s.shape.family != headings || !s.saysMore(f.title) {
		return false
	}
	text := s.w.plain(f.title)
	return len(text) <= longestTag && asks(text) == 0 && s.titleAmong(f.body) >= 0 && !s.isAnswerMark(body[0])
}

// titleAmong returns which block below a heading that only counts is the text of
// the question, or -1: the first one, or the next where that only says of what
// kind the question is, or the one below a heading that only says Question.
func (s *settler) titleAmong(body []ast.Node) int {
	at := 0
	if len(body) > 1 && textOf(body[0]) != nil && kindLine.MatchString(s.w.plain(textOf(body[0]))) {
		at++
	}
	for at+1 < len(body) && (isRule(body[at]) || s.namesQuestion(body[at])) {
		at++
	}
	for at > 0 && (textOf(body[at]) == nil || s.isAnswerMark(body[at])) {
		at--
	}
	if len(body) == 0 || textOf(body[at]) == nil {
		return -1
	}
	return at
}

// namesQuestion reports whether a block is a heading that is a word for a question
// and no more.
func (s *settler) namesQuestion(n ast.Node) bool {
	h, is := n.(*ast.Heading)
	if !is {
		return false
	}
	text := strings.TrimFunc(s.w.plain(h), unlettered)
	return text != "" && questionWordLength(text) == len(text)
}

// kindLine is a line that says of what kind a question is: Type: SHORT_ANSWER
var kindLine = regexp.MustCompile(`^(?:\pL[\pL ]{1,20}[:：]\s*[\pL\pN_ /,，、.-]{1,30}(?:\s|$)){1,4}$`)

// isBareLabel reports whether a line begins with a word such as Q: without a
// number.
func isBareLabel(line string) bool {
	shown, length := splitLabel(line)
	return shown == "" && length > 0 && length < len(line)
}

// textOf returns the paragraph that a block is or, where it is a quotation or
// stands in details without a line to click on, the first one in it.
func textOf(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.Paragraph:
		return n
	case *ast.Blockquote:
		if p, is := n.FirstChild().(*ast.Paragraph); is {
			return p
		}
	case *details:
		if n.title == "" && n.FirstChild() != nil && n.FirstChild() == n.LastChild() {
			return textOf(n.FirstChild())
		}
	}
	return nil
}

// saysNothing reports whether a title holds nothing but pictures and the marks
// that close a number.
func (s *settler) saysNothing(title ast.Node) bool {
	for c := title.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindImage || c.Kind() == ast.KindCodeSpan {
			return false
		}
	}
	return strings.TrimFunc(s.w.plain(title), func(r rune) bool {
		return strings.ContainsRune(".:) ", r) || unicode.In(r, unicode.So, unicode.Sk, unicode.Mn, unicode.Cf)
	}) == ""
}
