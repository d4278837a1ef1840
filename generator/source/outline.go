package source

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// outline is a document as a flat list of blocks, in which its questions are
// found: first it is surveyed what repeats and looks like questions, then the
// blocks are divided accordingly.
type outline struct {
	*draft
	in     *input
	w      *writer // for looking at texts
	blocks []block
	heads  map[ast.Node]*head
	names  map[string]bool // texts of headings, to know a table of contents by
	shape  shape
	open   bool     // a question is open; it is the last one
	under  []within // the sections that are open
	groups []int    // for each open group of details, how many sections were open before it
	part   bool     // the last heading stands over a part of the open answer
	number int      // the last number that a question bore
	label  string   // a number that stood alone in a heading, for the question below it
	why    string   // why text that belongs to no question stands where it stands
}

// block is a block of the document in its place.
type block struct {
	node   ast.Node // nil at the end of details
	start  int      // where it begins in the source
	number string   // of the list item that a heading stood in
}

// head is what there is to know about a heading.
type head struct {
	level    int
	at       int // among the blocks
	body     int // how many blocks follow up to the next heading
	text     string
	label    string
	asks     int
	aside    bool // it stands over what is never a question
	part     bool // it stands over a part of an answer
	followUp bool // it stands over follow-up questions, or is one
}

// within is a section that is open. The level of a heading counts ten times, to
// leave room for other things between them.
type within struct{ level, section int }

// find finds the questions of a document in its tree.
func (d *draft) find(in *input, root ast.Node) {
	o := newOutline(d, in, root)
	o.shape = o.survey()
	d.shape = o.shape.String()
	o.divide()
	o.settle()
	if !in.plain {
		o.takeDocumentTitle()
	}
}

// takeDocumentTitle makes the only heading of the first level the title of the
// document, and no section.
func (o *outline) takeDocumentTitle() {
	var only *head
	for _, h := range o.heads {
		if h.level == 1 && only != nil {
			return
		}
		if h.level == 1 {
			only = h
		}
	}
	if only == nil || o.isQuestion(only) {
		return
	}
	if o.title == "" {
		o.title = only.text
	}
	for i := range o.sections {
		if at := o.position(o.blocks[only.at].node); o.sections[i].Position.End == at.End {
			o.removeSection(i)
			return
		}
	}
}

// removeSection takes a section away; what stood under it stands under the one
// above it.
func (o *outline) removeSection(gone int) {
	parent := o.sections[gone].Parent
	for i := range o.sections {
		if o.sections[i].Parent == gone {
			o.sections[i].Parent = parent
		}
	}
	for i := range o.questions {
		if o.questions[i].section == gone {
			o.questions[i].section = parent
		}
	}
}

// newOutline lays out the blocks of a tree.
func newOutline(d *draft, in *input, root ast.Node) *outline {
	o := &outline{draft: d, in: in, w: &writer{source: d.source}, heads: map[ast.Node]*head{}, names: map[string]bool{}}
	o.lay(root)
	o.lookAtHeads()
	return o
}

// lay appends the children of a node to the blocks. A list whose items begin
// with headings, and details that hold headings or other details, only group
// what they hold.
func (o *outline) lay(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.LinkReferenceDefinition:
		case *ast.List:
			if hasHeading(n) {
				o.layItems(n)
				continue
			}
			o.add(n)
		case *details:
			o.add(n)
			if n.groups() {
				o.lay(n)
				o.blocks = append(o.blocks, block{start: -1})
			}
		default:
			o.add(n)
		}
	}
}

func (o *outline) add(n ast.Node) {
	o.blocks = append(o.blocks, block{node: n, start: o.startOf(n)})
}

func (o *outline) layItems(list *ast.List) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		at := len(o.blocks)
		o.lay(item)
		if at < len(o.blocks) {
			o.blocks[at].number = o.itemNumber(item)
			o.blocks[at].start = min(o.blocks[at].start, o.startOf(item))
		}
	}
}

// hasHeading reports whether an item of a list begins with a heading.
func hasHeading(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if _, is := item.FirstChild().(*ast.Heading); is {
			return true
		}
	}
	return false
}

