package outline

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isTopicLine reports whether a paragraph stands over a list of questions: it is
// bold as a whole or ends with a colon; or whether it is a short line over
// questions of which few have an answer.
func (o *outline) isTopicLine(n *ast.Paragraph, next ast.Node) bool {
	if o.shape.family == asking && !o.shape.mostly(o.shape.answers, 30) && next != nil && n.Lines().Len() == 1 {
		line := o.firstLine(n)
		return wording.Asks(line) == 0 && len(line) <= wording.LongestTopicLine && !strings.ContainsAny(line, ".!。！") && o.isAsking(next)
	}
	if p, is := next.(*ast.Paragraph); is && o.shape.family == labelled && o.namesItself(p) && o.lineTopics != noTopics {
		return o.topicsOver(n, p) == o.lineTopics
	}
	list, is := next.(*ast.List)
	if o.shape.family != items || !is || n.Lines().Len() > 1 || o.opensAnswer(n) > 0 || !o.holdsQuestions(list) {
		return false
	}
	if !o.shape.mostly(o.shape.answers, 20) && list.Start <= 1 && o.mayBeTopic(n) {
		return true
	}
	return boldLength(n) > 0 && wording.Asks(o.firstLine(n)) == 0 || strings.HasSuffix(o.firstLine(n), ":")
}

// isTopicNumber reports whether a list is a single numbered line that asks nothing,
// right above a list with bullets of which most ask, as questions do here.
func (o *outline) isTopicNumber(n *ast.List, i int) bool {
	if o.in.Plain || o.shape.family != items || o.shape.lists != byBullet || !n.IsOrdered() || n.ChildCount() > 1 || o.below > 0 || i+1 == len(o.blocks) {
		return false
	}
	line := n.FirstChild().FirstChild()
	if line == nil || line.NextSibling() != nil || !tree.IsLine(line) || goesOn(line) || len(o.firstLine(line)) > wording.LongestTopicLine || wording.Asks(o.firstLine(line)) > 0 {
		return false
	}
	next, is := o.blocks[i+1].node.(*ast.List)
	if !is || kindOf(next) != byBullet {
		return false
	}
	e := o.weighItems(next)
	return e.mostly(e.asks, 50)
}

// ruled is a line with a name between rules, such as ---- Part two: ----
var ruled = regexp.MustCompile(`^\s*[-=~*_#]{3,}\s*(\pL[^\n]*?|[^\n]*?\pL[^\n]*?)\s*[-=~*_#]{3,}\s*$`)

// ruledName returns the name that a line between questions bears between rules, or
// nothing. Where questions are headings, so are topics.
func (o *outline) ruledName(n ast.Node) string {
	if o.in.Plain || o.shape.family == headings || o.below > 0 || n.Lines() == nil || n.Lines().Len() != 1 {
		return ""
	}
	switch n.(type) {
	case *ast.Paragraph, *ast.CodeBlock:
	default:
		return ""
	}
	line := n.Lines().At(0)
	text := line.Value(o.Source)
	if len(text) > 2*wording.LongestTopicLine || !bytes.Contains(text, []byte("---")) && !bytes.Contains(text, []byte("===")) && !bytes.Contains(text, []byte("***")) {
		return ""
	}
	m := ruled.FindSubmatch(text)
	if m == nil || wording.Asks(string(m[1])) > 0 || len(m[1]) > wording.LongestTopicLine {
		return ""
	}
	return nameOnly(string(m[1]))
}

// enterRuled opens the topic that such a line names.
func (o *outline) enterRuled(n ast.Node) bool {
	name := o.ruledName(n)
	if name != "" {
		o.enter(92, name, o.position(n))
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
func (o *outline) findLineTopics() {
	for i := range o.blocks {
		p, is := o.blocks[i].node.(*ast.Paragraph)
		if !is || !o.namesItself(p) {
			continue
		}
		if i > 0 {
			if above, is := o.blocks[i-1].node.(*ast.Paragraph); is {
				o.lineTopics = o.topicsOver(above, p)
			}
		}
		return
	}
}

// topicsOver returns what a line over a question looks like, if it may be a topic.
func (o *outline) topicsOver(n, question *ast.Paragraph) lineTopics {
	switch {
	case o.isBoldOnly(n):
		return boldTopics
	case !o.in.Plain && o.isCloseName(n, question):
		return closeTopics
	}
	return noTopics
}

// isCloseName reports whether a paragraph is a short line right above another,
// which asks nothing, bears no label and ends no sentence.
func (o *outline) isCloseName(n, below ast.Node) bool {
	line := o.w.Plain(n)
	if goesOn(n) || len(line) > wording.LongestTopicLine || strings.ContainsAny(line, ".!?。！？") || wording.Asks(line) > 0 || o.HasLabel(line) || o.opensAnswer(n) > 0 {
		return false
	}
	end := o.lineEnd(o.StartOf(n))
	return bytes.Count(o.Source[end:max(end, o.StartOf(below))], []byte("\n")) == 1
}

// isBoldOnly reports whether a paragraph is one bold line that asks nothing and
// bears no label.
func (o *outline) isBoldOnly(n *ast.Paragraph) bool {
	if boldLength(n) != n.ChildCount() || goesOn(n) {
		return false
	}
	line := o.w.Plain(n)
	return wording.Asks(line) == 0 && !o.HasLabel(line) && len(line) <= wording.LongestTopicLine && o.opensAnswer(n) == 0
}
