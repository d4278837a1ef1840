package layout

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// lay appends the children of a node to the blocks. A list whose items begin
// with headings or details, and details that hold headings or other details,
// only group what they hold.
func (l *Layout) lay(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.LinkReferenceDefinition:
		case *extast.FootnoteList:
			l.TakeFootnotes(n)
		case *ast.List:
			if groupsItems(n) {
				l.layItems(n)
				continue
			}
			l.FreeLeading(n)
			l.add(n)
		case *ast.Heading:
			l.addHeading(n)
		case *ast.Paragraph:
			l.freeWayBack(n)
			if l.In.Plain || !l.freeBoxes(n) {
				l.addLines(n)
			}
		case *ast.Blockquote:
			if p, is := n.FirstChild().(*ast.Paragraph); is && n.ChildCount() == 1 && BoldLength(p) > 0 && p.ChildCount() == 1 && wording.Asks(l.Text.Plain(p)) == wording.Surely {
				l.add(p) // a question, set off from its answer
				continue
			}
			if l.isPairedQuote(n) {
				l.lay(n)
				continue
			}
			l.add(n)
		case *tree.Details:
			l.add(n)
			if n.Groups() {
				l.lay(n)
				l.Blocks = append(l.Blocks, Block{Start: -1})
			}
		default:
			l.add(n)
		}
	}
}

func (l *Layout) add(n ast.Node) {
	l.Blocks = append(l.Blocks, Block{Node: n, Start: l.StartOf(n), Leads: IsNavigation(l.Draft, n), Meant: l.notForReaders(n)})
}

// ItemNumber returns the number of an item of a numbered list: as it is written,
// or else counted.
func (l *Layout) ItemNumber(list *ast.List, item ast.Node, index int) string {
	if !list.IsOrdered() {
		return ""
	}
	if at := item.Pos(); at >= 0 && at < len(l.Source) {
		rest := strings.TrimLeft(string(l.Source[at:min(at+10, len(l.Source))]), " ")
		if n := wording.DigitsLength(rest); n > 0 {
			return rest[:n]
		}
	}
	return strconv.Itoa(list.Start + index)
}
