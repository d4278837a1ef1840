package outline

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
func (o *outline) addHeading(n *ast.Heading) {
	if o.in.Plain || n.Level != 2 || n.Lines().Len() < 2 || o.rules < fewestRules {
		o.add(n)
		return
	}
	p := ast.NewParagraph()
	p.SetLines(n.Lines())
	tree.MoveChildren(p, n, n.FirstChild())
	o.addLines(p)
	rule := ast.NewThematicBreak()
	rule.SetPos(decode.LineEnd(o.Source, n.Lines().At(n.Lines().Len()-1).Start))
	o.add(rule)
}
