package source

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// divide goes through the blocks and makes each a section, a question, part of
// an answer, or nothing.
func (o *outline) divide() {
	o.why = beforeAll
	o.lookAhead()
	if o.shape.family == labelled {
		o.findBoldTopics()
	}
	o.placeDisclosures()
	for i := range o.blocks {
		o.place(i)
	}
	o.endPassages()
}

// place puts one block where it belongs.
func (o *outline) place(i int) {
	b := &o.blocks[i]
	o.passKeys(b.start)
	if o.inside > 0 {
		o.inside += b.nesting()
		return
	}
	if b.node == nil {
		o.leave()
		return
	}
	if b.leads {
		o.mark(b.start, Nothing, leads)
		return
	}
	if b.meant != "" {
		o.mark(b.start, Nothing, b.meant)
		o.takeID(b.node)
		return
	}
	if o.shape.family == speeches && b.turn != nobodys && o.below == 0 {
		o.speech(i)
		return
	}
	if o.disclose(b.node, i) {
		return
	}
	switch n := b.node.(type) {
	case *ast.Heading:
		o.heading(n, b)
	case *details:
		if b.nesting() > 0 && o.answersHeading(n) {
			o.inside = 1
			o.body(n)
			return
		}
		o.details(n, b.number)
	case *extast.Table, *element:
		if isTable(n) {
			o.table(n)
		} else {
			o.body(n)
		}
	case *ast.List:
		o.list(n, i)
	case *ast.Paragraph:
		o.paragraph(n, i)
	case *ast.Blockquote:
		o.quote(n, b.start)
	default:
		o.body(n)
	}
}

// body adds a block to the answer of the open question.
func (o *outline) body(n ast.Node) {
	if o.takePassage(n) {
		return
	}
	if !o.open {
		o.drop(n, o.why)
		return
	}
	q := &o.questions[len(o.questions)-1]
	q.body = append(q.body, n)
	o.mark(o.startOf(n), Answer, "it stands below a question")
}

// drop leaves a block out.
func (o *outline) drop(n ast.Node, why string) {
	if _, is := n.(*ast.ThematicBreak); is {
		why = "it is a rule"
	} else if o.isContents(n) {
		why = "it is a table of contents"
	} else if why == belowTopic && len(o.under) > 0 && o.says(n) {
		section := &o.sections[o.under[len(o.under)-1].section]
		section.intro = append(section.intro, n)
		o.mark(o.startOf(n), Topic, "it introduces a topic")
		return
	}
	o.mark(o.startOf(n), Nothing, why)
}

// ask opens a question whose text is the inline content of a block, without
// the label that it begins with.
func (o *outline) ask(title ast.Node, label string, at span) {
	section := -1
	if len(o.under) > 0 {
		section = o.under[len(o.under)-1].section
	}
	if label == "" {
		label = o.label
	}
	o.label = ""
	if o.topic != nil {
		prefix(title, o.topic)
		o.topic = nil
	}
	o.questions = append(o.questions, found{title: title, label: label, section: section, parent: -1, start: at.Start, end: at.End})
	o.open, o.within = true, 0
	o.share()
	o.mark(at.Start, Asked, o.because)
}

// unwrap takes the emphasis off a line that is emphasised as a whole.
func unwrap(line ast.Node) {
	for {
		if nothing, is := line.LastChild().(*ast.String); is && len(nothing.Value) == 0 {
			line.RemoveChild(line, nothing)
		}
		whole, is := line.FirstChild().(*ast.Emphasis)
		if !is || whole.NextSibling() != nil {
			return
		}
		moveChildren(line, whole, whole.FirstChild())
		line.RemoveChild(line, whole)
	}
}

// enter opens a section at a level and closes those at its level and below. A
// topic of cards goes on where it comes again.
func (o *outline) enter(level int, title string, at span) {
	o.open, o.begun = false, 0
	o.passage = nil
	o.why = belowTopic
	o.closeSections(level)
	parent := -1
	if len(o.under) > 0 {
		parent = o.under[len(o.under)-1].section
	}
	section, known := o.topics[title]
	if !known {
		section = len(o.sections)
		o.sections = append(o.sections, Section{Title: title, Parent: parent, Position: o.in.file.At(at.Start, at.End)})
	}
	if o.in.cards {
		o.topics[title] = section
	}
	o.under = append(o.under, within{level, section})
	o.mark(at.Start, Topic, "it stands above questions")
}
