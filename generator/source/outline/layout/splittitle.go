package layout

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// SplitTitle takes the lines behind the question off a paragraph and returns
// them as a paragraph of their own, or nil. The question ends with the first
// line that asks or is bold; where none does, it is the first line, or the whole.
// What stands behind a dash or colon on the same line as a bold question is none
// of it either.
func (l *Layout) SplitTitle(n ast.Node, whole bool) ast.Node {
	if bold := l.BoldQuestion(n); bold != nil {
		rest := l.Cut(n, bold)
		l.TrimSpace(rest)
		l.TrimStart(rest, Dash.FindString(l.Text.Plain(rest)))
		return rest
	}
	if rest := l.answerInLine(n); rest != nil {
		return rest
	}
	if rest := l.answerBehindArrow(n); rest != nil {
		return rest
	}
	first := EndOfLine(n.FirstChild())
	for last, line := first, 0; last != nil && last.NextSibling() != nil && line < longestQuestion; last, line = EndOfLine(last.NextSibling()), line+1 {
		if l.asksUpTo(n, last) || last == first && BoldLength(n) > 0 || l.OpensOptions(last.NextSibling(), line) || l.In.Plain && address.MatchString(l.LineFrom(last.NextSibling())) {
			return l.Cut(n, last)
		}
	}
	if first != nil {
		first = l.TitleEnd(n)
	}
	if whole || first == nil || first.NextSibling() == nil || l.wrapsAround(n, first) {
		return nil
	}
	if first = l.wrappedEnd(n, first); first.NextSibling() == nil {
		return nil
	}
	return l.Cut(n, first)
}

// asksUpTo reports whether a paragraph surely asks up to the node with which a line ends,
// and does not go on behind a comma.
func (l *Layout) asksUpTo(n, last ast.Node) bool {
	text := l.textUpTo(n, last)
	return wording.Asks(text) == wording.Surely && !endsInComma(text)
}

// CutOptions takes the lines with the options of a question off the paragraph that
// begins with it, and returns them as a paragraph of their own, or nil.
func (l *Layout) CutOptions(n ast.Node) ast.Node {
	last := EndOfLine(n.FirstChild())
	for line := 0; last != nil && last.NextSibling() != nil && line < longestQuestion; line++ {
		if l.OpensOptions(last.NextSibling(), line) {
			return l.Cut(n, last)
		}
		last = EndOfLine(last.NextSibling())
	}
	return nil
}

// longestQuestion bounds how many lines of a paragraph are looked at for the end
// of a question.
const longestQuestion = 12

// OpensOptions reports whether the line that begins with a node, some lines behind
// the first, is an option: right behind it, one like the next has to follow, for
// "A." may be an answer, on the next line or the same.
func (l *Layout) OpensOptions(n ast.Node, lines int) bool {
	line := l.LineFrom(n)
	first := Option.FindStringSubmatch(line)
	if first == nil || lines > 0 || twoOptions.MatchString(line) {
		return first != nil
	}
	next := EndOfLine(n).NextSibling()
	if next == nil {
		return false
	}
	second := Option.FindStringSubmatch(l.LineFrom(next))
	return second != nil && second[1]+second[2]+second[3] != first[1]+first[2]+first[3]
}

// twoOptions is a line with the first two options on it.
var twoOptions = regexp.MustCompile(`^[ \t]*[(（]?A([.．、:)）]).*[ \t\x{3000}][(（]?B([.．、:)）])`)

// wrappedEnd returns the node with which a sentence ends that begins on the line
// that ends with another node: a long line that ends with a word goes on below
// with a small letter, one that ends with a comma with any, and one that ends with a
// Chinese character with another.
func (l *Layout) wrappedEnd(n, end ast.Node) ast.Node {
	for begin, line := n.FirstChild(), 0; line < longestQuestion && end.NextSibling() != nil; line++ {
		text := l.TextFromTo(begin, end)
		begin = end.NextSibling()
		next := wording.FirstRune(strings.TrimLeft(l.LineFrom(begin), "'\"`‘“("))
		wraps := (unicode.IsLower(next) || endsInComma(text)) && goesOnBelow(text) || unicode.Is(unicode.Han, next) && goesOnInHan(text)
		if !wraps || utf8.RuneCountInString(text) < shortestWrapped {
			break
		}
		end = EndOfLine(begin)
	}
	return end
}

// shortestWrapped is how many characters a line has at least that is full.
const shortestWrapped = 40

// goesOnBelow reports whether a line ends with a word or a comma.
func goesOnBelow(line string) bool {
	return endsInComma(line) || unicode.IsLetter(LastRune(strings.TrimRight(line, " ")))
}

func endsInComma(line string) bool { return strings.HasSuffix(strings.TrimRight(line, " "), ",") }

// goesOnInHan reports whether a line of Chinese ends within a sentence.
func goesOnInHan(line string) bool {
	last := LastRune(strings.TrimRight(line, " "))
	return (unicode.Is(unicode.Han, last) || unicode.IsDigit(last)) && strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// wrapsAround reports whether a question goes on behind its first line: it bears
// a label, or has asked something before and ends on the second line, the first ends
// within a sentence, and the paragraph ends asking; or all of it, broken by a tag, is one
// line of the source.
func (l *Layout) wrapsAround(n, first ast.Node) bool {
	line := l.textUpTo(n, first)
	lines := n.Lines().Len()
	if lines == 1 && EndOfLine(first.NextSibling()).NextSibling() == nil {
		return EndsAsking(l.Text.Plain(n))
	}
	long := l.HasLabel(line) && lines <= longestQuestion || lines == 2 && strings.ContainsAny(line, "?？")
	return long && goesOnBelow(line) && EndsAsking(l.Text.Plain(n))
}

// address is a line of a plain text that is nothing else: it answers.
var address = regexp.MustCompile(`^\s*(?:https?|ftp)://\S+\s*$`)
