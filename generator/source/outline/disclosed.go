package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// disclosure is a text above an answer to open: the blocks from one on, the
// paragraph among them that is the question, and the details.
type disclosure struct{ begin, question, answer int }

// mostAbove bounds, in blocks, how far above an answer to open its question is
// looked for.
const mostAbove = 12

// findDisclosures finds the texts above answers to open whose questions are
// paragraphs: each begins behind a heading, a rule, or the answer before it.
func (o *outline) findDisclosures() (all []disclosure, answers int) {
	begin := 0
	for i := range o.blocks {
		switch n := o.blocks[i].node.(type) {
		case nil, *ast.Heading, *ast.ThematicBreak:
			begin = i + 1
		case *tree.Details:
			if n.Groups() || !n.OpensAnswer() {
				begin = i + 1
				continue
			}
			answers++
			if question := o.questionAbove(begin, i); question >= 0 {
				all = append(all, disclosure{begin, question, i})
			}
			begin = i + 1
		}
	}
	return all, answers
}

// questionAbove returns which of the blocks from one up to another is the
// question: the first paragraph that surely asks, or else the first paragraph
// if nothing stands above it, or -1.
func (o *outline) questionAbove(begin, end int) int {
	for i := max(begin, end-mostAbove); i < end; i++ {
		if p, is := o.blocks[i].node.(*ast.Paragraph); is && o.asksSomewhere(p) == wording.Surely {
			return i
		}
	}
	for i := begin; i < end; i++ {
		if !o.blocks[i].speaks() {
			continue
		}
		if _, is := o.blocks[i].node.(*ast.Paragraph); is {
			return i
		}
		break
	}
	return -1
}

// asksSomewhere says how much the first line of a paragraph looks like a
// question, or the whole of it.
func (o *outline) asksSomewhere(p *ast.Paragraph) int {
	return max(wording.Asks(o.firstLine(p)), wording.Asks(o.w.Plain(p)))
}

// weighDisclosures takes the questions above answers to open for evidence, where
// most answers to open have one. Where each stands below a heading of its own,
// the headings are the questions.
func (s *surveyor) weighDisclosures() {
	all, answers := s.findDisclosures()
	e, headed := evidence{}, 0
	for _, d := range all {
		p := s.blocks[d.question].node.(*ast.Paragraph)
		if s.isHeaded(d.begin) {
			headed++
		}
		e.add(s.asksSomewhere(p), s.HasLabel(s.firstLine(p)), true)
	}
	if e.count > 2 && 10*e.count >= 7*answers && 2*headed <= e.count && e.mostly(e.asks, 50) && !e.mostly(e.labels, 50) {
		s.others[disclosed] = e
	}
}

// isHeaded reports whether a heading stands right above a block.
func (o *outline) isHeaded(i int) bool {
	return i > 0 && o.blocks[i-1].head != nil
}

// placeDisclosures notes for the blocks which of them are questions above answers
// to open, and with which the texts above these begin.
func (o *outline) placeDisclosures() {
	if o.shape.family != disclosed {
		return
	}
	all, _ := o.findDisclosures()
	o.disclosures = make(map[int]disclosure, len(all))
	ruled := 0
	for _, d := range all {
		begin := d.begin
		if o.isApart(begin) {
			ruled++
		}
		if o.isHeaded(begin) {
			begin = d.question // what stands between a heading and the first question introduces a topic
		}
		for i := begin; i <= d.answer; i++ {
			o.disclosures[i] = d
		}
	}
	o.ruled = 10*ruled >= 9*len(all)
}

// disclose puts a block where it belongs in a document whose questions are
// paragraphs above answers to open, and reports whether it did. What stands behind
// an answer is no part of it.
func (o *outline) disclose(n ast.Node, i int) bool {
	if o.shape.family != disclosed || o.below > 0 {
		return false
	}
	d, above := o.disclosures[i]
	if p, is := n.(*ast.Paragraph); is && (above && i == d.question || !above && o.standsForItself(p, i)) {
		o.titled(p, o.runsOn(p))
		o.Questions[len(o.Questions)-1].Body = append(o.before, o.Questions[len(o.Questions)-1].Body...)
		o.before = nil
		return true
	}
	switch {
	case above && i < d.question:
		o.before = append(o.before, n)
		o.Mark(o.StartOf(n), draft.Asked, "it stands above the question that it belongs to")
		return true
	case above && i == d.answer:
		o.body(n)
		o.open, o.why = false, draft.BetweenAll
		return true
	case tree.IsRule(n):
		o.open, o.why = false, draft.BetweenAll
	}
	return false
}

// runsOn reports whether a paragraph is a question as a whole: its first line
// neither asks nor was ended by the author.
func (o *outline) runsOn(p *ast.Paragraph) bool {
	end, is := endOfLine(p.FirstChild()).(*ast.Text)
	return wording.Asks(o.firstLine(p)) < wording.Surely && !(is && end.HardLineBreak())
}

// isApart reports whether a rule stands right above a block, or a heading.
func (o *outline) isApart(i int) bool {
	return i == 0 || o.isHeaded(i) || o.blocks[i-1].node != nil && tree.IsRule(o.blocks[i-1].node)
}

// standsForItself reports whether a paragraph is a question without an answer: it
// stands right behind a rule or a heading, and asks, or stands between two rules
// as all the others do.
func (o *outline) standsForItself(p *ast.Paragraph, i int) bool {
	if o.open || !o.isApart(i) {
		return false
	}
	if o.asksSomewhere(p) == wording.Surely {
		return true
	}
	end := i + 1
	for end < len(o.blocks) && o.blocks[end].node != nil && o.blocks[end].head == nil && !tree.IsRule(o.blocks[end].node) {
		end++
	}
	return o.ruled && end < len(o.blocks) && o.blocks[end].node != nil && tree.IsRule(o.blocks[end].node)
}
