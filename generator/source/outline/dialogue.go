package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// turn is whose turn it is to speak in a block of a dialogue.
type turn int

// The turns.
const (
	nobodys turn = iota
	asker
	answerer
)

// speech is a block that begins with the name of who speaks.
type speech struct {
	at   int // among the blocks
	name string
}

// findDialogue finds out whether two take turns in the document, as in
//
//	**Interviewer:** What is it?
//
//	**Candidate:** A thing.
//
// one of whom asks mostly and the other hardly ever, whatever they are called.
func (o *outline) findDialogue() {
	all := o.speeches()
	first, second := mostNamed(all)
	if second == "" || wording.QuestionWordLength(first) == len(first) {
		return
	}
	var turns, asked, returned evidence
	last := speech{}
	for _, s := range all {
		switch s.name {
		case first:
			asked.add(wording.Asks(o.said(s.at)), false, false)
		case second:
			returned.add(wording.Asks(o.said(s.at)), false, false)
			turns.add(0, last.name == first, false)
		default:
			continue
		}
		last = s
	}
	if returned.count < 2 || !turns.mostly(turns.labels, 90) || 10*returned.count < 8*asked.count || !asked.mostly(asked.sure, 50) || 2*returned.sure > asked.sure {
		return
	}
	for _, s := range all {
		switch s.name {
		case first:
			o.blocks[s.at].turn = asker
		case second:
			o.blocks[s.at].turn = answerer
		}
	}
}

// speeches returns the blocks that begin with a name and a colon.
func (o *outline) speeches() []speech {
	var all []speech
	for i := range o.blocks {
		if line := o.spokenLine(i); line != nil {
			if name, _ := o.markOf(line); name != "" {
				all = append(all, speech{i, name})
			}
		}
	}
	return all
}

// spokenLine returns the line with which block i begins, be it set off as a
// quotation, or nil.
func (o *outline) spokenLine(i int) ast.Node {
	n := o.blocks[i].node
	if quote, is := n.(*ast.Blockquote); is {
		n = quote.FirstChild()
	}
	if p, is := n.(*ast.Paragraph); is && p.HasChildren() {
		return p
	}
	return nil
}

// said returns what the one says whose name block i begins with.
func (o *outline) said(i int) string {
	line := o.spokenLine(i)
	_, length := o.markOf(line)
	return o.w.Plain(line)[length:]
}

// mostNamed returns the two names that come most often, the one that comes first
// before the other.
func mostNamed(all []speech) (first, second string) {
	times := map[string]int{}
	for _, s := range all {
		times[s.name]++
	}
	for _, s := range all {
		switch n := times[s.name]; {
		case s.name == first || s.name == second:
		case n > times[first]:
			first, second = s.name, first
		case n > times[second]:
			second = s.name
		}
	}
	for _, s := range all {
		if s.name == first || s.name == second {
			if s.name == second {
				first, second = second, first
			}
			break
		}
	}
	return first, second
}

// weighSpeech takes what the one who asks says for evidence.
func (s *surveyor) weighSpeech(i int) {
	s.others[Speeches].add(wording.Asks(s.said(i)), true, true)
}

// speech makes what the one who asks says a question, and what the other says
// its answer. What stands between them is part of the question.
func (o *outline) speech(i int) {
	b := &o.blocks[i]
	line := o.spokenLine(i)
	_, length := o.markOf(line)
	o.TrimStart(line, o.opening(line)[:length])
	if b.turn == answerer {
		if o.open {
			q := &o.Questions[len(o.Questions)-1]
			q.Stem, q.Body = append(q.Stem, q.Body...), nil
		}
		o.body(b.node)
		return
	}
	o.titled(line, true)
	if quote, is := b.node.(*ast.Blockquote); is {
		for _, n := range tree.Children(quote)[1:] {
			o.body(n)
		}
	}
}
