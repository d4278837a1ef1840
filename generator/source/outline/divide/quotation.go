package divide

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// leads says why what only leads somewhere is left out.
const leads = "it only leads to other places in the document"

// quote places a quotation without the line at its beginning that only leads
// somewhere, or none of it where that is all.
func (d *divider) quote(quote *ast.Blockquote, start int) {
	line := quote.FirstChild()
	leading := line != nil && layout.IsNavigation(d.Draft, line)
	if leading {
		quote.RemoveChild(quote, line)
		if !d.says(quote) {
			d.Mark(start, draft.Nothing, leads)
			return
		}
	}
	d.quotation(quote)
	if leading {
		d.Mark(start, draft.Nothing, leads)
		if d.open {
			d.Mark(d.StartOf(quote.FirstChild()), draft.Answer, "it stands below a question")
		}
	}
}

// says reports whether there is anything to see in a block.
func (d *divider) says(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindImage, ast.KindCodeBlock, ast.KindFencedCodeBlock, tree.KindVerbatim, ast.KindAutoLink:
		return true
	}
	if n.Type() == ast.TypeInline || tree.IsLine(n) {
		if strings.TrimSpace(d.Text.Plain(n)) != "" {
			return true
		}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if d.says(c) {
			return true
		}
	}
	return false
}