// itemNumber returns the number of an item of a numbered list as it is written,
// or nothing.
func (o *outline) itemNumber(item ast.Node) string {
	if list, is := item.Parent().(*ast.List); !is || !list.IsOrdered() || item.Pos() < 0 {
		return ""
	}
	rest := o.source[item.Pos():]
	return string(rest[:digitsLength(string(rest[:min(len(rest), 10)]))])
}

// startOf returns where a block begins in the source.
func (o *outline) startOf(n ast.Node) int {
	for c := n; c != nil; c = c.FirstChild() {
		if c.Pos() >= 0 {
			return c.Pos()
		}
	}
	return 0
}

func (o *outline) lookAtHeads() {
	times := map[string]int{}
	var last *head
	for at, b := range o.blocks {
		n, is := b.node.(*ast.Heading)
		if !is {
			continue
		}
		if last != nil {
			last.body = at - last.at - 1
		}
		last = o.newHead(n, at)
		if b.number != "" && last.label == "" {
			last.label = b.number
		}
		times[last.text]++
	}
	if last != nil {
		last.body = len(o.blocks) - last.at - 1
	}
	for _, h := range o.heads {
		h.part = h.part || times[h.text] > 2 && h.asks == 0 && h.label == ""
	}
}

func (o *outline) newHead(n *ast.Heading, at int) *head {
	text := o.w.line(n).Text
	shown, length := splitLabel(text)
	h := &head{level: n.Level, at: at, text: text[length:], label: shown}
	h.asks = asks(h.text)
	word := heart(h.text)
	h.aside = contentsWords[word] || asideWords[word]
	h.part = partWords[word] || answerWords[word]
	h.followUp = followUpLength(h.text) > 0
	if h.text != "" {
		o.names[strings.ToLower(h.text)] = true
	}
	o.heads[n] = h
	return h
}

// isContents reports whether a block is a table of contents: most of its
// entries lead to places in the document, or are headings of it.
func (o *outline) isContents(n ast.Node) bool {
	var entries, known int
	switch n.(type) {
	case *ast.List, *extast.Table, *ast.Paragraph, *ast.TextBlock:
		o.countEntries(n, &entries, &known)
	}
	return entries > 0 && 2*known > entries
}

// countEntries counts the lines of a block, and those that are links into the
// document or texts of headings.
func (o *outline) countEntries(n ast.Node, entries, known *int) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *extast.TableRow, *extast.TableHeader:
		*entries++
		if leadsInside(n) || o.names[strings.ToLower(o.unlabelled(n))] {
			*known++
		}
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeBlock {
			o.countEntries(c, entries, known)
		}
	}
}

// unlabelled returns the text of a line without the number it begins with.
func (o *outline) unlabelled(n ast.Node) string {
	text := o.w.line(n).Text
	_, length := splitLabel(text)
	return text[length:]
}

// leadsInside reports whether a line holds a link to a place in the document.
func leadsInside(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if link, is := c.(*ast.Link); is && strings.HasPrefix(string(link.Destination), "#") {
			return true
		}
		if leadsInside(c) {
			return true
		}
	}
	return false
}

// isNavigation reports whether a block is nothing but links to places in the
// document, such as "back to top".
func isNavigation(n ast.Node) bool {
	if _, is := n.(*ast.Paragraph); !is {
		return false
	}
	links := 0
	return onlyLinksInside(n, &links) && links > 0
}

func onlyLinksInside(n ast.Node, links *int) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Link:
			if !strings.HasPrefix(string(c.Destination), "#") {
				return false
			}
			*links++
		case *ast.Emphasis:
			if !onlyLinksInside(c, links) {
				return false
			}
		case *ast.Text:
			if c.Segment.Len() > 4 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// span is a stretch of bytes.
type span struct{ Start, End int }

// position returns where a block stands in the file.
func (o *outline) position(n ast.Node) span {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		at := o.startOf(n)
		return span{at, at}
	}
	end := lines.At(lines.Len() - 1).Stop
	for end > 0 && strings.IndexByte("\r\n", o.source[end-1]) >= 0 {
		end--
	}
	return span{lines.At(0).Start, max(end, lines.At(0).Start)}
}
