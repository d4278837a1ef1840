package outline

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// newOutline lays out the blocks of a tree.
func newOutline(d *draft.Draft, in *draft.Input, root ast.Node) *outline {
	o := &outline{Draft: d, in: in, w: &render.Writer{Source: d.Source}, names: map[string]int{}, topics: map[string]int{}}
	o.fragments = mayLead(d.Source)
	if !in.Plain && mayHoldCallouts(d.Source) {
		o.callouts(root)
	}
	markRepeated(d)
	o.blocks = make([]block, 0, root.ChildCount())
	if !in.Plain && !in.Cards {
		o.unwrapPairs(root)
	}
	o.weighItemHeads(root)
	o.rules = countRules(root)
	o.lay(root)
	if in.Plain {
		o.dropPlainContents()
		o.findMargin()
	}
	if !in.Cards {
		o.takeKeys()
		o.findDialogue()
	}
	o.lookAtHeads()
	return o
}

// lay appends the children of a node to the blocks. A list whose items begin
// with headings or details, and details that hold headings or other details,
// only group what they hold.
func (o *outline) lay(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.LinkReferenceDefinition:
		case *extast.FootnoteList:
			o.TakeFootnotes(n)
		case *ast.List:
			if groupsItems(n) {
				o.layItems(n)
				continue
			}
			o.freeLeading(n)
			o.add(n)
		case *ast.Heading:
			o.addHeading(n)
		case *ast.Paragraph:
			o.addLines(n)
		case *ast.Blockquote:
			if p, is := n.FirstChild().(*ast.Paragraph); is && n.ChildCount() == 1 && boldLength(p) > 0 && p.ChildCount() == 1 && wording.Asks(o.w.Plain(p)) == wording.Surely {
				o.add(p) // a question, set off from its answer
				continue
			}
			if o.isPairedQuote(n) {
				o.lay(n)
				continue
			}
			o.add(n)
		case *tree.Details:
			o.add(n)
			if n.Groups() {
				o.lay(n)
				o.blocks = append(o.blocks, block{start: -1})
			}
		default:
			o.add(n)
		}
	}
}

func (o *outline) add(n ast.Node) {
	o.blocks = append(o.blocks, block{node: n, start: o.StartOf(n), leads: isNavigation(o.Draft, n), meant: o.notForReaders(n)})
}

// itemNumber returns the number of an item of a numbered list: as it is written,
// or else counted.
func (o *outline) itemNumber(list *ast.List, item ast.Node, index int) string {
	if !list.IsOrdered() {
		return ""
	}
	if at := item.Pos(); at >= 0 && at < len(o.Source) {
		rest := string(o.Source[at:min(at+10, len(o.Source))])
		if n := wording.DigitsLength(rest); n > 0 {
			return rest[:n]
		}
	}
	return strconv.Itoa(list.Start + index)
}
