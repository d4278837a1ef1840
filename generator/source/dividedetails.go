package source

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
		o.enter(level, withoutOpening(n.title), span{at, at})
	case o.shape.family == summaries && !n.isAnswer():
		unwrap(n.summary)
		o.label = number
		o.ask(n.summary, o.takeLabel(n.summary), span{at, at})
		inside := children(n)
		o.questions[len(o.questions)-1].stem = inside[:n.asked:n.asked]
		for _, c := range inside[n.asked:] {
			o.body(c)
		}
		o.open = o.shape.count == 1 // to what follows, in a note about a single question
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
