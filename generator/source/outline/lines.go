package outline

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
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
	case labels > 1, b.each, labels == 1 && !o.begins(b, o.firstLine(n)) && (b.options || o.in.Plain || o.asksInside(lines)):
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

// address is a line of a plain text that is nothing else: it answers.
var address = regexp.MustCompile(`^\s*(?:https?|ftp)://\S+\s*$`)

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
// with a small letter.
func (o *outline) wrappedEnd(n, end ast.Node) ast.Node {
	for begin, line := n.FirstChild(), 0; line < longestQuestion && end.NextSibling() != nil; line++ {
		text := o.textFromTo(begin, end)
		begin = end.NextSibling()
		if utf8.RuneCountInString(text) < shortestWrapped || !unicode.IsLower(wording.FirstRune(o.lineFrom(begin))) || !goesOnBelow(text) {
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

// wrapsAround reports whether a question goes on behind its first line: it bears
// a label, that line ends within a sentence, and the paragraph ends asking.
func (o *outline) wrapsAround(n, first ast.Node) bool {
	line := o.textUpTo(n, first)
	return o.HasLabel(line) && goesOnBelow(line) && n.Lines().Len() <= longestQuestion && endsAsking(o.w.Plain(n))
}

// dash is what stands between a question and an answer on one line.
var dash = regexp.MustCompile(`^\s*[-–—:：]+\s*`)

// answerInLine takes the answer off a paragraph whose first line is a question
// with its mark, and behind that a word such as "Answer:". A line that begins with
// a word such as "Question:" may end in any way.
func (o *outline) answerInLine(n ast.Node) ast.Node {
	end := endOfLine(n.FirstChild())
	ends := questionEnd
	if o.namesItself(n) {
		ends = labelledEnd
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			if c == end {
				return nil
			}
			continue
		}
		value := string(t.Segment.Value(o.Source))
		for _, at := range ends.FindAllStringIndex(value, -1) {
			switch {
			case at[1] == len(value) && c != end && wording.IsAnswerWord(o.w.Plain(c.NextSibling())):
				return o.splitText(n, c, at[1], at[1])
			case hasAnswerLabel(value[at[1]:min(len(value), at[1]+wording.LongestTag)]):
				return o.splitText(n, c, at[0]+len(strings.TrimRight(value[at[0]:at[1]], " ")), at[1])
			}
		}
		if c == end {
			return nil
		}
	}
	return nil
}

// hasAnswerLabel reports whether a text begins with a word such as "Answer" and a
// colon.
func hasAnswerLabel(text string) bool {
	return strings.ContainsAny(text[:min(len(text), wording.AnswerLabelLength(text))], ":：")
}

// questionEnd is where a question ends inside a line, and labelledEnd where one
// may end that bears a label.
var (
	questionEnd = regexp.MustCompile(`[?？؟] *`)
	labelledEnd = regexp.MustCompile(`[?？؟。．]\s*|\s+`)
)

// boldQuestion returns what is bold at the beginning of a paragraph, if a dash or
// colon stands between it and more words, and it asks or most items are made so; or
// if it asks, has a mark at its end, and what follows does not ask.
func (o *outline) boldQuestion(n ast.Node) ast.Node {
	bold, is := n.FirstChild().(*ast.Emphasis)
	if !is || bold.Level < 2 || bold.NextSibling() == nil {
		return nil
	}
	title := o.w.Plain(bold)
	behind, begins := strings.CutPrefix(strings.TrimLeft(o.w.Plain(n), " "), title)
	between := dash.FindString(behind)
	if !begins || len(between) == len(behind) {
		return nil
	}
	if wording.Asks(title) < wording.Surely && (between == "" || o.dashedItems < 3 || 10*o.dashedItems < 6*o.itemCount || wording.AnswerWords[wording.Heart(title)]) {
		return nil
	}
	if between == "" && (!strings.ContainsRune("?？؟.。", lastRune(title)) || !strings.HasPrefix(behind, " ") || wording.Asks(behind) > 0) {
		return nil
	}
	return bold
}

// isDashed reports whether a dash or colon stands behind what is bold at the
// beginning of a line, and more words.
func (o *outline) isDashed(n ast.Node, bold string) bool {
	behind, begins := strings.CutPrefix(strings.TrimLeft(o.w.Plain(n), " "), bold)
	between := dash.FindString(behind)
	return begins && between != "" && len(between) < len(behind)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// longestQuestion bounds how many lines of a paragraph are looked at for the end
// of a question.
const longestQuestion = 12

// endOfLine returns the node with which the line that begins with a node ends.
func endOfLine(n ast.Node) ast.Node {
	for ; n != nil; n = n.NextSibling() {
		if t, is := n.(*ast.Text); is && (t.SoftLineBreak() || t.HardLineBreak()) || n.NextSibling() == nil {
			return n
		}
	}
	return nil
}

// textUpTo returns the text of a paragraph up to one of its nodes.
func (o *outline) textUpTo(n, last ast.Node) string { return o.textFromTo(n.FirstChild(), last) }

// textFromTo returns the text from one node of a paragraph to another.
func (o *outline) textFromTo(first, last ast.Node) string {
	o.w.Reset()
	for c := first; c != nil; c = c.NextSibling() {
		c = o.w.Inline(c)
		if c == last {
			break
		}
	}
	return string(o.w.Text)
}

// cut moves what follows a node inside a paragraph to a new paragraph.
func (o *outline) cut(n, last ast.Node) ast.Node {
	next := last.NextSibling()
	if t, is := last.(*ast.Text); is {
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
		if t.Segment.Len() == 0 {
			n.RemoveChild(n, t)
		}
	}
	rest := tree.NewParagraph(o.placeOfLine(next, n))
	tree.MoveChildren(rest, n, next)
	web.TrimBreaks(rest)
	return rest
}
