package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// Turn is whose turn it is to speak in a block of a dialogue.
type Turn int

// The turns.
const (
	Nobodys Turn = iota
	Asker
	Answerer
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
func (l *Layout) findDialogue() {
	all := l.speeches()
	first, second := mostNamed(all)
	if second == "" || wording.QuestionWordLength(first) == len(first) {
		return
	}
	var turns, asked, returned Evidence
	last := speech{}
	for _, s := range all {
		switch s.name {
		case first:
			asked.Add(wording.Asks(l.Said(s.at)), false, false)
		case second:
			returned.Add(wording.Asks(l.Said(s.at)), false, false)
			turns.Add(0, last.name == first, false)
		default:
			continue
		}
		last = s
	}
	if returned.Count < 2 || !turns.Mostly(turns.Labels, 90) || 10*returned.Count < 8*asked.Count || !asked.Mostly(asked.Sure, 50) || 2*returned.Sure > asked.Sure {
		return
	}
	for _, s := range all {
		switch s.name {
		case first:
			l.Blocks[s.at].Turn = Asker
		case second:
			l.Blocks[s.at].Turn = Answerer
		}
	}
}

// speeches returns the blocks that begin with a name and a colon.
func (l *Layout) speeches() []speech {
	var all []speech
	for i := range l.Blocks {
		if line := l.SpokenLine(i); line != nil {
			if name, _ := l.MarkOf(line); name != "" {
				all = append(all, speech{i, name})
			}
		}
	}
	return all
}

// SpokenLine returns the line with which block i begins, be it set off as a
// quotation, or nil.
func (l *Layout) SpokenLine(i int) ast.Node {
	n := l.Blocks[i].Node
	if quote, is := n.(*ast.Blockquote); is {
		n = quote.FirstChild()
	}
	if p, is := n.(*ast.Paragraph); is && p.HasChildren() {
		return p
	}
	return nil
}

// Said returns what the one says whose name block i begins with.
func (l *Layout) Said(i int) string {
	line := l.SpokenLine(i)
	_, length := l.MarkOf(line)
	return l.Text.Plain(line)[length:]
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
