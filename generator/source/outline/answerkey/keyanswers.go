package answerkey

import (
	"slices"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// Answer gives the questions the answers that keys have for them, and
// reports those that belong to none.
func (ks *Keys) Answer() {
	from := 0
	for _, k := range ks.keys {
		to := from
		for to < len(ks.Questions) && ks.Questions[to].Start < k.start {
			to++
		}
		ks.answerByKey(&k, from, to)
		from = to
	}
}

// answerByKey gives the answers of one key to the questions from one up to
// another: each to the next one that bears its number or title.
func (ks *Keys) answerByKey(k *key, from, to int) {
	places := map[string][]int{}
	for i := from; i < to; i++ {
		q := &ks.Questions[i]
		places[layout.NumberIn(q.Label)] = append(places[layout.NumberIn(q.Label)], i)
		places["="+ks.Text.Plain(q.Title)] = append(places["="+ks.Text.Plain(q.Title)], i)
	}
	lost, last := 0, -1
	for _, at := range append([]int{k.start}, k.over...) {
		ks.Mark(at, draft.Nothing, "it stands over the answers of questions above it")
	}
	for _, at := range k.behind {
		ks.Mark(at, draft.Nothing, draft.AfterAll)
	}
	for _, e := range k.entries {
		name := e.number + e.title
		all := places[name]
		if len(all) == 0 && ks.bearsNone(last+1, from, to, e.number) {
			all = []int{last + 1}
		}
		at := max(slices.IndexFunc(all, func(i int) bool { return i > last }), 0)
		if len(all) == 0 {
			lost++
			ks.Mark(e.start, draft.Nothing, "it is the answer of no question")
			continue
		}
		last = all[at]
		places[name] = slices.Delete(all, at, at+1)
		ks.Mark(e.start, draft.Nothing, "it names the question that it answers")
		if len(e.nodes) > 0 {
			ks.Mark(max(e.start, ks.StartOf(e.nodes[0])), draft.Answer, "it is the answer of the question with its number or title")
			ks.trimKeyLabel(&e)
		}
		q := &ks.Questions[last]
		q.Key, q.Titled = append(q.Key, e.nodes...), e.title != ""
	}
	if lost > 0 {
		ks.In.Diags.Warnf(ks.In.File.At(k.start, k.start), "lost-answers", "%d of the %d answers here belong to no question", lost, len(k.entries)).
			Hint = "give the questions the numbers of their answers"
	}
}

// bearsNone reports whether a question bears no number, and the one above it bears the
// one before a number: it is the one that misses its number.
func (ks *Keys) bearsNone(i, from, to int, number string) bool {
	if i <= from || i >= to || layout.NumberIn(ks.Questions[i].Label) != "" {
		return false
	}
	before, err := strconv.Atoi(layout.NumberIn(ks.Questions[i-1].Label))
	return err == nil && number == strconv.Itoa(before+1)
}

// trimKeyLabel takes the number off the beginning of an answer, and makes a line
// of a list a paragraph.
func (ks *Keys) trimKeyLabel(e *entry) {
	first := e.nodes[0]
	if e.label != "" {
		line := first
		if quote, is := first.(*ast.Blockquote); is {
			line = quote.FirstChild()
			e.nodes = append(tree.Children(quote), e.nodes[1:]...)
		}
		ks.TrimStart(line, e.label)
		if !line.HasChildren() {
			e.nodes = e.nodes[1:]
		}
		return
	}
	if line, is := first.(*ast.TextBlock); is {
		p := tree.NewParagraph(ks.StartOf(line))
		tree.MoveChildren(p, line, line.FirstChild())
		e.nodes[0] = p
	}
}
