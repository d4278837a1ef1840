// Package layout lays the blocks of a document out flat, and learns of each heading
// what there is to know.
package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
)

// Layout is a document as a flat list of blocks.
type Layout struct {
	*draft.Draft
	In        *draft.Input
	Text      *render.Writer // reads the text of nodes
	Blocks    []Block
	Heads     []Head
	First     [2]*Head       // the first two headings but for those over contents
	Names     map[string]int // texts of headings, and how often each stands there
	Named     map[int]bool   // bytes where something stands that is read as Q:
	Fragments bool           // some links lead to places in the document

	// OnlyContents says that nothing asks but what looks like a table of contents, so
	// that only one is whose entries are links.
	OnlyContents bool

	// What is counted while the blocks are surveyed: items of lists that are not inside
	// others, how many begin with something bold before a dash, how many with a label in
	// bold, which may hold a colon itself, and how many of these ask behind it.
	ItemCount, DashedItems, LabelledItems, LabelledAsking int

	longest   int    // bytes of the longest text of a heading
	itemLevel int    // of the headings with which most items begin of lists in which some do, or 0
	rules     int    // how many rules divide the document
	Margin    Margin // where the numbers of a plain text stand
}

// New lays out the blocks of a tree.
func New(d *draft.Draft, in *draft.Input, root ast.Node) *Layout {
	l := &Layout{Draft: d, In: in, Text: &render.Writer{Source: d.Source}}
	l.Fragments = mayLead(d.Source)
	if !in.Plain && mayHoldCallouts(d.Source) {
		l.callouts(root)
	}
	markRepeated(d)
	l.Blocks = make([]Block, 0, root.ChildCount())
	if !in.Plain && !in.Cards {
		if mayCount(d.Source) {
			l.freeNumbers(root)
		}
		l.unwrapPairs(root)
		l.unwrapQuotedHeads(root)
		l.readNames(root)
		if l.Fragments {
			l.freeWays(root)
		}
	}
	l.weighItemHeads(root)
	l.rules = countRules(root)
	l.lay(root)
	if in.Plain {
		l.dropPlainContents()
		l.findMargin()
	}
	return l
}

// Learn finds out who speaks in the blocks and what there is to know about the
// headings. It is called anew when the blocks have changed.
func (l *Layout) Learn() {
	if !l.In.Cards {
		l.findDialogue()
	}
	l.Names = map[string]int{}
	l.lookAtHeads()
}
