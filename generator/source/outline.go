package source

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// outline finds the questions of a document that has headings: one level of
// them repeats and carries answers, those above it are sections, and those
// below it belong to an answer.
type outline struct {
	*draft
	in     *input
	blocks []ast.Node
	heads  []head
}

// head is a heading.
type head struct {
	node  *ast.Heading
	at    int // where it stands among the blocks
	body  int // how many blocks follow up to the next heading
	text  string
	label string
	asks  bool // it looks like a question
	aside bool // it stands over something that is never a question
	part  bool // it stands over a part of an answer
}

func (o *outline) read(root ast.Node) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		o.blocks = append(o.blocks, n)
	}
	o.findHeads()
	o.divide(o.level())
	if o.title == "" && len(o.heads) > 0 && o.heads[0].node.Level == 1 && o.isSection(0) {
		o.title = o.heads[0].text
		o.dropTitle()
	}
}

func (o *outline) findHeads() {
	w := &writer{source: o.source}
	times := map[string]int{}
	for at, n := range o.blocks {
		if h, is := n.(*ast.Heading); is {
			text := w.line(h).Text
			shown, length := splitLabel(text)
			word := heart(text[length:])
			o.heads = append(o.heads, head{
				node: h, at: at, text: text[length:], label: shown, asks: asks(text),
				aside: contentsWords[word] || asideWords[word],
				part:  partWords[word],
			})
			times[text]++
		}
	}
	for i := range o.heads {
		h := &o.heads[i]
		h.body = o.end(i) - h.at - 1
		h.part = h.part || times[h.text] > 2 && !h.asks && h.label == ""
	}
}

// end returns where the blocks right below a heading end.
func (o *outline) end(i int) int {
	if i+1 < len(o.heads) {
		return o.heads[i+1].at
	}
	return len(o.blocks)
}

// level returns the level of the headings that are questions. Headings that
// look like questions or bear numbers decide; where none do, the level that
// most often carries text, and of equals the one nearer to the top.
func (o *outline) level() int {
	var carry, ask [7]int
	for i := range o.heads {
		h := &o.heads[i]
		if h.aside || h.part {
			continue
		}
		if h.body > 0 {
			carry[h.node.Level]++
		}
		if h.asks || h.label != "" {
			ask[h.node.Level]++
		}
	}
	best, score := 2, 0
	for level := 1; level <= 6; level++ {
		s := carry[level]
		if ask[level] >= 2 {
			s += 3 * ask[level]
		}
		if level == 1 && s < 8 {
			s /= 2
		}
		if s > score {
			best, score = level, s
		}
	}
	return best
}

// divide goes through the headings and makes each a section, a question or
// part of an answer.
func (o *outline) divide(level int) {
	parents := [7]int{-1, -1, -1, -1, -1, -1, -1}
	question := false // a question is open
	for i := range o.heads {
		h := &o.heads[i]
		l := h.node.Level
		switch {
		case h.part && question:
			o.extend(i)
		case h.aside:
			question = false
		case l < level && !o.straysUp(i, level):
			question = false
			at := o.position(h.node)
			o.sections = append(o.sections, Section{Title: h.text, Parent: parents[l-1], Position: o.in.file.At(at.Start, at.End)})
			for below := l; below < 7; below++ {
				parents[below] = len(o.sections) - 1
			}
		case l > level && question:
			o.extend(i)
		default:
			question = true
			o.question(i, parents[min(l, level)-1])
		}
	}
}

// straysUp reports whether a heading above the level of questions is one all
// the same: it asks, and has an answer and no questions below it.
func (o *outline) straysUp(i, level int) bool {
	h := &o.heads[i]
	if !h.asks || h.body == 0 || h.node.Level == 1 {
		return false
	}
	return i+1 == len(o.heads) || o.heads[i+1].node.Level < level
}

func (o *outline) question(i, section int) {
	h := &o.heads[i]
	at := o.position(h.node)
	f := found{
		title: h.node, label: o.takeLabel(h.node), answer: o.blocks[h.at+1 : o.end(i)],
		section: section, parent: -1, start: at.Start, end: at.End,
	}
	if id, is := h.node.AttributeString("id"); is {
		if id, is := id.([]byte); is {
			f.id = string(id)
		}
	}
	o.questions = append(o.questions, f)
}

// extend adds a heading and what stands below it to the answer before it.
func (o *outline) extend(i int) {
	f := &o.questions[len(o.questions)-1]
	f.answer = o.blocks[o.end(i)-len(f.answer)-o.heads[i].body-1 : o.end(i)]
}

// isSection reports whether heading i has become the first section.
func (o *outline) isSection(i int) bool {
	return len(o.sections) > 0 && o.sections[0].Title == o.heads[i].text
}

// dropTitle makes the first heading the document's title and no section.
func (o *outline) dropTitle() {
	o.sections = o.sections[1:]
	for i := range o.sections {
		o.sections[i].Parent = max(o.sections[i].Parent-1, -1)
	}
	for i := range o.questions {
		o.questions[i].section = max(o.questions[i].section-1, -1)
	}
}

// span is a stretch of bytes.
type span struct{ Start, End int }

// position returns where a block stands in the file.
func (o *outline) position(n ast.Node) span {
	lines := n.Lines()
	if lines.Len() == 0 {
		return span{max(n.Pos(), 0), max(n.Pos(), 0)}
	}
	end := lines.At(lines.Len() - 1).Stop
	for end > 0 && strings.IndexByte("\r\n", o.source[end-1]) >= 0 {
		end--
	}
	return span{lines.At(0).Start, end}
}
