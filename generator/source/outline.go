package source

import (
	"bytes"
	"slices"
	"strconv"
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

	fragments bool // some links lead to places in the document
	shape     shape
	open      bool     // a question is open; it is the last one
	level     int      // headings deeper than this belong to the answer of the open question
	below     int      // level of the heading above everything about the document itself, or 0
	under     []within // the sections that are open
	groups    []int    // for each open group of details, how many sections were open before it
	part      bool     // the last heading stands over a part of the open answer
	number    int      // the last number that a question bore
	label     string   // a number that stood alone in a heading, for the question below it
	why       string   // why text that belongs to no question stands where it stands
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
	full     string
	text     string // without the number that it begins with
	label    string
	word     bool // it begins with a word such as Q
	asks     int
	aside    bool // it stands over what is never a question
	contents bool // it stands over a table of contents
	part     bool // it stands over a part of an answer
	repeated bool // others say the same
	followUp bool // it stands over follow-up questions, or is one
}

// within is a section that is open. The level of a heading counts ten times, to
// leave room for other things between them.
type within struct{ level, section int }

// mayLead reports whether links of a text may lead to places in the document:
// by how these are written.
func mayLead(text []byte) bool {
	for _, before := range []string{"(#", "<#", ": #", "\"#", "'#", "=#"} {
		if bytes.Contains(text, []byte(before)) {
			return true
		}
	}
	return false
}

// find finds the questions of a document in its tree.
func (d *draft) find(in *input, root ast.Node) {
	o := newOutline(d, in, root)
	o.shape = o.survey()
	d.shape = o.shape.String()
	o.questions = make([]found, 0, o.shape.count)
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
		o.title = only.full
	}
	o.mark(o.blocks[only.at].start, Topic, "it is the title")
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
	renumber := func(section *int) {
		if *section == gone {
			*section = parent
		}
		if *section > gone {
			*section--
		}
	}
	o.sections = slices.Delete(o.sections, gone, gone+1)
	for i := range o.sections {
		renumber(&o.sections[i].Parent)
	}
	for i := range o.questions {
		renumber(&o.questions[i].section)
	}
}

// newOutline lays out the blocks of a tree.
func newOutline(d *draft, in *input, root ast.Node) *outline {
	o := &outline{draft: d, in: in, w: &writer{source: d.source}, heads: map[ast.Node]*head{}, names: map[string]bool{}}
	o.fragments = mayLead(d.source)
	o.blocks = make([]block, 0, root.ChildCount())
	o.lay(root)
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
		case *ast.List:
			if groupsItems(n) {
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

// groupsItems reports whether an item of a list begins with a heading or with
// details.
func groupsItems(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		switch item.FirstChild().(type) {
		case *ast.Heading, *details:
			return true
		}
	}
	return false
}

// itemNumber returns the number of an item of a numbered list as it is written,
// or nothing.
func (o *outline) itemNumber(item ast.Node) string {
	list, is := item.Parent().(*ast.List)
	if !is || !list.IsOrdered() {
		return ""
	}
	if item.Pos() >= 0 && item.Pos() < len(o.source) {
		rest := o.source[item.Pos():min(item.Pos()+10, len(o.source))]
		if n := digitsLength(string(rest)); n > 0 {
			return string(rest[:n])
		}
	}
	number := list.Start
	for before := item.PreviousSibling(); before != nil; before = before.PreviousSibling() {
		number++
	}
	return strconv.Itoa(number)
}

func (o *outline) lookAtHeads() {
	var all []*head
	for at, b := range o.blocks {
		n, is := b.node.(*ast.Heading)
		if !is {
			continue
		}
		if len(all) > 0 {
			all[len(all)-1].body = at - all[len(all)-1].at - 1
		}
		h := o.newHead(n, at)
		if b.number != "" && h.label == "" {
			h.label = b.number
		}
		all = append(all, h)
	}
	if n := len(all); n > 0 {
		all[n-1].body = len(o.blocks) - all[n-1].at - 1
	}
	o.findParts(all)
	for _, h := range all {
		h.contents = o.holdsContents(h)
	}
}

// findParts notes which headings stand over a part of an answer because others
// say the same: more than two say it, each under another heading, and none of
// them is numbered.
func (o *outline) findParts(all []*head) {
	times := map[string]int{}
	below := map[string]map[int]bool{}
	var above [7]int
	for i, h := range all {
		above[h.level] = i
		if h.label != "" || h.text == "" {
			continue
		}
		times[h.text]++
		if times[h.text] == 2 {
			below[h.text] = map[int]bool{}
		}
		if times[h.text] > 1 {
			below[h.text][above[h.level-1]] = true
		}
	}
	for _, h := range all {
		n := times[h.text]
		h.repeated = n > 2 && h.label == "" && (h.asks == 0 || len(below[h.text]) >= n-1 && h.level > 1)
	}
}

func (o *outline) newHead(n *ast.Heading, at int) *head {
	text := o.w.plain(n)
	shown, length := splitLabel(text)
	h := &head{level: n.Level, at: at, full: text, text: text[length:], label: shown}
	h.asks = asks(h.text)
	h.word = length > 0 && questionWord(text)
	word := heart(h.text)
	h.aside = contentsWords[word] || asideWords[word]
	h.part = partWords[word] || isAnswerWord(h.text)
	h.followUp = followUpLength(h.text) > 0
	if h.text != "" {
		o.names[h.text] = true
	}
	o.heads[n] = h
	return h
}

// holdsContents reports whether what stands right below a heading is a table of
// contents.
func (o *outline) holdsContents(h *head) bool {
	for i := h.at + 1; i <= h.at+h.body; i++ {
		n := o.blocks[i].node
		if n == nil || !isRule(n) {
			return n != nil && o.isContents(n)
		}
	}
	return false
}

// isContents reports whether a block is a table of contents: most of its first
// entries lead to places in the document, or are headings of it.
func (o *outline) isContents(n ast.Node) bool {
	c := contents{outline: o}
	switch n.(type) {
	case *ast.List, *extast.Table, *ast.Paragraph, *ast.TextBlock:
		c.count(n)
	}
	return c.entries > 0 && 2*c.known > c.entries
}

// contents counts the lines of a block, and those that are links into the
// document or texts of headings.
type contents struct {
	*outline
	entries, known int
}

// looked is how many entries tell a table of contents.
const looked = 6

func (c *contents) count(n ast.Node) {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *extast.TableRow, *extast.TableHeader:
		c.entries++
		if c.fragments && leadsInside(n) || c.isName(n) {
			c.known++
		}
		return
	}
	for child := n.FirstChild(); child != nil && c.entries < looked; child = child.NextSibling() {
		if child.Type() == ast.TypeBlock {
			c.count(child)
		}
	}
}

// isName reports whether a line is the text of a heading.
func (c *contents) isName(n ast.Node) bool {
	if n.FirstChild() == nil {
		return false
	}
	line := c.firstLine(n)
	if c.names[line] || line == "" || line[0] > '9' {
		return c.names[line]
	}
	_, length := splitLabel(line)
	return length > 0 && c.names[line[length:]]
}

// leadsInside reports whether a line holds a link to a place in the document.
func leadsInside(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if link, is := c.(*ast.Link); is && leadsToPlace(link) {
			return true
		}
		if leadsInside(c) {
			return true
		}
	}
	return false
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
