// Package answerkey takes out of a document what answers questions from further below,
// by their numbers or titles, and gives it to the questions in the end.
package answerkey

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// key is a stretch of the document that answers questions above it by their
// numbers or titles: a section called "Solutions", or a run of lines A1., A2.
type key struct {
	start   int // where it begins in the source
	entries []entry
	over    []int // where stands what is no answer: headings, words about them
	behind  []int // and what stands behind a rule below the list of them
}

// entry is what a key says of one question.
type entry struct {
	number string // of the question, or empty
	title  string // of the question behind a "=", where there is no number
	label  string // what stands before the answer in the first block
	nodes  []ast.Node
	start  int
}

// Keys are the keys of a document.
type Keys struct {
	*layout.Layout
	keys []key
	laid []layout.Block // the blocks with the keys, where there are any
}

// Take takes the keys out of the blocks of a document. Decks of cards have none.
func Take(l *layout.Layout) *Keys {
	ks := &Keys{Layout: l}
	if !l.In.Cards {
		ks.take()
	}
	return ks
}

// Any reports whether there are keys.
func (ks *Keys) Any() bool { return len(ks.keys) > 0 }

// Starts returns the bytes at which the keys begin.
func (ks *Keys) Starts() []int {
	var starts []int
	for i := range ks.keys {
		starts = append(starts, ks.keys[i].start)
	}
	return starts
}

// PutBack puts the keys back among the blocks, where there are no questions without
// them.
func (ks *Keys) PutBack() { ks.keys, ks.Blocks = nil, ks.laid }

func (ks *Keys) take() {
	t := keyTaker{Layout: ks.Layout}
	begin, taken := 0, 0
	var left []layout.Block
	for i := 0; i < len(ks.Blocks); i++ {
		end := t.end(i)
		if end <= i {
			continue
		}
		if k := t.read(i, end, begin); k != nil {
			ks.keys = append(ks.keys, *k)
			left = append(left, ks.Blocks[taken:i]...)
			begin, taken = end, end
		} else if ks.Blocks[i].Node.Kind() == ast.KindHeading {
			continue // another may be inside
		}
		i = end - 1
	}
	if taken > 0 {
		ks.laid = ks.Blocks
		ks.Blocks = append(left, ks.Blocks[taken:]...)
	}
}

// keyTaker looks for keys.
type keyTaker struct {
	*layout.Layout
	places map[string][]int // the blocks that bear a number or title; nil until somebody asks
	named  *int             // the line of a plain text that says that answers follow; nil until somebody asks
}

// end returns where the key ends that may begin with a block, or 0.
func (t *keyTaker) end(i int) int {
	switch n := t.Blocks[i].Node.(type) {
	case *ast.Heading:
		if !wording.MayAnswer(t.FirstLine(n)) {
			return 0
		}
		if text := t.Text.Plain(n); wording.SaysAnswers(text) && !t.sharesNumber(i, text) {
			return t.SectionEnd(i+1, n.Level)
		}
	case *tree.Details:
		if !n.Groups() {
			return i + 1
		}
		if wording.SaysAnswers(n.Title) {
			return min(t.SectionEnd(i+1, 0)+1, len(t.Blocks))
		}
	case *ast.List:
		if t.isLastKey(i, n) {
			return i + 1
		}
	case *ast.Paragraph, *ast.Blockquote:
		if i == t.namesKey() {
			return t.SectionEnd(i+1, 0)
		}
		if m := t.keyLabel(n); m == nil || !m.answers {
			return 0
		}
		end := i + 1
		for end < len(t.Blocks) && !t.endsRun(t.Blocks[end].Node) {
			end++
		}
		return end
	}
	return 0
}

// namesKey returns the block of a plain text that is a line that says that answers
// follow, as no other does, or -1: more than one stand above the answers to single
// questions.
func (t *keyTaker) namesKey() int {
	if t.named != nil {
		return *t.named
	}
	at := -1
	for i := 0; t.In.Plain && i < len(t.Blocks); i++ {
		p, is := t.Blocks[i].Node.(*ast.Paragraph)
		if !is || layout.GoesOn(p) || !wording.SaysAnswers(strings.TrimRight(t.FirstLine(p), ":：、 ")) {
			continue
		}
		if at >= 0 {
			at = -1
			break
		}
		at = i
	}
	t.named = &at
	return at
}

