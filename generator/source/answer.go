package source

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// isAnswerMark reports whether a block says that the answer begins.
func (s *settler) isAnswerMark(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Heading:
		text := s.withoutNumber(n)
		return isAnswerWord(text) || isAnswerWord(withoutTag(text)) || s.opensAnswer(n) > 0
	case *details:
		return n.isAnswer() && !namesPart(n.title)
	case *ast.Paragraph:
		return s.opensAnswer(n) > 0
	case *ast.Blockquote, *ast.List, *ast.ListItem:
		first := n.FirstChild()
		return first != nil && (first.Kind() == ast.KindListItem || isLine(first)) && s.isAnswerMarkInside(first)
	}
	return false
}

// withoutNumber returns the text of a line, without the number of a question that
// a heading over its answer bears: 9. Answers
func (s *settler) withoutNumber(n ast.Node) string {
	text := s.w.plain(n)
	if _, length := s.splitLabel(text); n.Kind() == ast.KindHeading && isAnswerWord(text[length:]) {
		return text[length:]
	}
	return text
}

// isAnswerMarkInside is isAnswerMark for what stands in a quotation or list,
// where a single letter numbers an option.
func (s *settler) isAnswerMarkInside(n ast.Node) bool {
	if _, item := n.(*ast.ListItem); item {
		n = n.FirstChild()
	}
	if n == nil || !isLine(n) || s.opensAnswer(n) == 0 {
		return false
	}
	return strings.TrimLeft(s.opening(n), " *[(")[0] != 'A' || s.opensAnswer(n) > 4
}

// saysAnswer reports whether a line begins with a word for an answer, and not with
// a single letter, which is one of an option.
func (s *settler) saysAnswer(n ast.Node) bool {
	length := s.opensAnswer(n)
	return length > 0 && heart(s.opening(n)[:length]) != "a"
}

// unmarked returns the answer that blocks hold, the first of which says so, without
// the words that say it: there are several where one leaves room for one's own.
func (s *settler) unmarked(blocks []ast.Node) []ast.Node {
	answer, rest := s.unmark(blocks[0]), blocks[1:]
	for len(answer) == 0 && len(rest) > 0 && rest[0].Kind() == ast.KindParagraph && s.saysAnswer(rest[0]) {
		answer, rest = s.unmark(rest[0]), rest[1:]
	}
	return append(answer, rest...)
}

// unmark returns the answer that a block which says so holds, without the word
// that says it.
func (s *settler) unmark(n ast.Node) []ast.Node {
	switch n := n.(type) {
	case *details:
		if n.isOneAnswer() {
			return []ast.Node{n}
		}
		inside := children(n)
		if len(inside) > 0 && inside[0].Kind() == ast.KindParagraph && s.saysAnswer(inside[0]) && s.lettered(inside) == 0 {
			return append(s.unmark(inside[0]), inside[1:]...)
		}
		return inside
	case *ast.Blockquote, *ast.List:
		first := n.FirstChild()
		for first != nil && !isLine(first) {
			first = first.FirstChild()
		}
		s.trimStart(first, s.opening(first)[:s.opensAnswer(first)])
		return []ast.Node{n}
	}
	if length := s.opensAnswer(n); length > 0 {
		s.trimStart(n, s.opening(n)[:length])
	} else if word := withoutTag(s.w.plain(n)); isAnswerWord(word) {
		s.trimStart(n, word)
	}
	if _, is := n.(*ast.Heading); is || !n.HasChildren() {
		if text := s.withoutNumber(n); strings.TrimSpace(text) == "" || isAnswerWord(text) {
			return nil
		}
		if is {
			p := newParagraph(s.startOf(n))
			moveChildren(p, n, n.FirstChild())
			return []ast.Node{p}
		}
	}
	return []ast.Node{n}
}

func children(n ast.Node) []ast.Node {
	var all []ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		all = append(all, c)
	}
	return all
}

// answerEnds are what stands between the word that opens an answer and the
// answer.
const answerEnds = ":：.．)）】]》>-–—"

