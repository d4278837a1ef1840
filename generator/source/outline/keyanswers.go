package outline

import (
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// passKeys closes the open question where answers that stand together stood between
// it and a byte: what follows them is no part of it.
func (o *outline) passKeys(at int) {
	for o.passed < len(o.keys) && o.keys[o.passed].start < at {
		o.passed++
		if o.open {
			o.open, o.why = false, draft.BetweenAll
		}
	}
}

// answerByKeys gives the questions the answers that keys have for them, and
// reports those that belong to none.
func (o *outline) answerByKeys() {
	from := 0
	for _, k := range o.keys {
		to := from
		for to < len(o.Questions) && o.Questions[to].Start < k.start {
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
		q := &o.Questions[i]
		places[numberIn(q.Label)] = append(places[numberIn(q.Label)], i)
		places["="+o.w.Plain(q.Title)] = append(places["="+o.w.Plain(q.Title)], i)
	}
	lost, last := 0, -1
	for _, at := range append([]int{k.start}, k.over...) {
		o.Mark(at, draft.Nothing, "it stands over the answers of questions above it")
	}
	for _, at := range k.behind {
		o.Mark(at, draft.Nothing, draft.AfterAll)
	}
	for _, e := range k.entries {
		name := e.number + e.title
		all := places[name]
		at := max(slices.IndexFunc(all, func(i int) bool { return i > last }), 0)
		if len(all) == 0 {
			lost++
			o.Mark(e.start, draft.Nothing, "it is the answer of no question")
			continue
		}
		last = all[at]
		places[name] = slices.Delete(all, at, at+1)
		o.Mark(e.start, draft.Nothing, "it names the question that it answers")
		if len(e.nodes) > 0 {
			o.Mark(max(e.start, o.StartOf(e.nodes[0])), draft.Answer, "it is the answer of the question with its number or title")
			o.trimKeyLabel(&e)
		}
		q := &o.Questions[last]
		q.Key, q.Titled = append(q.Key, e.nodes...), e.title != ""
	}
	if lost > 0 {
		o.in.Diags.Warnf(o.in.File.At(k.start, k.start), "lost-answers", "%d of the %d answers here belong to no question", lost, len(k.entries)).
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
			e.nodes = append(tree.Children(quote), e.nodes[1:]...)
		}
		o.TrimStart(line, e.label)
		if !line.HasChildren() {
			e.nodes = e.nodes[1:]
		}
		return
	}
	if line, is := first.(*ast.TextBlock); is {
		p := tree.NewParagraph(o.StartOf(line))
		tree.MoveChildren(p, line, line.FirstChild())
		e.nodes[0] = p
	}
}

// numberIn returns the number in a label, as the author wrote it.
func numberIn(label string) string { return numberDigits.FindString(label) }

var numberDigits = regexp.MustCompile(`\d+(?:\.\d+)*`)
