package outline

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/markdown"
	"studysite/generator/source/tree"
	"studysite/generator/source/web"
)

// Cards inside notes, as Obsidian and RemNote have them: lines such as
// front::back, front:::back and front >> back, and texts with a line of nothing
// but ? or ?? between front and back.

// cardSign divides a line into front and back.
var cardSign = regexp.MustCompile(`\S(\s*:::?\s*|\s+(?:>>>?|;;)\s+)\S`)

// cardsTag is how notes say that they hold cards.
var cardsTag = []byte("#flashcards")

// mayHoldCards reports whether there may be cards among the lines of a text.
func mayHoldCards(text []byte) bool {
	// Without the spaces before them, which are what a search would stop at.
	for _, sign := range []string{"::", ">> ", ";; ", "\n?\n", "\n??\n"} {
		if bytes.Contains(text, []byte(sign)) {
			return true
		}
	}
	return false
}

// cardLineCount counts the cards among lines.
type cardLineCount struct {
	lines  int             // all lines
	marked int             // cards with a line of ? in them
	fronts map[string]bool // what tells those on lines apart
}

// cardLines takes the lines of a paragraph or of a list for evidence.
func (s *surveyor) cardLines(n ast.Node) {
	if list, is := n.(*ast.List); is {
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			for c := item.FirstChild(); c != nil; c = c.NextSibling() {
				s.cardLines(c)
			}
		}
		return
	}
	if !tree.IsLine(n) || n.FirstChild() == nil {
		return
	}
	if s.cardMark(n) != nil {
		s.cards.marked++
		return
	}
	for line := n.FirstChild(); line != nil; line = endOfLine(line).NextSibling() {
		s.cards.lines++
		if in, start, end := s.cardSign(line); in != nil {
			if s.cards.fronts == nil {
				s.cards.fronts = map[string]bool{}
			}
			front := frontOf(s.inlineText(in), start, end)
			if before := in.PreviousSibling(); start == 0 && before != nil {
				front = s.w.Plain(before)
			}
			s.cards.fronts[front] = true
		}
	}
}

// frontOf returns what tells a card from others: the text before the sign, or
// only the last word of it where the sign stands between letters as in a name of
// code, std::vector.
func frontOf(text []byte, start, end int) string {
	before, _ := utf8.DecodeLastRune(text[:start])
	after, _ := utf8.DecodeRune(text[end:])
	if markdown.Latin(before) && markdown.Latin(after) {
		return string(text[bytes.LastIndexByte(text[:start], ' ')+1 : start])
	}
	return string(text[:start])
}

// weighCards takes cards for evidence where they are what the document is made
// of: some have a line of ? in them, or most lines are cards, or it says so.
func (s *surveyor) weighCards() {
	count := s.cards.marked + len(s.cards.fronts)
	said := bytes.Contains(s.Source, cardsTag)
	if said && count > 0 || s.cards.marked > 1 || len(s.cards.fronts) > 2 && 2*len(s.cards.fronts) > s.cards.lines {
		s.others[cardLines] = evidence{count: count, asks: count, sure: count, answers: count}
	}
}

// cardSign finds the sign in a line that begins with a node: in which text it
// stands, and from where to where. It stands in no code and inside no marks.
func (o *outline) cardSign(line ast.Node) (in ast.Node, start, end int) {
	last := endOfLine(line)
	for n := line; n != nil; n = n.NextSibling() {
		value := o.inlineText(n)
		if start, end := cardSignAtEdge(value, n != line, n != last); start >= 0 {
			return n, start, end
		}
		if m := cardSign.FindSubmatchIndex(value); m != nil {
			return n, m[2], m[3]
		}
		if n == last {
			break
		}
	}
	return nil, 0, 0
}

// cardSignAtEdge finds a sign right behind or before text in marks, such as
// **front**::back.
func cardSignAtEdge(value []byte, behind, before bool) (start, end int) {
	trimmed := bytes.TrimSpace(value)
	colons := len(trimmed) - len(bytes.TrimLeft(trimmed, ":"))
	if behind && len(trimmed) > colons && (colons == 2 || colons == 3) {
		end := bytes.IndexByte(value, ':') + colons
		return 0, end + len(value[end:]) - len(bytes.TrimLeft(value[end:], " "))
	}
	colons = len(trimmed) - len(bytes.TrimRight(trimmed, ":"))
	if before && (behind || len(trimmed) > colons) && (colons == 2 || colons == 3) {
		return bytes.LastIndexByte(value, ':') + 1 - colons, len(value)
	}
	return -1, -1
}

