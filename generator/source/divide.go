package source

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// divide goes through the blocks and makes each a section, a question, part of
// an answer, or nothing.
func (o *outline) divide() {
	o.why = beforeAll
	o.lookAhead()
	for i := range o.blocks {
		o.place(i)
	}
	o.endPassages()
}

// place puts one block where it belongs.
func (o *outline) place(i int) {
	b := &o.blocks[i]
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
	o.open = true
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
	o.open = false
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

// heading makes a heading a section, a question, or part of an answer.
func (o *outline) heading(n *ast.Heading, b *block) {
	h := b.head
	at := o.position(n)
	at.Start = min(at.Start, max(b.start, 0))
	if h.subtitle {
		o.mark(at.Start, Topic, "it belongs to the title")
		return
	}
	o.part = o.isPart(h)
	if h.level <= o.below || o.index && h.body > 0 && !h.contents {
		o.below, o.index = 0, false
	}
	switch {
	case h.text == "" && !o.isQuestion(h):
		o.label = h.label
		o.mark(at.Start, Nothing, "it is only a number")
	case o.below > 0 && h.level > o.below:
		o.mark(at.Start, Nothing, o.why)
	case o.part && o.isBibliography(h):
		o.aside(h, at)
	case o.open && o.endsAnswers(h):
		o.endAnswers(h, at)
	case o.fillsGap(h):
		o.level = max(h.level, o.shape.level)
		o.askHeading(n, h, at)
	case b.inner && o.open, o.part && o.open, o.shape.family == headings && h.level > o.level && o.open:
		o.body(n)
	case h.aside || h.contents:
		o.aside(h, at)
	case o.part && o.shape.family == headings:
		o.why = "no question stands above it"
		o.mark(at.Start, Nothing, o.why)
	case o.isStranger(h):
		o.stranger(n, h, at)
	case o.isQuestion(h):
		if h.level >= o.shape.level {
			o.closeSections(10 * h.level)
		}
		o.level = max(h.level, o.shape.level)
		if h.level < o.shape.level && (o.leadsFollowUps(h) || o.questionsBelow(h) == 1) {
			o.level = h.level
		}
		o.askHeading(n, h, at)
	case o.shape.family == headings && h.level >= o.shape.level:
		o.enter(10*h.level-5, o.nameOf(h), at)
	default:
		o.enter(10*h.level, o.nameOf(h), at)
	}
}

// isBibliography reports whether a heading stands beside the topics, where no
// heading is a question, and over nothing but a list of links.
func (o *outline) isBibliography(h *head) bool {
	if o.shape.family == headings || len(o.under) == 0 || 10*h.level > o.under[len(o.under)-1].level || h.body != 1 {
		return false
	}
	list, is := o.blocks[h.at+1].node.(*ast.List)
	if !is {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || !isOnlyALink(line) && !strings.HasPrefix(o.firstLine(line), "http") {
			return false
		}
	}
	return true
}

// isPart reports whether a heading stands over a part of an answer. Where
// headings are questions, it is not above their level.
func (o *outline) isPart(h *head) bool {
	if o.shape.family == headings && h.level < o.shape.level {
		return false
	}
	return h.part || h.followUp || h.repeated && o.shape.family == headings
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
		e := &o.shape.evidence
		numbered := h.label != "" && h.text != "" && e.mostly(e.labels, 80)
		return h.body > 0 || h.asks > 0 || h.word || numbered || !e.mostly(e.asks, 80) && (e.words == 0 || 2*e.words < e.asks)
	}
	if o.leadsFollowUps(h) {
		return true
	}
	if h.asks == 0 || h.body == 0 || h.level == 1 {
		return false
	}
	below := o.questionsBelow(h)
	return below == 0 || below == 1 && h.asks == surely
}

// isStranger reports whether a heading stands among questions and is none: these
// bear numbers or words such as Q, and it bears none and asks nothing. Above the
// first of those that have words nothing else is a question, be it asked or not.
func (o *outline) isStranger(h *head) bool {
	e := &o.shape.evidence
	if o.shape.family != headings || h.level < o.shape.level || h.body == 0 || h.label != "" || h.word || !e.labelled() {
		return false
	}
	return h.asks < surely || e.words > 0 && len(o.questions) == 0
}

