package outline

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// splitTitle takes the lines behind the question off a paragraph and returns
// them as a paragraph of their own, or nil. The question ends with the first
// line that asks or is bold; where none does, it is the first line, or the whole.
// What stands behind a dash or colon on the same line as a bold question is none
// of it either.
func (o *outline) splitTitle(n ast.Node, whole bool) ast.Node {
	if bold := o.boldQuestion(n); bold != nil {
		rest := o.cut(n, bold)
		o.TrimSpace(rest)
		o.TrimStart(rest, dash.FindString(o.w.Plain(rest)))
		return rest
	}
	if rest := o.answerInLine(n); rest != nil {
		return rest
	}
	first := endOfLine(n.FirstChild())
	for last, line := first, 0; last != nil && last.NextSibling() != nil && line < longestQuestion; last, line = endOfLine(last.NextSibling()), line+1 {
		if wording.Asks(o.textUpTo(n, last)) == wording.Surely || last == first && boldLength(n) > 0 || o.opensOptions(last.NextSibling(), line) || o.in.Plain && address.MatchString(o.lineFrom(last.NextSibling())) {
			return o.cut(n, last)
		}
	}
	if first != nil {
		first = o.titleEnd(n)
	}
	if whole || first == nil || first.NextSibling() == nil || o.wrapsAround(n, first) {
		return nil
	}
	if first = o.wrappedEnd(n, first); first.NextSibling() == nil {
		return nil
	}
	return o.cut(n, first)
}

// longestQuestion bounds how many lines of a paragraph are looked at for the end
// of a question.
const longestQuestion = 12

// opensOptions reports whether the line that begins with a node, some lines behind
// the first, is an option: right behind it, one like the next has to follow, for
// "A." may be an answer.
func (o *outline) opensOptions(n ast.Node, lines int) bool {
	first := option.FindStringSubmatch(o.lineFrom(n))
	if first == nil || lines > 0 {
		return first != nil
	}
	next := endOfLine(n).NextSibling()
	if next == nil {
		return false
	}
	second := option.FindStringSubmatch(o.lineFrom(next))
	return second != nil && second[1]+second[2]+second[3] != first[1]+first[2]+first[3]
}

// wrappedEnd returns the node with which a sentence ends that begins on the line
// that ends with another node: a long line that ends with a word goes on below
// with a small letter, and one that ends with a Chinese character with another.
func (o *outline) wrappedEnd(n, end ast.Node) ast.Node {
	for begin, line := n.FirstChild(), 0; line < longestQuestion && end.NextSibling() != nil; line++ {
		text := o.textFromTo(begin, end)
		begin = end.NextSibling()
		next := wording.FirstRune(strings.TrimLeft(o.lineFrom(begin), "'\"`‘“("))
		wraps := unicode.IsLower(next) && goesOnBelow(text) || unicode.Is(unicode.Han, next) && goesOnInHan(text)
		if !wraps || utf8.RuneCountInString(text) < shortestWrapped {
			break
		}
		end = endOfLine(begin)
	}
	return end
}

// shortestWrapped is how many characters a line has at least that is full.
const shortestWrapped = 40

// goesOnBelow reports whether a line ends with a word or a comma.
func goesOnBelow(line string) bool {
	last := lastRune(strings.TrimRight(line, " "))
	return unicode.IsLetter(last) || last == ','
}

// goesOnInHan reports whether a line of Chinese ends within a sentence.
func goesOnInHan(line string) bool {
	last := lastRune(strings.TrimRight(line, " "))
	return (unicode.Is(unicode.Han, last) || unicode.IsDigit(last)) && strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// wrapsAround reports whether a question goes on behind its first line: it bears
// a label, or has asked something before and ends on the second line, the first ends
// within a sentence, and the paragraph ends asking.
func (o *outline) wrapsAround(n, first ast.Node) bool {
	line := o.textUpTo(n, first)
	lines := n.Lines().Len()
	long := o.HasLabel(line) && lines <= longestQuestion || lines == 2 && strings.ContainsAny(line, "?？")
	return long && goesOnBelow(line) && endsAsking(o.w.Plain(n))
}

// address is a line of a plain text that is nothing else: it answers.
var address = regexp.MustCompile(`^\s*(?:https?|ftp)://\S+\s*$`)
