package source

import (
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"
)

// passKeys closes the open question where answers that stand together stood between
// it and a byte: what follows them is no part of it.
func (o *outline) passKeys(at int) {
	for o.passed < len(o.keys) && o.keys[o.passed].start < at {
		o.passed++
		if o.open {
			o.open, o.why = false, betweenAll
		}
	}
}

// answerByKeys gives the questions the answers that keys have for them, and
// reports those that belong to none.
func (o *outline) answerByKeys() {
	from := 0
	for _, k := range o.keys {
		to := from
		for to < len(o.questions) && o.questions[to].start < k.start {
			to++
		}
		o.answerByKey(&k, from, to)
		from = to
	}
}

// answerByKey gives the answers of one key to the questions from one up to
// another: each to the next one that bears its number or title.
func (o *outline) answerByKey(k *key, from, to int) {
	places := map[string][]int{}
	for i := from; i < to; i++ {
		q := &o.questions[i]
		places[numberIn(q.label)] = append(places[numberIn(q.label)], i)
		places["="+o.w.plain(q.title)] = append(places["="+o.w.plain(q.title)], i)
	}
	lost, last := 0, -1
	for _, at := range append([]int{k.start}, k.over...) {
		o.mark(at, Nothing, "it stands over the answers of questions above it")
	}
	for _, at := range k.behind {
		o.mark(at, Nothing, afterAll)
	}
	for _, e := range k.entries {
		name := e.number + e.title
		all := places[name]
		at := max(slices.IndexFunc(all, func(i int) bool { return i > last }), 0)
		if len(all) == 0 {
			lost++
			o.mark(e.start, Nothing, "it is the answer of no question")
			continue
		}
		last = all[at]
		places[name] = slices.Delete(all, at, at+1)
		o.mark(e.start, Nothing, "it names the question that it answers")
		if len(e.nodes) > 0 {
			o.mark(max(e.start, o.startOf(e.nodes[0])), Answer, "it is the answer of the question with its number or title")
			o.trimKeyLabel(&e)
		}
		q := &o.questions[last]
		q.key, q.titled = append(q.key, e.nodes...), e.title != ""
	}
	if lost > 0 {
		o.in.diags.Warnf(o.in.file.At(k.start, k.start), "lost-answers", "%d of the %d answers here belong to no question", lost, len(k.entries)).
			Hint = "give the questions the numbers of their answers"
	}
}

// trimKeyLabel takes the number off the beginning of an answer, and makes a line
// of a list a paragraph.
func (o *outline) trimKeyLabel(e *entry) {
	first := e.nodes[0]
	if e.label != "" {
		line := first
		if quote, is := first.(*ast.Blockquote); is {
			line = quote.FirstChild()
			e.nodes = append(children(quote), e.nodes[1:]...)
		}
		o.trimStart(line, e.label)
		if !line.HasChildren() {
			e.nodes = e.nodes[1:]
		}
		return
	}
	if line, is := first.(*ast.TextBlock); is {
		p := newParagraph(o.startOf(line))
		moveChildren(p, line, line.FirstChild())
		e.nodes[0] = p
	}
}

// numberIn returns the number in a label, as the author wrote it.
func numberIn(label string) string { return numberDigits.FindString(label) }

var numberDigits = regexp.MustCompile(`\d+(?:\.\d+)*`)
