package divide

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isGroupOf reports whether a paragraph is nothing but a number or a word with one
// above details that are questions, and names a group of these.
func (d *divider) isGroupOf(n *ast.Paragraph, next ast.Node) bool {
	details, is := next.(*tree.Details)
	return is && d.Shape.Family == survey.Summaries && !details.IsAnswer() && layout.IsLabel(d.FirstLine(n)) && !layout.GoesOn(n)
}

// answersHeading reports whether details with headings belong to the open
// question, which is a heading: none of theirs is of the questions' level.
func (d *divider) answersHeading(n *tree.Details) bool {
	if !d.open || d.Shape.Family != survey.Headings {
		return false
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if h, is := c.(*ast.Heading); is && h.Level == d.Shape.Level {
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

// details opens a question or a topic where details are; others are part of an
// answer.
func (d *divider) details(n *tree.Details, number string) {
	at := d.StartOf(n)
	switch {
	case n.HoldsContents():
		if n.Groups() { // it was never closed
			d.groups = append(d.groups, len(d.under))
		}
		d.Mark(at, draft.Nothing, "it is a table of contents")
	case n.Groups():
		d.groups = append(d.groups, len(d.under))
		level := 1
		if len(d.under) > 0 {
			level = d.under[len(d.under)-1].level + 1
		}
		d.enter(level, withoutOpening(n.Title), draft.Span{Start: at, End: at})
	case d.Shape.Family == survey.Summaries && !n.IsAnswer():
		tree.Unwrap(n.Summary)
		d.label = number
		d.ask(n.Summary, d.TakeLabel(n.Summary), draft.Span{Start: at, End: at})
		inside := tree.Children(n)
		d.Questions[len(d.Questions)-1].Stem = inside[:n.Asked:n.Asked]
		for _, c := range inside[n.Asked:] {
			d.body(c)
		}
		d.open = d.Shape.Count == 1 // to what follows, in a note about a single question
		d.why = draft.BetweenAll
	case d.isUntitled(n):
		first := n.FirstChild()
		n.RemoveChild(n, first)
		d.titled(first, false)
		for _, c := range tree.Children(n) {
			d.body(c)
		}
		d.open, d.why = false, draft.BetweenAll
	case d.why == draft.BetweenAll && !d.open && len(d.Questions) > 0 && wording.AnswerWords[wording.Heart(n.Title)]:
		d.open = true // for what answers the question that has just been closed
		d.body(n)
		d.open = false
	default:
		d.body(n)
	}
}

// isUntitled reports whether details have nothing to click on, where details are
// questions, and hold a question and what answers it.
func (d *divider) isUntitled(n *tree.Details) bool {
	if d.Shape.Family != survey.Summaries || n.Title != "" || d.open || n.ChildCount() < 2 {
		return false
	}
	first, is := n.FirstChild().(*ast.Paragraph)
	return is && (wording.Asks(d.FirstLine(first)) == wording.Surely || d.NamesItself(first) || d.OpensAnswer(first.NextSibling()) > 0)
}

// leave closes the topic that details opened.
func (d *divider) leave() {
	last := len(d.groups) - 1
	d.under = d.under[:min(len(d.under), d.groups[last])]
	d.groups = d.groups[:last]
	d.open = false
}
