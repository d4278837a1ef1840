package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// Disclosure is a text above an answer to open: the blocks from one on, the
// paragraph among them that is the question, and the details.
type Disclosure struct{ Begin, Question, Answer int }

// mostAbove bounds, in blocks, how far above an answer to open its question is
// looked for.
const mostAbove = 12

// FindDisclosures finds the texts above answers to open whose questions are
// paragraphs: each begins behind a heading, a rule, or the answer before it.
func (s *Survey) FindDisclosures() (all []Disclosure, answers int) {
	begin := 0
	for i := range s.Blocks {
		switch n := s.Blocks[i].Node.(type) {
		case nil, *ast.Heading, *ast.ThematicBreak:
			begin = i + 1
		case *tree.Details:
			if n.Groups() || !n.OpensAnswer() {
				begin = i + 1
				continue
			}
			answers++
			if question := s.questionAbove(begin, i); question >= 0 {
				all = append(all, Disclosure{begin, question, i})
			}
			begin = i + 1
		}
	}
	return all, answers
}

// questionAbove returns which of the blocks from one up to another is the
// question: the first paragraph that surely asks, or else the first paragraph
// if nothing stands above it, or -1.
func (s *Survey) questionAbove(begin, end int) int {
	for i := max(begin, end-mostAbove); i < end; i++ {
		if p, is := s.Blocks[i].Node.(*ast.Paragraph); is && s.AsksSomewhere(p) == wording.Surely {
			return i
		}
	}
	for i := begin; i < end; i++ {
		if !s.Blocks[i].Speaks() {
			continue
		}
		if _, is := s.Blocks[i].Node.(*ast.Paragraph); is {
			return i
		}
		break
	}
	return -1
}

// AsksSomewhere says how much the first line of a paragraph looks like a
// question, or the whole of it.
func (s *Survey) AsksSomewhere(p *ast.Paragraph) int {
	return max(wording.Asks(s.FirstLine(p)), wording.Asks(s.Text.Plain(p)))
}

// weighDisclosures takes the questions above answers to open for evidence, where
// most answers to open have one. Where each stands below a heading of its own,
// the headings are the questions.
func (s *surveyor) weighDisclosures() {
	all, answers := s.FindDisclosures()
	e, headed := layout.Evidence{}, 0
	for _, d := range all {
		p := s.Blocks[d.Question].Node.(*ast.Paragraph)
		if s.IsHeaded(d.Begin) {
			headed++
		}
		e.Add(s.AsksSomewhere(p), s.HasLabel(s.FirstLine(p)), true)
	}
	if e.Count > 2 && 10*e.Count >= 7*answers && 2*headed <= e.Count && e.Mostly(e.Asks, 50) && !e.Mostly(e.Labels, 50) {
		s.others[Disclosed] = e
	}
}

// IsHeaded reports whether a heading stands right above a block.
func (s *Survey) IsHeaded(i int) bool {
	return i > 0 && s.Blocks[i-1].Head != nil
}