// inlineText returns the text that an inline node is, or nothing.
func (o *outline) inlineText(n ast.Node) []byte {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Value(o.Source)
	case *ast.String:
		return n.Value
	}
	return nil
}

// cardMark returns the node before the line of a paragraph that is nothing but
// ? or ??, or nil.
func (o *outline) cardMark(n ast.Node) ast.Node {
	for last := endOfLine(n.FirstChild()); last != nil && last.NextSibling() != nil; last = endOfLine(last.NextSibling()) {
		mark := last.NextSibling()
		if value := strings.TrimSpace(string(o.inlineText(mark))); (value == "?" || value == "??") && endOfLine(mark) == mark {
			return last
		}
	}
	return nil
}

// cardText makes questions of the cards among the lines of a paragraph, and
// parts of answers of the others. It reports whether there were cards.
func (o *outline) cardText(n ast.Node) bool {
	if last := o.cardMark(n); last != nil {
		mark := o.cut(n, last)
		var back ast.Node
		if end := endOfLine(mark.FirstChild()); end != nil && end.NextSibling() != nil {
			back = o.cut(mark, end)
		}
		o.askCard(n, back)
		return true
	}
	found := false
	for n != nil {
		rest := o.cutBeforeCard(n)
		if in, start, end := o.cardSign(n.FirstChild()); in != nil {
			found = true
			o.askCard(n, o.splitText(n, in, start, end))
		} else {
			o.body(n)
		}
		n = rest
	}
	return found
}

// cutBeforeCard cuts a paragraph before the first of its further lines that is
// a card, and returns the rest, or nil.
func (o *outline) cutBeforeCard(n ast.Node) ast.Node {
	for last := endOfLine(n.FirstChild()); last != nil && last.NextSibling() != nil; last = endOfLine(last.NextSibling()) {
		if in, _, _ := o.cardSign(last.NextSibling()); in != nil {
			return o.cut(n, last)
		}
	}
	return nil
}

// splitText takes what stands behind a sign off a paragraph.
func (o *outline) splitText(n, in ast.Node, start, end int) ast.Node {
	back := tree.NewParagraph(max(tree.InlinePos(in), o.StartOf(n)))
	next := in.NextSibling()
	switch t := in.(type) {
	case *ast.Text:
		after := *t
		after.Segment.Start += end
		t.Segment.Stop = t.Segment.Start + start
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
		rest := ast.NewTextSegment(after.Segment)
		rest.SetSoftLineBreak(after.SoftLineBreak())
		rest.SetHardLineBreak(after.HardLineBreak())
		back.AppendChild(back, rest)
	case *ast.String:
		back.AppendChild(back, ast.NewString(t.Value[end:]))
		t.Value = t.Value[:start]
	}
	tree.MoveChildren(back, n, next)
	web.TrimBreaks(back)
	return back
}

func (o *outline) askCard(front, back ast.Node) {
	at := o.position(front)
	at.End = min(at.End, o.lineEnd(at.Start))
	tree.Unwrap(front)
	o.ask(front, o.TakeLabel(front), at)
	if back != nil {
		o.body(back)
	}
}

// cardItems makes questions of the items of a list that are cards, and topics of
// those that hold cards.
func (o *outline) cardItems(list *ast.List) {
	for item := list.FirstChild(); item != nil; {
		next := item.NextSibling()
		line := item.FirstChild()
		switch {
		case line == nil || !tree.IsLine(line) || line.FirstChild() == nil || !o.isCard(line) && !o.holdsCards(item):
			single := ast.NewList(list.Marker)
			single.Start = list.Start
			single.AppendChild(single, item)
			o.body(single)
		default:
			if !o.isCard(line) {
				o.enter(90, o.w.Plain(line), o.position(line))
			} else {
				o.cardText(line)
			}
			for c := line.NextSibling(); c != nil; c = line.NextSibling() {
				item.RemoveChild(item, c)
				if inner, is := c.(*ast.List); is && o.holdsCards(inner) {
					o.cardItems(inner)
				} else {
					o.body(c)
				}
			}
		}
		item = next
	}
}

func (o *outline) isCard(line ast.Node) bool {
	if o.cardMark(line) != nil {
		return true
	}
	in, _, _ := o.cardSign(line.FirstChild())
	return in != nil
}

// holdsCards reports whether a line somewhere below a node is a card.
func (o *outline) holdsCards(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() != ast.TypeBlock {
			return false
		}
		if tree.IsLine(c) && c.FirstChild() != nil && o.isCard(c) || o.holdsCards(c) {
			return true
		}
	}
	return false
}
