package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// boldStatements reports whether bold lines that ask nothing are questions all the
// same: something stands below nearly all of them, and the document says that it
// holds questions and has no other headings but topics, or has none at all and one
// line asks.
func (s *surveyor) boldStatements(c, heading shape) bool {
	if c.count < 3 || !c.mostly(c.answers, 80) || heading.asks > 0 {
		return false
	}
	if s.headCount == 0 {
		return c.asks > 0
	}
	return s.callsItself(ofQuestions) && (heading.count < 2 || heading.family == headings && c.count > heading.count && s.boldBelow(heading.level))
}

// boldBelow reports whether right below the headings of a level stand bold lines,
// each with its own words.
func (s *surveyor) boldBelow(level int) bool {
	said := map[string]bool{}
	for i := range s.heads {
		h := &s.heads[i]
		if h.level != level || h.aside || h.contents || h.body == 0 {
			continue
		}
		first := h.at + 1
		for !s.blocks[first].speaks() {
			first++
		}
		p, is := s.blocks[first].node.(*ast.Paragraph)
		if !is || boldLength(p) == 0 || said[s.firstLine(p)] {
			return false
		}
		said[s.firstLine(p)] = true
	}
	return len(said) > 1
}

// leadsBold reports whether a paragraph begins with a question in bold, with its
// mark, and goes on in the same line with words that do not ask. A single word, such
// as Why?, and what stands so more than once are parts of answers.
func (o *outline) leadsBold(n ast.Node) bool {
	if !opensBold(n) {
		return false
	}
	bold := n.FirstChild()
	behind, is := bold.NextSibling().(*ast.Text)
	if !is || behind.Segment.Len() < 2 {
		return false
	}
	title := o.w.Plain(bold)
	return endsAsking(title) && o.leads[title] < 2 && (strings.Contains(title, " ") || title[0] >= utf8.RuneSelf) && o.boldQuestion(n) != nil
}
