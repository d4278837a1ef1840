package source

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// markRepeated notes which details have a summary that others have as well, and
// that asks nothing: it only says that there is something to see.
func (d *draft) markRepeated() {
	times := map[string]int{}
	for _, n := range d.folded {
		times[n.title]++
	}
	for _, n := range d.folded {
		n.repeated = times[n.title] > 1 && asks(n.title) == 0 && followUpLength(n.title) == 0 && !isLabel(n.title) && !n.isOneAnswer()
	}
	d.folded = nil
}

// groups reports whether details stand for a topic: they hold headings, or
// nothing but further details that are no answers.
func (n *details) groups() bool {
	if n.isAnswer() || asks(n.title) == surely {
		return false
	}
	inner, other := n.count(n)
	return inner > 0 && other <= 1
}

// count counts the headings and the details that are no answers among the
// children of a node, and its other blocks.
func (n *details) count(parent ast.Node) (inner, other int) {
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			inner++
			other = -len(n.title)
		case *details:
			if !c.isAnswer() {
				inner++
			}
		case *ast.ThematicBreak:
		default:
			other++
		}
	}
	return inner, other
}

// holdsContents reports whether what one clicks on says that a table of contents
// is below.
func (n *details) holdsContents() bool { return contentsWords[heart(n.title)] }

// asks says how much what one clicks on looks like a question, behind a letter that
// tells it from others: b) Define it.
func (n *details) asks() int {
	if n.says {
		return surely
	}
	title := strings.TrimLeft(n.title, "( ")
	if len(title) > 2 && unicode.IsLetter(rune(title[0])) && strings.ContainsRune(").", rune(title[1])) {
		return max(asks(n.title), asks(title[2:]))
	}
	return asks(n.title)
}

// isGroupOf reports whether a paragraph is nothing but a number or a word with one
// above details that are questions, and names a group of these.
func (o *outline) isGroupOf(n *ast.Paragraph, next ast.Node) bool {
	d, is := next.(*details)
	return is && o.shape.family == summaries && !d.isAnswer() && isLabel(o.firstLine(n)) && !goesOn(n)
}

// isAnswer reports whether what one clicks on says that an answer is below, or
// says nothing.
func (n *details) isAnswer() bool {
	word := heart(n.title)
	return n.title == "" || answerWords[word] || namesPart(n.title) || n.repeated || n.isOneAnswer() || namesAnswer(n.title)
}

// namesPart reports whether a title is a word for a part of an answer, counted or
// not, such as Hint 2.
func namesPart(title string) bool {
	return partWords[strings.TrimRight(heart(title), "0123456789 #")]
}

// isOneAnswer reports whether what one clicks on says which of several answers is
// below, as in "Answer - by hand".
func (n *details) isOneAnswer() bool {
	length := answerLabelLength(n.title)
	return length > 0 && length < len(n.title) && heart(n.title[:length]) != "a" && asks(n.title) == 0
}

// nesting returns by how many a block changes the number of open groups of
// details around those that follow it.
func (b *block) nesting() int {
	if b.node == nil {
		return -1
	}
	if n, is := b.node.(*details); is && n.groups() {
		return 1
	}
	return 0
}

// answersHeading reports whether details with headings belong to the open
// question, which is a heading: none of theirs is of the questions' level.
func (o *outline) answersHeading(n *details) bool {
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
