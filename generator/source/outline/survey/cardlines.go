package survey

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/markdown"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
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
	if s.CardMark(n) != nil {
		s.cards.marked++
		return
	}
	for line := n.FirstChild(); line != nil; line = layout.EndOfLine(line).NextSibling() {
		s.cards.lines++
		if in, start, end := s.CardSign(line); in != nil {
			if s.cards.fronts == nil {
				s.cards.fronts = map[string]bool{}
			}
			front := frontOf(s.inlineText(in), start, end)
			if before := in.PreviousSibling(); start == 0 && before != nil {
				front = s.Text.Plain(before)
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
		s.others[CardLines] = layout.Evidence{Count: count, Asks: count, Sure: count, Answers: count}
	}
}

// CardSign finds the sign in a line that begins with a node: in which text it
// stands, and from where to where. It stands in no code and inside no marks.
func (s *Survey) CardSign(line ast.Node) (in ast.Node, start, end int) {
	last := layout.EndOfLine(line)
	for n := line; n != nil; n = n.NextSibling() {
		value := s.inlineText(n)
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
func (s *Survey) inlineText(n ast.Node) []byte {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Value(s.Source)
	case *ast.String:
		return n.Value
	}
	return nil
}

// CardMark returns the node before the line of a paragraph that is nothing but
// ? or ??, or nil.
func (s *Survey) CardMark(n ast.Node) ast.Node {
	for last := layout.EndOfLine(n.FirstChild()); last != nil && last.NextSibling() != nil; last = layout.EndOfLine(last.NextSibling()) {
		mark := last.NextSibling()
		if value := strings.TrimSpace(string(s.inlineText(mark))); (value == "?" || value == "??") && layout.EndOfLine(mark) == mark {
			return last
		}
	}
	return nil
}