// sharesNumber reports whether a heading bears the number of the heading above
// it: "9. Answers" answers number 9.
func (t *keyTaker) sharesNumber(i int, text string) bool {
	number := t.numberOf(text)
	if number == "" {
		return false
	}
	for i--; i >= 0; i-- {
		if n, is := t.Blocks[i].Node.(*ast.Heading); is {
			return t.numberOf(t.Text.Plain(n)) == number
		}
	}
	return false
}

// endsRun reports whether a block stands behind a run of answers: a heading, a
// question, or the end of something.
func (t *keyTaker) endsRun(n ast.Node) bool {
	switch n := n.(type) {
	case nil, *ast.Heading, *ast.ThematicBreak:
		return true
	case *ast.Paragraph:
		line := t.FirstLine(n)
		return wording.QuestionWord(line) && t.HasLabel(line)
	}
	return false
}

// read reads the entries of the blocks from one up to another. They are a key if
// they bear the numbers or titles of what stands above it, from the block begin
// on.
func (t *keyTaker) read(at, end, begin int) *key {
	r, start := keyReader{keyTaker: t}, t.Blocks[at].Start
	if n, is := t.Blocks[at].Node.(*ast.Heading); is {
		r.headed = true
		begin = t.scope(at, begin, n.Level)
		at++
	} else if at == t.namesKey() {
		r.headed = true
		at++
	} else if _, listed := t.Blocks[at].Node.(*ast.List); listed {
		r.headed = true
	}
	r.from, r.at, r.to = begin, at, end
	for i := at; i < end; i++ {
		if d, is := t.Blocks[i].Node.(*tree.Details); is && d.Groups() {
			r.headed = r.headed || i == at
			continue
		}
		r.next = i + 1
		r.block(t.Blocks[i].Node, t.Blocks[i].Start)
	}
	r.dropFooter()
	known, asking := 0, 0
	for _, e := range r.entries {
		if r.knows(e.number + e.title) {
			known++
		}
		if len(e.nodes) > 0 && tree.IsLine(e.nodes[0]) && wording.Asks(t.Text.Plain(e.nodes[0])) == wording.Surely {
			asking++
		}
	}
	if len(r.entries) < 2 || 3*known < 2*len(r.entries) || 2*asking > len(r.entries) || at == t.namesKey()+1 && 2*known < r.above() {
		return nil
	}
	return &key{start: start, entries: r.entries, over: r.over, behind: r.behind}
}

// scope returns from which block on a heading over answers may have questions:
// where the heading above it asks or has a number, behind that.
func (t *keyTaker) scope(at, begin, level int) int {
	for i := at - 1; i >= max(begin, at-longestScope); i-- {
		n, is := t.Blocks[i].Node.(*ast.Heading)
		if is && n.Level < level {
			if text := t.Text.Plain(n); wording.Asks(text) > 0 || t.HasLabel(text) {
				return i + 1
			}
			break
		}
	}
	return begin
}

// longestScope bounds, in blocks, how far the heading above one over answers is
// looked for.
const longestScope = 1000

// above returns how many numbers stand above the key.
func (r *keyReader) above() int {
	count := 0
	for _, all := range r.places {
		if all[0] < r.at {
			count++
		}
	}
	return count
}

// knows reports whether something above the key bears a number or title.
func (r *keyReader) knows(name string) bool {
	if r.places == nil {
		r.findPlaces()
	}
	all := r.places[name]
	at, _ := slices.BinarySearch(all, r.from)
	return at < len(all) && all[at] < r.at
}

// findPlaces finds what bears numbers and titles and may be a question.
func (t *keyTaker) findPlaces() {
	t.places = map[string][]int{}
	for i := range t.Blocks {
		add := func(name string) {
			if name != "" {
				t.places[name] = append(t.places[name], i)
			}
		}
		switch n := t.Blocks[i].Node.(type) {
		case *ast.Heading:
			text := t.Text.Plain(n)
			add("=" + text)
			add(t.numberOf(text))
		case *ast.Paragraph:
			add(t.numberOf(t.FirstLine(n)))
		case *ast.List:
			for item, number := n.FirstChild(), n.Start; n.IsOrdered() && item != nil; item = item.NextSibling() {
				add(strconv.Itoa(number))
				number++
			}
		}
	}
}

// numberOf returns the number in the label of a line.
func (t *keyTaker) numberOf(line string) string {
	label, _ := t.SplitLabel(line)
	return layout.NumberIn(label)
}
