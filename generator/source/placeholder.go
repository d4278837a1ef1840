package source

import (
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
