package layout

import (
	"bytes"
	"regexp"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// HasWords reports whether a block says something of its own, be it in code: what is
// nothing but links and pictures, as the badges of a project are, does not.
func (l *Layout) HasWords(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Paragraph:
		if importLine.MatchString(l.FirstLine(n)) {
			return false
		}
	case *ast.Link, *ast.AutoLink, *ast.Image:
		return false
	case *ast.FencedCodeBlock, *ast.CodeBlock, *tree.Verbatim:
		return true
	case *ast.Text:
		return bytes.ContainsFunc(n.Segment.Value(l.Source), unicode.IsLetter)
	case *ast.String:
		return bytes.ContainsFunc(n.Value, unicode.IsLetter)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if l.HasWords(c) {
			return true
		}
	}
	return false
}

// importLine is how a page that is a component begins.
var importLine = regexp.MustCompile(`^import\s.+\sfrom\s+["'][^"']+["'];?$`)
