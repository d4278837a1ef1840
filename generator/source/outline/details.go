package outline

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// markRepeated notes which details have a summary that others have as well, and
// that asks nothing: it only says that there is something to see.
func markRepeated(d *draft.Draft) {
	times := map[string]int{}
	for _, n := range d.Folded {
		times[n.Title]++
	}
	for _, n := range d.Folded {
		n.Repeated = times[n.Title] > 1 && wording.Asks(n.Title) == 0 && wording.FollowUpLength(n.Title) == 0 && !isLabel(n.Title) && !n.IsOneAnswer()
	}
	d.Folded = nil
}

// isGroupOf reports whether a paragraph is nothing but a number or a word with one
// above details that are questions, and names a group of these.
func (o *outline) isGroupOf(n *ast.Paragraph, next ast.Node) bool {
	d, is := next.(*tree.Details)
	return is && o.shape.family == summaries && !d.IsAnswer() && isLabel(o.firstLine(n)) && !goesOn(n)
}

// nesting returns by how many a block changes the number of open groups of
// details around those that follow it.
func (b *block) nesting() int {
	if b.node == nil {
		return -1
	}
	if n, is := b.node.(*tree.Details); is && n.Groups() {
		return 1
	}
	return 0
}

// answersHeading reports whether details with headings belong to the open
// question, which is a heading: none of theirs is of the questions' level.
func (o *outline) answersHeading(n *tree.Details) bool {
	if !o.open || o.shape.family != headings {
		return false
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if h, is := c.(*ast.Heading); is && h.Level == o.shape.level {
			return false
		}
	}
	return true
}

// openingWords are what details say at the end of their title of how they open.
var openingWords = regexp.MustCompile(`(?i)[\s\x{a0}]*[(\[（【]?(?:(?:접기|펼치기|펼쳐보기|더보기|열기|닫기)(?:\s*[/·&|]\s*(?:접기|펼치기|열기|닫기))?|click to (?:expand|open|show|see|view)|click here|点击(?:展开|查看)|點擊展開|展开|クリックして展開)[)\]）】]?[\s!.▼▾👇]*$`)

// withoutOpening returns a title without them, unless it is nothing else.
func withoutOpening(title string) string {
	if name := strings.TrimRight(openingWords.ReplaceAllString(title, ""), " -–—:·|"); name != "" {
		return name
	}
	return title
}
