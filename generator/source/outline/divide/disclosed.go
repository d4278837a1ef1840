package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// placeDisclosures notes for the blocks which of them are questions above answers
// to open, and with which the texts above these begin.
func (d *divider) placeDisclosures() {
	if d.Shape.Family != survey.Disclosed {
		return
	}
	all, _ := d.FindDisclosures()
	d.disclosures = make(map[int]survey.Disclosure, len(all))
	ruled := 0
	for _, one := range all {
		begin := one.Begin
		if d.isApart(begin) {
			ruled++
		}
		if d.IsHeaded(begin) {
			begin = one.Question // what stands between a heading and the first question introduces a topic
		}
		for i := begin; i <= one.Answer; i++ {
			d.disclosures[i] = one
		}
	}
	d.ruled = 10*ruled >= 9*len(all)
}

// disclose puts a block where it belongs in a document whose questions are
// paragraphs above answers to open, and reports whether it did. What stands behind
// an answer is no part of it.
func (d *divider) disclose(n ast.Node, i int) bool {
	if d.Shape.Family != survey.Disclosed || d.below > 0 {
		return false
	}
	it, above := d.disclosures[i]
	if p, is := n.(*ast.Paragraph); is && (above && i == it.Question || !above && d.standsForItself(p, i)) {
		d.titled(p, d.runsOn(p))
		d.Questions[len(d.Questions)-1].Body = append(d.before, d.Questions[len(d.Questions)-1].Body...)
		d.before = nil
		return true
	}
	switch {
	case above && i < it.Question:
		d.before = append(d.before, n)
		d.Mark(d.StartOf(n), draft.Asked, "it stands above the question that it belongs to")
		return true
	case above && i == it.Answer:
		d.body(n)
		d.open, d.why = false, draft.BetweenAll
		return true
	case tree.IsRule(n):
		d.open, d.why = false, draft.BetweenAll
	}
	return false
}

// runsOn reports whether a paragraph is a question as a whole: its first line
// neither asks nor was ended by the author.
func (d *divider) runsOn(p *ast.Paragraph) bool {
	end, is := layout.EndOfLine(p.FirstChild()).(*ast.Text)
	return wording.Asks(d.FirstLine(p)) < wording.Surely && !(is && end.HardLineBreak())
}

// isApart reports whether a rule stands right above a block, or a heading.
func (d *divider) isApart(i int) bool {
	return i == 0 || d.IsHeaded(i) || d.Blocks[i-1].Node != nil && tree.IsRule(d.Blocks[i-1].Node)
}

// standsForItself reports whether a paragraph is a question without an answer: it
// stands right behind a rule or a heading, and asks, or stands between two rules
// as all the others do.
func (d *divider) standsForItself(p *ast.Paragraph, i int) bool {
	if d.open || !d.isApart(i) {
		return false
	}
	if d.AsksSomewhere(p) == wording.Surely {
		return true
	}
	end := i + 1
	for end < len(d.Blocks) && d.Blocks[end].Node != nil && d.Blocks[end].Head == nil && !tree.IsRule(d.Blocks[end].Node) {
		end++
	}
	return d.ruled && end < len(d.Blocks) && d.Blocks[end].Node != nil && tree.IsRule(d.Blocks[end].Node)
}