// opensAnswer returns how many bytes of a line's text are a word such as
// "Answer:" or "정답", or 0.
func (o *outline) opensAnswer(n ast.Node) int {
	if !o.mayOpen(n, answerStarts) || leadsElsewhere(n.FirstChild()) {
		return 0
	}
	text := o.opening(n)
	if bold, is := n.FirstChild().(*ast.Emphasis); is && bold.NextSibling() != nil {
		if word := o.w.plain(bold); isAnswerWord(word) && len(word) < len(text) {
			return skipEnds(text, len(word))
		}
	}
	return answerLabelLength(text)
}

// leadsElsewhere reports whether a node is a link out of the document: then a
// word such as "Answer" is not over the answer, but is the way to it.
func leadsElsewhere(n ast.Node) bool {
	link, is := n.(*ast.Link)
	return is && !leadsToPlace(link)
}

// answerLabelLength returns how many bytes at the beginning of a line are a
// word such as "Answer:", "A1." or "정답", with what divides it from the answer.
func answerLabelLength(text string) int {
	start := strings.IndexFunc(text, func(r rune) bool { return !unlettered(r) })
	if start < 0 || isDigit(text[start]) || strings.ContainsAny(text[:start], ":：") {
		return 0
	}
	end := start + strings.IndexAny(text[start:]+"\n", answerEnds+"\n")
	word := strings.TrimRight(strings.ToLower(text[start:min(end, len(text))]), "0123456789 #*_\u3000")
	if remark := remarkEnd(text[start:]); remark > 0 {
		return skipEnds(text, start+remark)
	}
	switch {
	case !answerWords[word] || len(text) > end && text[end] == '>':
		return 0
	case end < len(text) && text[end] == '.' && utf8.RuneCountInString(word) > 2:
		return 0
	case word == "a" && (text[start] != 'A' || end >= len(text) && start+1 == len(text) || end < len(text) && strings.Contains(text, "B"+string(text[end]))):
		return 0
	case end >= len(text):
		return len(text)
	}
	return skipEnds(text, end)
}

// remarkEnd returns where a remark in brackets behind a word for an answer ends,
// as in "Your answer (3-4 sentences):", or 0.
func remarkEnd(text string) int {
	open, end := strings.IndexByte(text, '('), strings.Index(text, "):")
	if open < 0 || end < open || end > longestTag || !strings.Contains(text[open:end], " ") || !answerWords[strings.ToLower(strings.TrimSpace(text[:open]))] {
		return 0
	}
	return end + len("):")
}

// skipEnds returns where behind a label, which ends at a byte of a text, the rest
// begins. Signs that follow a space and have none behind them belong to what
// follows, as in "A: -Pn", but for a first colon.
func skipEnds(text string, at int) int {
	marked := strings.ContainsAny(text[:at], ":：")
	for {
		spaces := len(text[at:]) - len(strings.TrimLeft(text[at:], labelSpaces))
		signs := len(text[at+spaces:]) - len(strings.TrimLeft(text[at+spaces:], answerEnds))
		after := text[at+spaces+signs:]
		opens := !marked && strings.HasPrefix(text[at+spaces:], ":")
		apart := after == "" || strings.TrimLeft(after, labelSpaces) != after
		if signs == 0 || !apart && !opens && (spaces > 0 || marked) {
			return at + spaces
		}
		marked, at = true, at+spaces+signs
	}
}

// labelSpaces are what stands between a label and what it labels.
const labelSpaces = " \u00a0\u3000\n"

// answerStarts are the words over answers by their first letter.
var answerStarts = byFirstRune(answerWords)

// mayOpen reports whether a line begins with a letter that some word begins
// with. Nearly all lines do not, and are looked at no further.
func (o *outline) mayOpen(n ast.Node, starts map[rune][]string) bool {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return true
	}
	first := lines.At(0)
	line := o.source[first.Start:first.Stop]
	i := bytes.IndexFunc(line[:min(len(line), 40)], unicode.IsLetter)
	if i < 0 {
		return len(line) == 0
	}
	r, _ := utf8.DecodeRune(line[i:])
	return len(starts[unicode.ToLower(r)]) > 0
}

// opening returns the beginning of the text of a paragraph, as far as labels
// reach.
func (o *outline) opening(n ast.Node) string {
	o.w.reset()
	for c := n.FirstChild(); c != nil && len(o.w.text) < 60; c = c.NextSibling() {
		c = o.w.inline(c)
	}
	return string(o.w.text)
}