// stranger makes such a heading part of the open answer, unless no question
// follows.
func (o *outline) stranger(n *ast.Heading, h *head, at span) {
	followed := h.at < o.marked[o.shape.level]
	if o.open && followed {
		o.body(n)
		return
	}
	o.open = false
	o.closeSections(10 * h.level)
	switch {
	case len(o.questions) == 0:
		o.why = beforeAll
	case followed:
		o.why = betweenAll
	default:
		o.why = afterAll
	}
	o.mark(at.Start, Nothing, o.why)
}

// lookAhead gives each heading the number that the next question bears.
func (o *outline) lookAhead() {
	next := 0
	for i := len(o.heads) - 1; i >= 0; i-- {
		h := &o.heads[i]
		h.next = next
		if number := numberOf(h.label); h.level == o.shape.level && len(number) == 1 {
			next = number[0]
		} else if h.level <= o.shape.level && h.label == "" {
			next = 0
		}
	}
}

// fillsGap reports whether a heading of another level than the questions' bears
// the number between that of the last question and that of the next one: the
// first where there is none before it.
func (o *outline) fillsGap(h *head) bool {
	number := numberOf(h.label)
	if o.shape.family != headings || h.level == o.shape.level || len(number) != 1 || h.body == 0 || h.next != number[0]+1 {
		return false
	}
	if last := len(o.questions) - 1; last >= 0 {
		before := numberOf(o.questions[last].label)
		return len(before) == 1 && before[0] == number[0]-1
	}
	return number.begins()
}

// leadsFollowUps reports whether a heading asks and says something, and the next
// one stands over questions that follow it up.
func (o *outline) leadsFollowUps(h *head) bool {
	if h.asks < surely || h.body == 0 || h.end == len(o.blocks) {
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
func (o *outline) aside(h *head, at span) {
	o.open = false
	o.why = "it is about the document itself"
	if h.contents || contentsWords[heart(h.text)] {
		o.why = "it is a table of contents"
	}
	o.closeSections(10 * h.level)
	if !h.contents && !o.spansMost(h) {
		o.below, o.index = h.level, contentsWords[heart(h.text)]
	}
	o.mark(at.Start, Nothing, o.why)
}

// spansMost reports whether more than half of the document stands under a
// heading, deeper ones included, so that it is no word about the document.
func (o *outline) spansMost(h *head) bool {
	end := h.at + 1
	for end < len(o.blocks) && (o.blocks[end].head == nil || o.blocks[end].head.level > h.level) {
		end++
	}
	stop := o.in.end
	if end < len(o.blocks) {
		stop = o.blocks[end].start
	}
	return 2*(stop-o.blocks[h.at].start) > o.in.end-o.in.start
}

// closeSections closes the sections at a level and below.
func (o *outline) closeSections(level int) {
	for len(o.under) > 0 && o.under[len(o.under)-1].level >= level {
		o.under = o.under[:len(o.under)-1]
	}
}

// askHeading opens a question with a heading, with the ID that the author wrote
// behind it.
func (o *outline) askHeading(n *ast.Heading, h *head, at span) {
	unwrap(n)
	if h.length > 0 {
		o.trimStart(n, h.full[:h.length])
	}
	o.ask(n, h.label, at)
	if id, is := n.AttributeString("id"); is {
		if id, is := id.([]byte); is {
			o.questions[len(o.questions)-1].id = string(id)
		}
	}
}

// details opens a question or a topic where details are; others are part of an
// answer.
func (o *outline) details(n *details, number string) {
	at := o.startOf(n)
	switch {
	case n.holdsContents():
		o.mark(at, Nothing, "it is a table of contents")
	case n.groups():
		o.groups = append(o.groups, len(o.under))
		level := 1
		if len(o.under) > 0 {
			level = o.under[len(o.under)-1].level + 1
		}
		o.enter(level, n.title, span{at, at})
	case o.shape.family == summaries && !n.isAnswer():
		unwrap(n.summary)
		o.label = number
		o.ask(n.summary, o.takeLabel(n.summary), span{at, at})
		inside := children(n)
		o.questions[len(o.questions)-1].stem = inside[:n.asked:n.asked]
		for _, c := range inside[n.asked:] {
			o.body(c)
		}
		o.open = false
		o.why = betweenAll
	case o.why == betweenAll && !o.open && len(o.questions) > 0 && answerWords[heart(n.title)]:
		o.open = true // for what answers the question that has just been closed
		o.body(n)
		o.open = false
	default:
		o.body(n)
	}
}

// leave closes the topic that details opened.
func (o *outline) leave() {
	last := len(o.groups) - 1
	o.under = o.under[:min(len(o.under), o.groups[last])]
	o.groups = o.groups[:last]
	o.open = false
}
