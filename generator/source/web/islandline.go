package web

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"studysite/generator/source/tree"
)

// lineResolver puts what tags inside lines stand for into these lines. Many go
// through the sanitiser and the parser at a time, each as a paragraph, for these
// take far longer to be set up than to go through a line.
type lineResolver struct {
	islandWriter
	waiting []waitingLine
	stuck   []stuck // what was beyond the bounds inside lines
}

// waitingLine is a line whose content goes through the parser.
type waitingLine struct {
	node   ast.Node
	at     int
	holder *ast.Paragraph // what has come out so far
}

// LinePiece is how many bytes go through the parser at a time, at least, but for
// the last ones.
const LinePiece = 16 << 10

// newLineResolver returns a resolver for the lines that another writer finds.
func newLineResolver(w *islandWriter) *lineResolver {
	return &lineResolver{islandWriter: islandWriter{Draft: w.Draft, holds: w.holds}}
}

// resolve puts what its tags stand for into a line, sooner or later.
func (r *lineResolver) resolve(n ast.Node) {
	r.waiting = append(r.waiting, waitingLine{n, r.StartOf(n), ast.NewParagraph()})
	r.nextLine()
	r.Out.WriteString("<p>")
	for child := n.FirstChild(); child != nil; {
		next := child.NextSibling()
		r.node(child)
		if len(r.Open) == 0 && r.Out.Len() > LinePiece && next != nil {
			r.parse()
			r.settle(len(r.waiting) - 1)
			r.Out.WriteString("<p>")
		}
		child = next
	}
	r.endBlock(0)
	r.stuck = append(r.stuck, r.Stream.Stuck...)
	if r.Out.Len() > LinePiece {
		r.finish()
	}
}

// finish puts what their tags stand for into all lines that wait for it.
func (r *lineResolver) finish() {
	r.parse()
	r.settle(len(r.waiting))
}

// parse moves what comes out of the parser to the lines that wait for it.
func (r *lineResolver) parse() {
	body := &xhtml.Node{Type: xhtml.ElementNode, Data: "body", DataAtom: atom.Body}
	lines, err := xhtml.ParseFragment(bytes.NewReader(Policy.SanitizeBytes(r.Out.Bytes())), body)
	if err != nil {
		return // only a reader gives errors, and elements too deep, which there are not
	}
	c := &converter{Draft: r.Draft, nodes: r.nodes}
	for i, line := range lines {
		c.at = r.waiting[i].at
		for n := line.FirstChild; n != nil; n = n.NextSibling {
			c.inline(r.waiting[i].holder, n)
		}
	}
	r.Out.Reset()
	r.nodes = r.nodes[:0]
}

// settle gives the first count lines that wait their content, and takes those
// away that have none.
func (r *lineResolver) settle(count int) {
	for _, line := range r.waiting[:count] {
		n := line.node
		r.forget(n)
		n.RemoveChildren(n)
		tree.MoveChildren(n, line.holder, line.holder.FirstChild())
		endResolved(n, line.at)
	}
	r.waiting = append(r.waiting[:0], r.waiting[count:]...)
}

// endResolved makes a line, which stands at a byte of the source, one whose tags
// are gone: what it looks like there says nothing of it any more. One that is
// left empty goes.
func endResolved(n ast.Node, at int) {
	TrimBreaks(n)
	switch {
	case !n.HasChildren() && n.Parent() != nil:
		n.Parent().RemoveChild(n.Parent(), n)
	case n.Kind() != ast.KindHeading:
		n.Lines().SetSliced(0, 0)
		n.Lines().Append(text.NewSegment(at, at))
	}
}

// forget lets go of the nodes inside a line, of which a long document has many.
func (w *islandWriter) forget(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if w.holds[c] {
			w.forget(c)
			delete(w.holds, c)
		}
	}
}
