package source

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// waits reports whether an answer is none, or only a word such as "TODO".
func (s *settler) waits(answer []ast.Node) bool {
	if len(answer) != 1 {
		return false
	}
	n := answer[0]
	for n.FirstChild() != nil && n.FirstChild() == n.LastChild() && n.FirstChild().Type() == ast.TypeBlock {
		n = n.FirstChild()
	}
	if !isLine(n) {
		return false
	}
	if !n.HasChildren() {
		return true
	}
	if n.FirstChild().Kind() == ast.KindImage || leadsElsewhere(n.FirstChild()) || n.Lines().Len() > 2 {
		return false
	}
	text := strings.TrimSpace(s.w.plain(n))
	word := strings.ToLower(strings.Trim(text, " .:：…*()[]!~-–—<>_"))
	return len(text) < 80 && (placeholders[word] || strings.Trim(text, " .…-–—_") == "" && text != "" || text == "" && n.ChildCount() < 2 && n.FirstChild().Kind() == ast.KindText)
}

// waitsForAnswer reports whether a block is only words such as "Answer here".
func (s *settler) waitsForAnswer(n ast.Node) bool {
	return n.Kind() == ast.KindParagraph && strings.Contains(lower(s.opening(n)), "answer") && s.waits([]ast.Node{n})
}

// saysBehindColon is a heading that says itself what others have below them:
// Correct answer: B
var saysBehindColon = regexp.MustCompile(`[:：]\s*[\pL\pN]`)

// isEmpty reports whether blocks hold nothing that anybody could read, or only a
// heading with nothing below it.
func (s *settler) isEmpty(blocks []ast.Node) bool {
	if len(blocks) == 1 && blocks[0].Kind() == ast.KindHeading {
		text := s.w.plain(blocks[0])
		return asks(text) == 0 && !saysBehindColon.MatchString(text)
	}
	for _, n := range blocks {
		if !s.isBlank(n) && !s.isField(n) {
			return false
		}
	}
	return true
}

// isBlank reports whether a block holds nothing: an empty item, a picture of a
// key that leads nowhere, a form in code with nothing behind its labels.
func (s *settler) isBlank(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.List, *ast.ListItem, *ast.Blockquote:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if !s.isBlank(c) {
				return false
			}
		}
		return true
	case *ast.ThematicBreak:
		return true
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		var lines [][]byte
		for i := range n.Lines().Len() {
			segment := n.Lines().At(i)
			lines = append(lines, bytes.TrimSpace(segment.Value(s.source)))
		}
		return isForm(lines)
	case *ast.Paragraph, *ast.TextBlock:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if !isBlankInline(c) {
				return false
			}
		}
		return true
	}
	return false
}

// isBlankInline reports whether a node is a line break, or a link without a
// letter that leads nowhere.
func isBlankInline(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Len() == 0
	case *ast.String:
		return len(bytes.TrimSpace(n.Value)) == 0
	case *ast.Link:
		return len(n.Destination) == 0 && n.FirstChild() != nil && n.FirstChild().Kind() == ast.KindText
	}
	return false
}

// trimRules returns blocks without the rules at their beginning and end.
func trimRules(blocks []ast.Node) []ast.Node {
	for len(blocks) > 0 && isRule(blocks[0]) {
		blocks = blocks[1:]
	}
	for len(blocks) > 0 && isRule(blocks[len(blocks)-1]) {
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

func isRule(n ast.Node) bool {
	_, is := n.(*ast.ThematicBreak)
	return is
}
