package layout

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/web"
	"studysite/generator/source/wording"
)

// addLines adds a paragraph to the blocks. Where several of its lines begin with
// labels, as in
//
//	Q: What is it?
//	A: A thing.
//
// each of them begins a paragraph of its own; and lines that begin with the
// letters of options stay lines.
func (l *Layout) addLines(n *ast.Paragraph) {
	lines := l.linesOf(n)
	if len(lines) < 2 {
		l.add(n)
		return
	}
	if arePaged(lines) {
		l.add(n)
		l.Blocks[len(l.Blocks)-1].Meant = "it is a table of contents"
		return
	}
	b := l.lookAtLines(lines, l.FirstLine(n))
	labels := 0
	for _, line := range lines {
		if l.begins(b, line) {
			labels++
		}
	}
	switch {
	case labels > 1, b.each, labels == 1 && !l.begins(b, l.FirstLine(n)) && (b.options || l.In.Plain || l.asksInside(lines) || headsFirst(lines)):
		l.breakLines(n, b)
		return
	case b.options:
		KeepLines(n)
	}
	l.add(n)
}

// linesOf returns the lines of a paragraph, as they stand in the source, or else
// as far as labels reach, or nothing where it has only one.
func (l *Layout) linesOf(n *ast.Paragraph) []string {
	var all []string
	if lines := n.Lines(); lines.Len() > 1 {
		for i := range lines.Len() {
			segment := lines.At(i)
			all = append(all, util.BytesToReadOnlyString(segment.Value(l.Source)))
		}
		return all
	}
	for line := n.FirstChild(); line != nil; {
		end := EndOfLine(line)
		if end.NextSibling() == nil && len(all) == 0 {
			return nil
		}
		all = append(all, l.LineFrom(line))
		line = end.NextSibling()
	}
	return all
}

// lineBreaks tell which lines of a paragraph begin a paragraph of their own.
type lineBreaks struct {
	asks    bool // those that ask
	options bool // not those that begin with letters
	each    bool // each of them, as all ask
}

// lookAtLines finds out how the lines of a paragraph are made.
func (l *Layout) lookAtLines(lines []string, first string) lineBreaks {
	options := map[string]bool{}
	for _, line := range lines {
		if m := Option.FindStringSubmatch(line); m != nil && !forExample.MatchString(line) {
			options[m[1]+m[2]+m[3]] = true
		}
	}
	return lineBreaks{asks: l.In.Plain && EndsAsking(first) && !l.HasLabel(first), options: len(options) > 1, each: !l.In.Plain && !l.In.Cards && onlyAsk(lines)}
}

// onlyAsk reports whether each line of a paragraph asks, most with their mark, but
// for the first of several, which may say what they are about.
func onlyAsk(lines []string) bool {
	marked := 0
	for _, line := range lines {
		if EndsAsking(line) {
			marked++
		}
	}
	if 2*marked < len(lines) || marked < 2 {
		return false
	}
	for i, line := range lines {
		if !EndsAsking(line) && wording.Asks(strings.TrimSpace(line)) == 0 && (i > 0 || marked < FewestListed || len(line) > wording.LongestTopicLine) {
			return false
		}
	}
	return true
}

// arePaged reports whether the lines of a paragraph end with the numbers of pages,
// as those of a table of contents do.
func arePaged(lines []string) bool {
	paged := 0
	for i, line := range lines {
		if wording.PageLength(strings.TrimRight(line, " \t\r\n")) > 0 {
			paged++
		} else if 5*(i+1-paged) > len(lines) {
			return false
		}
	}
	return paged >= Entries
}

// asksInside reports whether a line within a paragraph begins with a word such as
// Q: and its mark.
func (l *Layout) asksInside(lines []string) bool {
	for _, line := range lines[1:] {
		line = strings.TrimLeft(line, " \t*_")
		if _, length := wording.SplitLabel(line); length > 0 && wording.QuestionWord(line) && strings.ContainsAny(strings.TrimRight(line[:length], " *_"), ":：)）") {
			return true
		}
	}
	return false
}

// headsFirst reports whether a line with a sign before it, as Japanese puts it before
// names of sections, stands right above the number 1.
func headsFirst(lines []string) bool {
	return strings.ContainsRune("■□◆◇▼▽", wording.FirstRune(strings.TrimSpace(lines[0]))) && len(lines[0]) <= wording.LongestTopicLine &&
		wording.NumberOf(strings.TrimSpace(lines[1])).Begins()
}

// begins reports whether a line begins a paragraph of its own.
func (l *Layout) begins(b lineBreaks, line string) bool {
	if b.options && Option.MatchString(line) {
		return false
	}
	return b.each || beginsLabelled(l.Draft, []byte(line)) || b.asks && EndsAsking(line)
}

// forExample is how a line begins that only looks as if it did with a letter.
var forExample = regexp.MustCompile(`^[ \t]*[(（]?[Ee]\.\s?g\.`)

