// Package divide goes through the blocks of a document and makes each a topic, a
// question, part of an answer, or nothing.
package divide

import (
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
)

// Divide finds the topics and the questions of a document that was surveyed. Keys are
// the bytes at which answers begin that stand together and were taken out.
func Divide(found *survey.Survey, keys []int) {
	d := &divider{Survey: found, keys: keys, topics: map[string]int{}}
	d.Questions = make([]draft.Found, 0, d.Shape.Count)
	d.Marks = slices.Grow(d.Marks, 2*d.Shape.Count+d.Shape.Count/8)
	d.divide()
}

func (d *divider) divide() {
	d.why, d.level = draft.BeforeAll, d.Shape.Level
	d.findSections()
	d.findLeaves()
	d.findDrifted()
	d.findPreface()
	d.findLastAsking()
	d.findHeadedSections()
	if d.Shape.Family == survey.Labelled {
		d.findLineTopics()
	}
	d.placeDisclosures()
	for i := range d.Blocks {
		d.place(i)
	}
	d.endPassages()
}

// place puts one block where it belongs.
func (d *divider) place(i int) {
	b := &d.Blocks[i]
	d.passKeys(b.Start)
	if d.inside > 0 {
		d.inside += b.Nesting()
		return
	}
	if b.Node == nil {
		d.leave()
		return
	}
	if b.Leads {
		d.Mark(b.Start, draft.Nothing, leads)
		return
	}
	if b.Meant != "" {
		d.Mark(b.Start, draft.Nothing, b.Meant)
		d.takeID(b.Node)
		return
	}
	if d.isHeld(b) {
		d.hold(b)
		return
	}
	if d.Shape.Family == survey.Speeches && b.Turn != layout.Nobodys && d.below == 0 {
		d.speech(i)
		return
	}
	if d.disclose(b.Node, i) {
		return
	}
	if d.enterRuled(b.Node) {
		return
	}
	switch n := b.Node.(type) {
	case *ast.Heading:
		d.heading(n, b)
	case *tree.Details:
		if b.Nesting() > 0 && d.answersHeading(n) {
			d.inside = 1
			d.body(n)
			return
		}
		d.details(n, b.Number)
	case *extast.Table, *tree.Element:
		if survey.IsTable(n) {
			d.table(n)
		} else {
			d.body(n)
		}
	case *ast.List:
		d.list(n, i)
	case *ast.Paragraph:
		d.paragraph(n, i)
	case *ast.Blockquote:
		if d.isTopicQuote(n, i) {
			d.enter(92, d.Text.Plain(n.FirstChild()), d.Position(n.FirstChild()))
			return
		}
		d.leaveList(n.FirstChild(), i)
		d.quote(n, b.Start)
	default:
		d.body(n)
	}
}

// body adds a block to the answer of the open question.
func (d *divider) body(n ast.Node) {
	if d.takePassage(n) {
		return
	}
	if !d.open {
		d.drop(n, d.why)
		return
	}
	q := &d.Questions[len(d.Questions)-1]
	q.Body = append(q.Body, n)
	d.Mark(d.StartOf(n), draft.Answer, "it stands below a question")
}

// drop leaves a block out.
func (d *divider) drop(n ast.Node, why string) {
	if _, is := n.(*ast.ThematicBreak); is {
		why = "it is a rule"
	} else if d.IsContents(n) {
		why = "it is a table of contents"
	} else if why == draft.BeforeAll && d.mayIntroduce() && d.HasWords(n) {
		d.Intro = append(d.Intro, n)
		d.Mark(d.StartOf(n), draft.Topic, draft.Introduces)
		return
	} else if why == draft.BelowTopic && len(d.under) > 0 && d.says(n) {
		section := &d.Sections[d.under[len(d.under)-1].section]
		section.Nodes = append(section.Nodes, n)
		d.Mark(d.StartOf(n), draft.Topic, "it introduces a topic")
		return
	}
	d.Mark(d.StartOf(n), draft.Nothing, why)
}

// ask opens a question whose text is the inline content of a block, without
// the label that it begins with.
func (d *divider) ask(title ast.Node, label string, at draft.Span) {
	d.leaveNumbered(label)
	section := -1
	if len(d.under) > 0 {
		section = d.under[len(d.under)-1].section
	}
	if label == "" {
		label = d.label
	}
	d.label = ""
	if d.topic != nil {
		draft.Prefix(title, d.topic)
		d.topic = nil
	}
	d.Questions = append(d.Questions, draft.Found{Title: title, Label: label, Section: section, Parent: -1, Start: at.Start, End: at.End})
	d.open, d.within = true, 0
	d.share()
	d.Mark(at.Start, draft.Asked, d.Because)
}

// enter opens a section at a level and closes those at its level and below. A
// topic of cards goes on where it comes again.
func (d *divider) enter(level int, title string, at draft.Span) {
	d.open, d.begun = false, 0
	d.passage = nil
	d.why = draft.BelowTopic
	d.closeSections(level)
	parent := -1
	if len(d.under) > 0 {
		parent = d.under[len(d.under)-1].section
	}
	section, known := d.topics[title]
	if !known {
		section = len(d.Sections)
		d.Sections = append(d.Sections, draft.Section{Title: title, Parent: parent, Position: d.In.File.At(at.Start, at.End)})
	}
	if d.In.Cards {
		d.topics[title] = section
	}
	d.under = append(d.under, within{level: level, section: section, number: partedNumber(title)})
	d.Mark(at.Start, draft.Topic, "it stands above questions")
}

// passKeys closes the open question where answers that stand together stood between
// it and a byte: what follows them is no part of it.
func (d *divider) passKeys(at int) {
	for d.passed < len(d.keys) && d.keys[d.passed] < at {
		d.passed++
		if d.open {
			d.open, d.why = false, draft.BetweenAll
		}
	}
}

// writtenID is how kramdown writes the ID of the heading above.
var writtenID = regexp.MustCompile(`^\{:(?:[^{}]*\s)?#([A-Za-z][A-Za-z0-9_.-]*)[\s}]`)

// takeID gives the question right above a line such as {: #name } that ID.
func (d *divider) takeID(n ast.Node) {
	id := writtenID.FindStringSubmatch(d.Opening(n))
	if id == nil || !d.open {
		return
	}
	if q := &d.Questions[len(d.Questions)-1]; q.ID == "" && len(q.Body) == 0 {
		q.ID = id[1]
	}
}
