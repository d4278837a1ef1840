package divide

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isTopicLine reports whether a paragraph stands over a list of questions: it is
// bold as a whole or ends with a colon; or whether it is a short line over
// questions of which few have an answer.
func (d *divider) isTopicLine(n *ast.Paragraph, next ast.Node) bool {
	if d.Shape.Family == survey.Asking && !d.Shape.Mostly(d.Shape.Answers, 30) && next != nil && n.Lines().Len() == 1 {
		line := d.FirstLine(n)
		return wording.Asks(line) == 0 && len(line) <= wording.LongestTopicLine && !strings.ContainsAny(line, ".!。！") && d.IsAsking(next)
	}
	if p, is := next.(*ast.Paragraph); is && d.Shape.Family == survey.Labelled && d.NamesItself(p) && d.lineTopics != noTopics {
		return d.topicsOver(n, p) == d.lineTopics
	}
	list, is := next.(*ast.List)
	if d.Shape.Family != survey.Items || !is || d.Shape.Numbered && !d.isNumberInBold(list.FirstChild()) || n.Lines().Len() > 1 || d.OpensAnswer(n) > 0 || d.isNextStep(n) || !d.holdsQuestions(list) {
		return false
	}
	if !d.Shape.Mostly(d.Shape.Answers, 20) && list.Start <= 1 && d.MayBeTopic(n) {
		return true
	}
	return layout.BoldLength(n) > 0 && wording.Asks(d.FirstLine(n)) == 0 || strings.HasSuffix(d.FirstLine(n), ":")
}

// isNextStep reports whether a line begins with the number behind that of the paragraph
// above it.
func (d *divider) isNextStep(n *ast.Paragraph) bool {
	above, is := n.PreviousSibling().(*ast.Paragraph)
	line := d.FirstLine(n)
	return is && wording.DigitsLength(line) > 0 && wording.DigitsLength(d.FirstLine(above)) > 0 && wording.NumberOf(d.FirstLine(above)).GoesOn(wording.NumberOf(line))
}

// isTopicNumber reports whether a list is a single numbered line that asks nothing,
// right above a list with bullets of which most ask, as questions do here.
func (d *divider) isTopicNumber(n *ast.List, i int) bool {
	if d.In.Plain || d.Shape.Family != survey.Items || d.Shape.Lists != survey.ByBullet || !n.IsOrdered() || n.ChildCount() > 1 || d.below > 0 || i+1 == len(d.Blocks) {
		return false
	}
	line := n.FirstChild().FirstChild()
	if line == nil || line.NextSibling() != nil || !tree.IsLine(line) || layout.GoesOn(line) || len(d.FirstLine(line)) > wording.LongestTopicLine || wording.Asks(d.FirstLine(line)) > 0 {
		return false
	}
	next, is := d.Blocks[i+1].Node.(*ast.List)
	if !is || survey.KindOf(next) != survey.ByBullet {
		return false
	}
	e := d.WeighItems(next)
	return e.Mostly(e.Asks, 50)
}

// ruled is a line with a name between rules, such as ---- Part two: ----
var ruled = regexp.MustCompile(`^\s*[-=~*_#]{3,}\s*(\pL[^\n]*?|[^\n]*?\pL[^\n]*?)\s*[-=~*_#]{3,}\s*$`)

// ruledName returns the name that a line between questions bears between rules, or
// nothing. Where questions are headings, so are topics.
func (d *divider) ruledName(n ast.Node) string {
	if d.In.Plain || d.Shape.Family == survey.Headings || d.below > 0 || n.Lines() == nil || n.Lines().Len() != 1 {
		return ""
	}
	switch n.(type) {
	case *ast.Paragraph, *ast.CodeBlock:
	default:
		return ""
	}
	line := n.Lines().At(0)
	text := line.Value(d.Source)
	if len(text) > 2*wording.LongestTopicLine || !bytes.Contains(text, []byte("---")) && !bytes.Contains(text, []byte("===")) && !bytes.Contains(text, []byte("***")) {
		return ""
	}
	m := ruled.FindSubmatch(text)
	if m == nil || wording.Asks(string(m[1])) > 0 || len(m[1]) > wording.LongestTopicLine {
		return ""
	}
	return survey.NameOnly(string(m[1]))
}

// enterRuled opens the topic that such a line names.
func (d *divider) enterRuled(n ast.Node) bool {
	name := d.ruledName(n)
	if name != "" {
		d.enter(92, name, d.Position(n))
	}
	return name != ""
}

// lineTopics is what lines over labelled questions look like that are topics.
type lineTopics int

const (
	noTopics lineTopics = iota
	boldTopics
	closeTopics // short lines with no line between
)

// findLineTopics finds out which lines stand over labelled questions as topics:
// those that look like the one right above the first.
func (d *divider) findLineTopics() {
	for i := range d.Blocks {
		p, is := d.Blocks[i].Node.(*ast.Paragraph)
		if !is || !d.NamesItself(p) {
			continue
		}
		if i > 0 {
			if above, is := d.Blocks[i-1].Node.(*ast.Paragraph); is {
				d.lineTopics = d.topicsOver(above, p)
			}
		}
		return
	}
}

// topicsOver returns what a line over a question looks like, if it may be a topic.
func (d *divider) topicsOver(n, question *ast.Paragraph) lineTopics {
	switch {
	case d.isBoldOnly(n):
		return boldTopics
	case !d.In.Plain && d.isCloseName(n, question):
		return closeTopics
	}
	return noTopics
}

// isCloseName reports whether a paragraph is a short line right above another,
// which asks nothing, bears no label and ends no sentence.
func (d *divider) isCloseName(n, below ast.Node) bool {
	line := d.Text.Plain(n)
	if layout.GoesOn(n) || len(line) > wording.LongestTopicLine || strings.ContainsAny(line, ".!?。！？") || wording.Asks(line) > 0 || d.HasLabel(line) || d.OpensAnswer(n) > 0 {
		return false
	}
	end := d.lineEnd(d.StartOf(n))
	return bytes.Count(d.Source[end:max(end, d.StartOf(below))], []byte("\n")) == 1
}

// isBoldOnly reports whether a paragraph is one bold line that asks nothing and
// bears no label.
func (d *divider) isBoldOnly(n *ast.Paragraph) bool {
	if layout.BoldLength(n) != n.ChildCount() || layout.GoesOn(n) {
		return false
	}
	line := d.Text.Plain(n)
	return wording.Asks(line) == 0 && !d.HasLabel(line) && len(line) <= wording.LongestTopicLine && d.OpensAnswer(n) == 0
}