// Option is how a line with an option of a question begins.
var Option = regexp.MustCompile(`^[ \t]*[$*+=✓✔√]?[(（]?([A-Ha-h]|[①-⑩ⓐ-ⓗ㉠-㉦㉮-㉴]|[ㄱ-ㅁ가나다라마]|[アイウエオ])[.．、:)）]\s*\S|^[ \t]*[(（]?([أابجدهوא-וА-Еа-е])[.)-]\s*\S|^[ \t]*([①-⑩ⓐ-ⓗ㉠-㉦㉮-㉴ㄱ-ㅁアイウエオ])[ \t]*\S`)

// beginsLabelled reports whether a line begins with a number or word that labels
// a question, or with one that labels an answer.
func beginsLabelled(d *draft.Draft, line []byte) bool {
	s := strings.TrimLeft(string(line[:min(len(line), 60)]), " \t*_>")
	if strings.HasPrefix(s, "#") && wording.DigitsLength(s[1:]) > 0 {
		s = s[1:]
	}
	first, _ := utf8.DecodeRuneInString(s)
	mayAsk := wording.DigitsLength(s) > 0 || wording.NumeralsLength(s) > 0 || len(wording.QuestionStarts.With(first)) > 0
	if first == '【' {
		first, _ = utf8.DecodeRuneInString(s[len("【"):])
	}
	return mayAsk && d.HasLabel(s) || len(wording.AnswerStarts.With(first)) > 0 && wording.AnswerLabelLength(s) > 0
}

// KeepLines makes the ends of the lines of a paragraph ends of lines.
func KeepLines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, is := c.(*ast.Text); is && t.SoftLineBreak() {
			t.SetSoftLineBreak(false)
			t.SetHardLineBreak(true)
		}
	}
}

// breakLines adds the lines of a paragraph that begin with labels, or that ask
// where its first one does, each with those that follow it, as paragraphs of
// their own.
func (l *Layout) breakLines(n *ast.Paragraph, b lineBreaks) {
	part := n
	parts := []*ast.Paragraph{n}
	above := ""
	for line := n.FirstChild(); line != nil; {
		next := EndOfLine(line).NextSibling()
		text := l.LineFrom(line)
		if line != n.FirstChild() && l.begins(b, text) && !translates(text, above) {
			part = tree.NewParagraph(l.placeOfLine(line, part))
			parts = append(parts, part)
		}
		if part != n {
			l.move(part, line, next)
		}
		line, above = next, text
	}
	for _, part := range parts {
		if b.each {
			part.SetAttributeString("line", true)
		}
		l.endPart(part, b)
	}
	if lines := n.Lines(); lines.Len() > 1 {
		lines.SetSliced(0, 1)
	}
}

// translates reports whether a line says again, in another script, what the line above
// it asks: both begin with a word such as Q: and no number.
func translates(line, above string) bool {
	for _, s := range []string{line, above} {
		if shown, length := wording.SplitLabel(s); shown != "" || length == 0 || !wording.QuestionWord(s) {
			return false
		}
	}
	return wording.IsLatin(line) != wording.IsLatin(above)
}

// CutTranslation takes the lines off a paragraph that begin with what says its first line
// again in another script, and returns them as one of their own, or nil.
func (l *Layout) CutTranslation(n ast.Node) ast.Node {
	end := EndOfLine(n.FirstChild())
	if end == nil || end.NextSibling() == nil || !translates(l.LineFrom(end.NextSibling()), l.LineFrom(n.FirstChild())) {
		return nil
	}
	return l.Cut(n, end)
}

// move appends the nodes of a line to a block, from one up to another.
func (l *Layout) move(to, line, next ast.Node) {
	for line != next {
		after := line.NextSibling()
		to.AppendChild(to, line)
		line = after
	}
}

// endPart adds a paragraph that has been broken off, without the line break at
// its end.
func (l *Layout) endPart(part *ast.Paragraph, b lineBreaks) {
	web.TrimBreaks(part)
	if b.options {
		KeepLines(part)
	}
	l.add(part)
}

// placeOfLine returns where the line that begins with a node stands, or else
// the paragraph that it was part of.
func (l *Layout) placeOfLine(n, part ast.Node) int {
	at := l.StartOf(part)
	for ; n != nil; n = n.NextSibling() {
		if pos := tree.InlinePos(n); pos >= 0 {
			return max(pos, at)
		}
	}
	return at
}

// EndsAsking reports whether a line ends with a question mark.
func EndsAsking(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " \t\n"))
	return wording.IsQuestionMark(last)
}

// LineFrom returns the beginning of the text of the line that begins with a
// node.
func (l *Layout) LineFrom(n ast.Node) string {
	l.Text.Reset()
	for end := EndOfLine(n); n != nil && (l.In.Plain || len(l.Text.Text) < 60); n = n.NextSibling() {
		n = l.Text.Inline(n)
		if n == end {
			break
		}
	}
	text, _, _ := bytes.Cut(l.Text.Text, []byte("\n"))
	return string(text)
}

// FewestListed is how many items a list of questions in a section of its own has
// at least, unless other sections are called the same.
const FewestListed = 3
