package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// questionWords are what authors write before a question's number, or before
// the question itself.
var questionWords = []string{
	"question", "ques", "no", "q", "질문", "문제", "문항", "문", "問題", "問い", "問", "質問",
	"问题", "题目", "題目", "问", "题", "第", "שאלה", "السؤال", "سؤال", "س",
}

var questionStarts = byFirstRune(set(questionWords...))

// splitLabel takes the author's own number off the beginning of a question:
// "1.", "17.", "2)", "(3)", "Q1:", "3.4.12 ", "문제 4.", "第5题", "問6.", "7、",
// or only a word as in "Q: ". It returns what to show of it and how many bytes
// it takes. A number that belongs to the words, as in "3D" or "2.0 이상", is no
// label.
func splitLabel(s string) (shown string, length int) {
	rest := strings.TrimLeft(s, "([（【 ")
	bracket := len(s) - len(rest)
	word := questionWordLength(rest)
	afterWord := strings.TrimLeft(rest[word:], " #.\u00a0")
	if word == 0 {
		afterWord = strings.TrimLeft(rest, "# ")
	}
	digits := numberLength(afterWord)
	if digits == 0 {
		return "", bareWord(s, bracket, word)
	}
	hash := word == 0 && len(afterWord) < len(rest)
	after := afterWord[digits:]
	for _, counter := range []string{"题", "題", "问", "問", "번"} {
		if trimmed, is := strings.CutPrefix(strings.TrimLeft(after, " "), counter); is {
			after = trimmed
		}
	}
	shown = strings.TrimSpace(rest[:len(rest)-len(after)])
	end, ok := labelEnd(after)
	dotted := strings.Contains(afterWord[:digits], ".")
	if !ok && !(word > 0 || hash || dotted) {
		return "", 0
	}
	if !ok && after != "" && after[0] != ' ' {
		return "", 0
	}
	if !ok && dotted && word == 0 && strings.Count(afterWord[:digits], ".") < 2 {
		return "", 0
	}
	after = after[end:]
	return shown, len(s) - len(strings.TrimLeft(after, " \t\u00a0\u3000"))
}

// bareWord returns the length of a word such as "Q:" that stands for a question
// without a number.
func bareWord(s string, bracket, word int) int {
	if word == 0 || bracket > 0 {
		return 0
	}
	after := s[word:]
	for _, mark := range []string{":", "：", ". ", ") "} {
		if strings.HasPrefix(after, mark) && (mark != ". " || s[0] == 'Q' || s[0] >= 0x80) {
			return len(s) - len(strings.TrimLeft(after[len(mark):], " \t\u00a0\u3000"))
		}
	}
	return 0
}

// labelEnd returns the length of the mark that closes a label, and whether
// there is one.
func labelEnd(s string) (int, bool) {
	t := strings.TrimLeft(s, " ")
	space := len(s) - len(t)
	for _, mark := range []string{").", ").", "]", "】", ")", "）", ".", "．", ":", "：", "、", "- ", "– ", "— "} {
		if !strings.HasPrefix(t, mark) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(t[len(mark):]); mark == "." && (unicode.IsDigit(next) || space > 0) {
			continue
		}
		return space + len(mark), true
	}
	return 0, false
}

// numberLength returns the length of the number that s begins with, such as 7
// or 3.4.12.
func numberLength(s string) int {
	i := digitsLength(s)
	if i == 0 || i > 6 && s[0] < 0x80 {
		return 0
	}
	for i < len(s) && s[i] == '.' {
		n := digitsLength(s[i+1:])
		if n == 0 {
			break
		}
		i += 1 + n
	}
	return i
}

// digitsLength returns the length of the digits that s begins with, wide ones
// included.
func digitsLength(s string) int {
	for i, r := range s {
		if (r < '0' || r > '9') && (r < '０' || r > '９') {
			return i
		}
	}
	return len(s)
}

// questionWordLength returns the length of the word for a question that s begins
// with, whatever its case, or 0. A Latin word must end there.
func questionWordLength(s string) int {
	first, _ := utf8.DecodeRuneInString(s)
	for _, w := range questionStarts[unicode.ToLower(first)] {
		if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[len(w):]); w[0] < 0x80 && unicode.IsLetter(next) {
			continue
		}
		return len(w)
	}
	return 0
}

// takeLabel removes a label from the beginning of a title and returns it. A
// title that is nothing but a label is left empty.
func (d *draft) takeLabel(title ast.Node) string {
	w := writer{source: d.source}
	for c := title.FirstChild(); c != nil && len(w.text) < 60; c = c.NextSibling() {
		w.inline(c)
	}
	shown, n := splitLabel(string(w.text))
	if n > 0 {
		d.trimStart(title, n)
	}
	return shown
}

// trimStart removes the first bytes of a block's text.
func (d *draft) trimStart(n ast.Node, count int) {
	for c := n.FirstChild(); c != nil && count > 0; {
		next := c.NextSibling()
		count -= d.trimInline(c, count)
		c = next
	}
}

// trimInline removes up to count bytes of a node's text and returns how many it
// has removed. A node that has none left is taken out of the tree.
func (d *draft) trimInline(n ast.Node, count int) int {
	removed := 0
	switch n := n.(type) {
	case *ast.Text:
		removed = d.trimText(n, count)
		if n.Segment.Len() > 0 {
			return removed
		}
		if n.SoftLineBreak() || n.HardLineBreak() {
			removed++
		}
	case *ast.String:
		removed = min(count, len(n.Value))
		if n.Value = n.Value[removed:]; len(n.Value) > 0 {
			return removed
		}
	default:
		for c := n.FirstChild(); c != nil && removed < count; {
			next := c.NextSibling()
			removed += d.trimInline(c, count-removed)
			c = next
		}
		if n.HasChildren() {
			return removed
		}
	}
	n.Parent().RemoveChild(n.Parent(), n)
	return removed
}

// trimText removes up to count bytes of what a text stands for; a backslash
// before punctuation stands for nothing.
func (d *draft) trimText(n *ast.Text, count int) int {
	removed := 0
	for removed < count && n.Segment.Len() > 0 {
		value := n.Segment.Value(d.source)
		if !n.IsRaw() && value[0] == '\\' && len(value) > 1 && util.IsPunct(value[1]) {
			n.Segment.Start++
		}
		n.Segment.Start++
		removed++
	}
	return removed
}
