package outline

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// divide goes through the blocks and makes each a section, a question, part of
// an answer, or nothing.
func (o *outline) divide() {
	o.why = draft.BeforeAll
	o.findSections()
	o.findLeaves()
	if o.shape.family == labelled {
		o.findLineTopics()
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
		o.Mark(b.start, draft.Nothing, leads)
		return
	}
	if b.meant != "" {
		o.Mark(b.start, draft.Nothing, b.meant)
		o.takeID(b.node)
		return
	}
	if o.shape.family == Speeches && b.turn != nobodys && o.below == 0 {
		o.speech(i)
		return
	}
	if o.disclose(b.node, i) {
		return
	}
	if o.enterRuled(b.node) {
		return
	}
	switch n := b.node.(type) {
	case *ast.Heading:
		o.heading(n, b)
	case *tree.Details:
		if b.nesting() > 0 && o.answersHeading(n) {
			o.inside = 1
			o.body(n)
			return
		}
		o.details(n, b.number)
	case *extast.Table, *tree.Element:
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
		if o.isTopicQuote(n, i) {
			o.enter(92, o.w.Plain(n.FirstChild()), o.position(n.FirstChild()))
			return
		}
		o.leaveList(n.FirstChild(), i)
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
	q := &o.Questions[len(o.Questions)-1]
	q.Body = append(q.Body, n)
	o.Mark(o.StartOf(n), draft.Answer, "it stands below a question")
}

// drop leaves a block out.
func (o *outline) drop(n ast.Node, why string) {
	if _, is := n.(*ast.ThematicBreak); is {
		why = "it is a rule"
	} else if o.isContents(n) {
		why = "it is a table of contents"
	} else if why == draft.BelowTopic && len(o.under) > 0 && o.says(n) {
		section := &o.Sections[o.under[len(o.under)-1].section]
		section.Nodes = append(section.Nodes, n)
		o.Mark(o.StartOf(n), draft.Topic, "it introduces a topic")
		return
	}
	o.Mark(o.StartOf(n), draft.Nothing, why)
}

// ask opens a question whose text is the inline content of a block, without
// the label that it begins with.
func (o *outline) ask(title ast.Node, label string, at draft.Span) {
	o.leaveNumbered(label)
	section := -1
	if len(o.under) > 0 {
		section = o.under[len(o.under)-1].section
	}
	if label == "" {
		label = o.label
	}
	o.label = ""
	if o.topic != nil {
		draft.Prefix(title, o.topic)
		o.topic = nil
	}
	o.Questions = append(o.Questions, draft.Found{Title: title, Label: label, Section: section, Parent: -1, Start: at.Start, End: at.End})
	o.open, o.within = true, 0
	o.share()
	o.Mark(at.Start, draft.Asked, o.because)
}

// enter opens a section at a level and closes those at its level and below. A
// topic of cards goes on where it comes again.
func (o *outline) enter(level int, title string, at draft.Span) {
	o.open, o.begun = false, 0
	o.passage = nil
	o.why = draft.BelowTopic
	o.closeSections(level)
	parent := -1
	if len(o.under) > 0 {
		parent = o.under[len(o.under)-1].section
	}
	section, known := o.topics[title]
	if !known {
		section = len(o.Sections)
		o.Sections = append(o.Sections, draft.Section{Title: title, Parent: parent, Position: o.in.File.At(at.Start, at.End)})
	}
	if o.in.Cards {
		o.topics[title] = section
	}
	o.under = append(o.under, within{level: level, section: section, number: partedNumber(title)})
	o.Mark(at.Start, draft.Topic, "it stands above questions")
}
