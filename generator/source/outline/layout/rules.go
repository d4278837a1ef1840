package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/tree"
)

// fewestRules is how many rules divide a document, at least.
const fewestRules = 3

// countRules counts the rules among the children of a node.
func countRules(root ast.Node) int {
	rules := 0
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if tree.IsRule(n) {
			rules++
		}
	}
	return rules
}

// addHeading adds a heading to the blocks. One of several lines above hyphens is
// a paragraph above a rule where other rules divide the document: for want of a
// blank line Markdown takes these for an underline.
func (l *Layout) addHeading(n *ast.Heading) {
	if l.In.Plain || n.Level != 2 || n.Lines().Len() < 2 || l.rules < fewestRules {
		l.add(n)
		return
	}
	p := ast.NewParagraph()
	p.SetLines(n.Lines())
	tree.MoveChildren(p, n, n.FirstChild())
	l.addLines(p)
	rule := ast.NewThematicBreak()
	rule.SetPos(decode.LineEnd(l.Source, n.Lines().At(n.Lines().Len()-1).Start))
	l.add(rule)
}

// FirstRule returns where the first rule stands among blocks, or -1.
func FirstRule(blocks []ast.Node) int {
	for i, n := range blocks {
		if tree.IsRule(n) {
			return i
		}
	}
	return -1
}

// LastRule returns where the last rule stands among blocks, or -1.
func LastRule(blocks []ast.Node) int {
	for i := len(blocks) - 1; i >= 0; i-- {
		if tree.IsRule(blocks[i]) {
			return i
		}
	}
	return -1
}
