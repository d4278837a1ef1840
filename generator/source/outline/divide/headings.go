package divide

import (
	"cmp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// heading makes a heading a section, a question, or part of an answer.
func (d *divider) heading(n *ast.Heading, b *layout.Block) {
	h := b.Head
	d.last = h
	at := d.Position(n)
	at.Start = min(at.Start, max(b.Start, 0))
	if h.Subtitle {
		d.Mark(at.Start, draft.Topic, "it belongs to the title")
		return
	}
	d.part = d.isPart(h)
	if h.Level <= d.below || d.index && h.Body > 0 && !h.Contents {
		d.below, d.index = 0, false
	}
	switch {
	case d.headed[h.At] && (d.below == 0 || h.Level <= d.below):
		d.askHeaded(n, h, at)
	case h.Text == "" && !d.IsQuestion(h):
		d.label = h.Label
		why := "it is only a number"
		if h.Label == "" {
			why = "it is empty"
			d.leaveEmpty(h)
		}
		d.Mark(at.Start, draft.Nothing, why)
	case d.below > 0 && h.Level > d.below:
		d.Mark(at.Start, draft.Nothing, d.why)
	case h.Around, d.part && d.isBibliography(h), d.namesPeople(h):
		d.aside(h, at)
	case d.open && d.endsAnswers(h), d.closesDocument(h):
		d.endAnswers(h, at)
	case d.isLowTopic(h):
		d.enter(10*d.Shape.Level-5, d.NameOf(h), at)
	case b.Inner && d.open, d.part && d.open, d.Shape.Family == survey.Headings && h.Level > d.level && d.open && !d.isWorded(h), d.open && d.within > 0 && h.Level > d.within:
		if d.part && (d.within == 0 || h.Level < d.within) {
			d.within = h.Level
		}
		d.body(n)
	case d.open && h.Label == "" && h.Asks == wording.Surely && d.countedByWord():
		d.body(n)
	case h.Aside || h.Contents:
		d.aside(h, at)
	case d.part && d.Shape.Family == survey.Headings:
		d.why = "no question stands above it"
		d.Mark(at.Start, draft.Nothing, d.why)
	case h.Range[1] > 0 && d.Shape.Family == survey.Headings && h.Level >= d.Shape.Level:
		d.beginRange(h, at)
	case d.holdsBoldQuestions(h):
		d.bolds = h
		d.enter(10*h.Level-5, d.NameOf(h), at)
	case d.isStranger(h):
		d.stranger(n, h, at)
	case d.IsQuestion(h):
		if h.Level >= d.Shape.Level || d.AsksBesideTopics(h) && d.hasAsked() {
			d.closeSections(10 * h.Level)
		}
		d.level = max(h.Level, d.Shape.Level)
		if h.Level < d.Shape.Level && (d.LeadsFollowUps(h) || d.StandsOverParts(h) || d.QuestionsBelow(h) == 1 && d.begun != d.Shape.Level) {
			d.level = h.Level
		}
		d.begun = cmp.Or(d.begun, h.Level)
		d.askHeading(n, h, at)
	case d.asksAmongLines(h):
		d.askHeading(n, h, at)
	case d.Shape.Family == survey.Headings && h.Level >= d.Shape.Level:
		d.enter(10*h.Level-5, d.NameOf(h), at)
	default:
		d.enter(10*h.Level, d.NameOf(h), at)
	}
}

// leaveEmpty ends the open question at an empty heading that is no deeper than the topic.
func (d *divider) leaveEmpty(h *layout.Head) {
	if n := len(d.under); n > 0 && 10*h.Level <= d.under[n-1].level && d.open {
		d.open, d.why = false, draft.BetweenAll
	}
}

// hasAsked reports whether the topic that is open holds a question.
func (d *divider) hasAsked() bool {
	n, m := len(d.under), len(d.Questions)
	return n > 0 && m > 0 && d.Questions[m-1].Section == d.under[n-1].section
}

// isPart reports whether a heading stands over a part of an answer. Where
// headings are questions, it is not above their level.
func (d *divider) isPart(h *layout.Head) bool {
	if d.Shape.Family == survey.Headings && h.Level < d.Shape.Level {
		return false
	}
	return h.Part || h.FollowUp || h.Repeated && d.Shape.Family == survey.Headings
}

// asksAmongLines reports whether a heading is a question in a document where lines
// are: one among paragraphs that ask, over nothing, or one that begins with a word
// such as Q: as the lines do.
func (d *divider) asksAmongLines(h *layout.Head) bool {
	switch {
	case h.Asks < wording.Surely:
		return false
	case d.Shape.Family == survey.Asking:
		return h.Body == 0 && !d.HasParts(h)
	}
	return (d.Shape.Family == survey.Labelled || d.wordedBold()) && h.Word && h.Text != "" && h.Body > 0
}

// findSections finds out whether questions, hardly any with an answer, are headings right
// below other headings.
func (d *divider) findSections() {
	sections := 0
	for i := range d.Heads {
		if h := &d.Heads[i]; h.Level < d.Shape.Level && h.Body == 0 && d.HasParts(h) {
			sections++
		}
	}
	d.BareLists = d.Shape.Family == survey.Headings && !d.Shape.Mostly(d.Shape.Answers, 10) && sections > 1
}

// findLeaves finds out above the level of the questions where headings with nothing
// below them but text are questions, whatever they say: several of them ask, and not
// few.
func (d *divider) findLeaves() {
	if d.Shape.Family != survey.Headings {
		return
	}
	var leaves, asking [7]int
	for i := range d.Heads {
		h := &d.Heads[i]
		if h.Level < 2 || h.Level >= d.Shape.Level || h.Body == 0 || h.Aside || h.Contents || h.Around || h.Part || d.QuestionsBelow(h) > 0 {
			continue
		}
		leaves[h.Level]++
		if h.Asks > 0 {
			asking[h.Level]++
		}
	}
	for level := range d.Leaves {
		d.Leaves[level] = asking[level] >= fewestLeaves && 4*asking[level] >= leaves[level]
	}
}

// fewestLeaves is how many such headings ask, at least.
const fewestLeaves = 3

// aside closes what is open: what follows is about the document itself.
func (d *divider) aside(h *layout.Head, at draft.Span) {
	d.open = false
	d.why = "it is about the document itself"
	switch {
	case h.Contents || wording.ContentsWords[wording.Heart(h.Text)]:
		d.why = "it is a table of contents"
	case h.Around:
		d.why = draft.AroundAll
	}
	d.closeSections(10 * h.Level)
	if h.Around || !h.Contents && !d.spansMost(h) {
		d.below, d.index = h.Level, wording.ContentsWords[wording.Heart(h.Text)]
	}
	d.Mark(at.Start, draft.Nothing, d.why)
}

// spansMost reports whether more than half of the document stands under a
// heading, deeper ones included, so that it is no word about the document.
func (d *divider) spansMost(h *layout.Head) bool {
	end := h.At + 1
	for end < len(d.Blocks) && (d.Blocks[end].Head == nil || d.Blocks[end].Head.Level > h.Level) {
		end++
	}
	stop := d.In.End
	if end < len(d.Blocks) {
		stop = d.Blocks[end].Start
	}
	return 2*(stop-d.Blocks[h.At].Start) > d.In.End-d.In.Start
}

// closeSections closes the sections at a level and below.
func (d *divider) closeSections(level int) {
	for len(d.under) > 0 && d.under[len(d.under)-1].level >= level {
		d.under = d.under[:len(d.under)-1]
	}
}

// askHeading opens a question with a heading, with the ID that the author wrote
// behind it.
func (d *divider) askHeading(n *ast.Heading, h *layout.Head, at draft.Span) {
	tree.Unwrap(n)
	if h.Length > 0 {
		d.TrimStart(n, h.Full[:h.Length])
	}
	d.ask(n, h.Label, at)
	if id, is := n.AttributeString("id"); is {
		if id, is := id.([]byte); is {
			d.Questions[len(d.Questions)-1].ID = string(id)
		}
	}
}
