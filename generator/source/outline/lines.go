package outline

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
func (o *outline) addLines(n *ast.Paragraph) {
	lines := o.linesOf(n)
	if len(lines) < 2 {
		o.add(n)
		return
	}
	if arePaged(lines) {
		o.add(n)
		o.blocks[len(o.blocks)-1].meant = "it is a table of contents"
		return
	}
	b := o.lookAtLines(lines, o.firstLine(n))
	labels := 0
	for _, line := range lines {
		if o.begins(b, line) {
			labels++
		}
	}
	switch {
	case labels > 1, b.each, labels == 1 && !o.begins(b, o.firstLine(n)) && (b.options || o.in.Plain || o.asksInside(lines) || headsFirst(lines)):
		o.breakLines(n, b)
		return
	case b.options:
		keepLines(n)
	}
	o.add(n)
}

// linesOf returns the lines of a paragraph, as they stand in the source, or else
// as far as labels reach, or nothing where it has only one.
func (o *outline) linesOf(n *ast.Paragraph) []string {
	var all []string
	if lines := n.Lines(); lines.Len() > 1 {
		for i := range lines.Len() {
			segment := lines.At(i)
			all = append(all, util.BytesToReadOnlyString(segment.Value(o.Source)))
		}
		return all
	}
	for line := n.FirstChild(); line != nil; {
		end := endOfLine(line)
		if end.NextSibling() == nil && len(all) == 0 {
			return nil
		}
		all = append(all, o.lineFrom(line))
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
func (o *outline) lookAtLines(lines []string, first string) lineBreaks {
	options := map[string]bool{}
	for _, line := range lines {
		if m := option.FindStringSubmatch(line); m != nil {
			options[m[1]+m[2]+m[3]] = true
		}
	}
	return lineBreaks{asks: o.in.Plain && endsAsking(first) && !o.HasLabel(first), options: len(options) > 1, each: !o.in.Plain && !o.in.Cards && onlyAsk(lines)}
}

// onlyAsk reports whether each line of a paragraph asks, most with their mark, but
// for the first of several, which may say what they are about.
func onlyAsk(lines []string) bool {
	marked := 0
	for _, line := range lines {
		if endsAsking(line) {
			marked++
		}
	}
	if 2*marked < len(lines) || marked < 2 {
		return false
	}
	for i, line := range lines {
		if !endsAsking(line) && wording.Asks(strings.TrimSpace(line)) == 0 && (i > 0 || marked < fewestListed || len(line) > wording.LongestTopicLine) {
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
func (o *outline) asksInside(lines []string) bool {
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
func (o *outline) begins(b lineBreaks, line string) bool {
	if b.options && option.MatchString(line) {
		return false
	}
	return b.each || beginsLabelled(o.Draft, []byte(line)) || b.asks && endsAsking(line)
}

// option is how a line with an option of a question begins.
var option = regexp.MustCompile(`^[ \t]*[$*+=✓✔√]?[(（]?([A-Ha-h]|[①-⑩ⓐ-ⓗ㉠-㉦㉮-㉴]|[ㄱ-ㅁ가나다라마]|[アイウエオ])[.．、:)）]\s*\S|^[ \t]*[(（]?([أابجدهوא-וА-Еа-е])[.)-]\s*\S|^[ \t]*([①-⑩ⓐ-ⓗ㉠-㉦㉮-㉴ㄱ-ㅁアイウエオ])[ \t]*\S`)

// beginsLabelled reports whether a line begins with a number or word that labels
// a question, or with one that labels an answer.
func beginsLabelled(d *draft.Draft, line []byte) bool {
	s := strings.TrimLeft(string(line[:min(len(line), 60)]), " \t*_>")
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case wording.DigitsLength(s) > 0, wording.NumeralsLength(s) > 0, len(wording.QuestionStarts.With(first)) > 0:
		return d.HasLabel(s)
	case len(wording.AnswerStarts.With(first)) > 0:
		return wording.AnswerLabelLength(s) > 0
	}
	return false
}

// keepLines makes the ends of the lines of a paragraph ends of lines.
func keepLines(n ast.Node) {
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
func (o *outline) breakLines(n *ast.Paragraph, b lineBreaks) {
	part := n
	parts := []*ast.Paragraph{n}
	for line := n.FirstChild(); line != nil; {
		next := endOfLine(line).NextSibling()
		if line != n.FirstChild() && o.begins(b, o.lineFrom(line)) {
			part = tree.NewParagraph(o.placeOfLine(line, part))
			parts = append(parts, part)
		}
		if part != n {
			o.move(part, line, next)
		}
		line = next
	}
	for _, part := range parts {
		if b.each {
			part.SetAttributeString("line", true)
		}
		o.endPart(part, b)
	}
	if lines := n.Lines(); lines.Len() > 1 {
		lines.SetSliced(0, 1)
	}
}

// move appends the nodes of a line to a paragraph, from one up to another.
func (o *outline) move(to *ast.Paragraph, line, next ast.Node) {
	for line != next {
		after := line.NextSibling()
		to.AppendChild(to, line)
		line = after
	}
}

// endPart adds a paragraph that has been broken off, without the line break at
// its end.
func (o *outline) endPart(part *ast.Paragraph, b lineBreaks) {
	web.TrimBreaks(part)
	if b.options {
		keepLines(part)
	}
	o.add(part)
}

// placeOfLine returns where the line that begins with a node stands, or else
// the paragraph that it was part of.
func (o *outline) placeOfLine(n, part ast.Node) int {
	at := o.StartOf(part)
	for ; n != nil; n = n.NextSibling() {
		if pos := tree.InlinePos(n); pos >= 0 {
			return max(pos, at)
		}
	}
	return at
}

// endsAsking reports whether a line ends with a question mark.
func endsAsking(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " \t\n"))
	return wording.IsQuestionMark(last)
}

// lineFrom returns the beginning of the text of the line that begins with a
// node.
func (o *outline) lineFrom(n ast.Node) string {
	o.w.Reset()
	for end := endOfLine(n); n != nil && (o.in.Plain || len(o.w.Text) < 60); n = n.NextSibling() {
		n = o.w.Inline(n)
		if n == end {
			break
		}
	}
	text, _, _ := bytes.Cut(o.w.Text, []byte("\n"))
	return string(text)
}
