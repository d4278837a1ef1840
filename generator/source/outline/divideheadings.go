package outline

import (
	"cmp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// heading makes a heading a section, a question, or part of an answer.
func (o *outline) heading(n *ast.Heading, b *block) {
	h := b.head
	o.last = h
	at := o.position(n)
	at.Start = min(at.Start, max(b.start, 0))
	if h.subtitle {
		o.Mark(at.Start, draft.Topic, "it belongs to the title")
		return
	}
	o.part = o.isPart(h)
	if h.level <= o.below || o.index && h.body > 0 && !h.contents {
		o.below, o.index = 0, false
	}
	switch {
	case h.text == "" && !o.isQuestion(h):
		o.label = h.label
		why := "it is only a number"
		if h.label == "" {
			why = "it is empty"
		}
		o.Mark(at.Start, draft.Nothing, why)
	case o.below > 0 && h.level > o.below:
		o.Mark(at.Start, draft.Nothing, o.why)
	case h.around, o.part && o.isBibliography(h):
		o.aside(h, at)
	case o.open && o.endsAnswers(h):
		o.endAnswers(h, at)
	case b.inner && o.open, o.part && o.open, o.shape.family == headings && h.level > o.level && o.open, o.open && o.within > 0 && h.level > o.within:
		if o.part && (o.within == 0 || h.level < o.within) {
			o.within = h.level
		}
		o.body(n)
	case h.aside || h.contents:
		o.aside(h, at)
	case o.part && o.shape.family == headings:
		o.why = "no question stands above it"
		o.Mark(at.Start, draft.Nothing, o.why)
	case o.holdsBoldQuestions(h):
		o.bolds = h
		o.enter(10*h.level-5, o.nameOf(h), at)
	case o.isStranger(h):
		o.stranger(n, h, at)
	case o.isQuestion(h):
		if h.level >= o.shape.level {
			o.closeSections(10 * h.level)
		}
		o.level = max(h.level, o.shape.level)
		if h.level < o.shape.level && (o.leadsFollowUps(h) || o.questionsBelow(h) == 1 && o.begun != o.shape.level) {
			o.level = h.level
		}
		o.begun = cmp.Or(o.begun, h.level)
		o.askHeading(n, h, at)
	case o.asksAmongLines(h):
		o.askHeading(n, h, at)
	case o.shape.family == headings && h.level >= o.shape.level:
		o.enter(10*h.level-5, o.nameOf(h), at)
	default:
		o.enter(10*h.level, o.nameOf(h), at)
	}
}

// isPart reports whether a heading stands over a part of an answer. Where
// headings are questions, it is not above their level.
func (o *outline) isPart(h *head) bool {
	if o.shape.family == headings && h.level < o.shape.level {
		return false
	}
	return h.part || h.followUp || h.repeated && o.shape.family == headings
}

// asksAmongLines reports whether a heading is a question in a document where lines
// are: one among paragraphs that ask, over nothing, or one that begins with a word
// such as Q: as the lines do.
func (o *outline) asksAmongLines(h *head) bool {
	switch {
	case h.asks < wording.Surely:
		return false
	case o.shape.family == asking:
		return h.body == 0 && !o.hasParts(h)
	}
	return o.shape.family == labelled && h.word && h.text != "" && h.body > 0
}

// isQuestion reports whether a heading is a question where headings are: it is
// of their level, or below it with no question open above it, or above it and
// yet asks, carries an answer, and has no questions below it. Among headings
// that ask, one that neither does nor carries anything is a section, but for one
// with a number where all have one.
func (o *outline) isQuestion(h *head) bool {
	if o.shape.family != headings {
		return false
	}
	if h.level >= o.shape.level {
		if o.isFirstTitle(h) || h.label == "" && !o.blocks[h.at].node.HasChildren() || o.headsNumbers(h) {
			return false
		}
		e := &o.shape.evidence
		numbered := h.label != "" && h.text != "" && e.mostly(e.labels, 80)
		return h.body > 0 || h.asks > 0 || h.word || numbered || o.bareLists && !o.hasParts(h) ||
			!e.mostly(e.asks, 80) && (e.words == 0 || 2*e.words < e.asks) && !(e.mostly(e.asks, 50) && o.headsQuestions(h))
	}
	if o.leadsFollowUps(h) || o.isTitleThatAsks(h) || o.saysQuestion(h) {
		return true
	}
	if h.body == 0 || h.level == 1 || h.asks == 0 && (h.part || !o.leaves[h.level]) {
		return false
	}
	below := o.questionsBelow(h)
	return below == 0 || below == 1 && h.asks == wording.Surely
}

// headsQuestions reports whether all headings right below a heading surely ask.
func (o *outline) headsQuestions(h *head) bool {
	level := 0
	for i := h.end; i < len(o.blocks); i = o.blocks[i].head.end {
		next := o.blocks[i].head
		if next.level <= h.level {
			break
		}
		if level == 0 {
			level = next.level
		}
		if next.level <= level && next.asks < wording.Surely {
			return false
		}
	}
	return level > 0
}

// findSections finds out whether questions without answers are headings right
// below other headings.
func (o *outline) findSections() {
	sections := 0
	for i := range o.heads {
		if h := &o.heads[i]; h.level < o.shape.level && h.body == 0 && o.hasParts(h) {
			sections++
		}
	}
	o.bareLists = o.shape.family == headings && o.shape.answers == 0 && sections > 1
}

// findLeaves finds out above the level of the questions where headings with nothing
// below them but text are questions, whatever they say: several of them ask, and not
// few.
func (o *outline) findLeaves() {
	if o.shape.family != headings {
		return
	}
	var leaves, asking [7]int
	for i := range o.heads {
		h := &o.heads[i]
		if h.level < 2 || h.level >= o.shape.level || h.body == 0 || h.aside || h.contents || h.around || h.part || o.questionsBelow(h) > 0 {
			continue
		}
		leaves[h.level]++
		if h.asks > 0 {
			asking[h.level]++
		}
	}
	for level := range o.leaves {
		o.leaves[level] = asking[level] >= fewestLeaves && 4*asking[level] >= leaves[level]
	}
}

// fewestLeaves is how many such headings ask, at least.
const fewestLeaves = 3

// leadsFollowUps reports whether a heading asks and says something, and the next
// one stands over questions that follow it up.
func (o *outline) leadsFollowUps(h *head) bool {
	if h.asks < wording.Surely || h.body == 0 || h.end == len(o.blocks) {
		return false
	}
	next := o.blocks[h.end].head
	return next.followUp && next.level > h.level
}

// questionsBelow returns how many headings of the questions' level stand below
// a heading, up to two.
func (o *outline) questionsBelow(h *head) int {
	count := 0
	for i := h.at + 1; i < len(o.blocks) && count < 2; i++ {
		n, is := o.blocks[i].node.(*ast.Heading)
		if is && n.Level <= h.level {
			break
		}
		if is && n.Level >= o.shape.level {
			count++
		}
	}
	return count
}

// aside closes what is open: what follows is about the document itself.
func (o *outline) aside(h *head, at draft.Span) {
	o.open = false
	o.why = "it is about the document itself"
	switch {
	case h.contents || wording.ContentsWords[wording.Heart(h.text)]:
		o.why = "it is a table of contents"
	case h.around:
		o.why = draft.AroundAll
	}
	o.closeSections(10 * h.level)
	if h.around || !h.contents && !o.spansMost(h) {
		o.below, o.index = h.level, wording.ContentsWords[wording.Heart(h.text)]
	}
	o.Mark(at.Start, draft.Nothing, o.why)
}

// spansMost reports whether more than half of the document stands under a
// heading, deeper ones included, so that it is no word about the document.
func (o *outline) spansMost(h *head) bool {
	end := h.at + 1
	for end < len(o.blocks) && (o.blocks[end].head == nil || o.blocks[end].head.level > h.level) {
		end++
	}
	stop := o.in.End
	if end < len(o.blocks) {
		stop = o.blocks[end].start
	}
	return 2*(stop-o.blocks[h.at].start) > o.in.End-o.in.Start
}

// closeSections closes the sections at a level and below.
func (o *outline) closeSections(level int) {
	for len(o.under) > 0 && o.under[len(o.under)-1].level >= level {
		o.under = o.under[:len(o.under)-1]
	}
}

// askHeading opens a question with a heading, with the ID that the author wrote
// behind it.
func (o *outline) askHeading(n *ast.Heading, h *head, at draft.Span) {
	tree.Unwrap(n)
	if h.length > 0 {
		o.TrimStart(n, h.full[:h.length])
	}
	o.ask(n, h.label, at)
	if id, is := n.AttributeString("id"); is {
		if id, is := id.([]byte); is {
			o.Questions[len(o.Questions)-1].ID = string(id)
		}
	}
}
