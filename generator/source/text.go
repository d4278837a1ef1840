package source

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// readText reads plain text: a question is a line followed by bullets, which
// are its answer and nest by their indentation. Nothing in it is markup.
func readText(in *input) *draft {
	t := &textReader{draft: &draft{source: in.file.Text}, in: in, section: -1}
	lines := textLines(in.text(), in.start)
	for i := 0; i < len(lines); {
		i = t.paragraph(lines, i)
	}
	t.dropIntro()
	return t.draft
}

type textReader struct {
	*draft
	in      *input
	section int
	title   *ast.Paragraph // the question whose answer is being read
}

// textLine is a line that is not blank.
type textLine struct {
	start, end int // the text itself, without indentation, bullet and line end
	column     int // where the line begins, in characters
	bullet     bool
	blank      bool // a blank line stands before it
}

// textLines returns the lines from start on that are not blank; a no-break
// space is as good as any.
func textLines(source []byte, start int) []textLine {
	var lines []textLine
	blank := true
	for pos := start; pos < len(source); {
		next := lineEnd(source, pos)
		line := string(source[pos:next])
		body := strings.TrimSpace(line)
		if clean(body) == "" {
			blank = true
			pos = next
			continue
		}
		indent := strings.Index(line, body)
		l := textLine{start: pos + indent, end: pos + indent + len(body), column: columns(line[:indent]), blank: blank}
		if n := bulletLength(body); n > 0 {
			l.bullet = true
			l.start += n
		}
		lines = append(lines, l)
		blank = false
		pos = next
	}
	return lines
}

// columns returns how far white space indents, a tab leading to the next
// multiple of four.
func columns(space string) int {
	n := 0
	for _, r := range space {
		if r == '\t' {
			n += 4 - n%4
		} else {
			n++
		}
	}
	return n
}

const bullets = "•‣⁃◦●○■□▪▫◆◇▶▷►·ㆍ・∙*-+–—"

// bulletLength returns the length of the bullet that a line begins with and of
// the white space after it, or 0.
func bulletLength(line string) int {
	r, size := utf8.DecodeRuneInString(line)
	if !strings.ContainsRune(bullets, r) {
		return 0
	}
	rest := strings.TrimLeft(line[size:], " \t\u00a0\u3000")
	if rest == "" || len(rest) == len(line)-size {
		return 0
	}
	return len(line) - len(rest)
}

// paragraph reads the lines from i on up to the next paragraph and returns
// where that begins.
func (t *textReader) paragraph(lines []textLine, i int) int {
	if lines[i].bullet {
		return t.answer(lines, i)
	}
	end := i + 1
	for end < len(lines) && !lines[end].bullet && !lines[end].blank {
		end++
	}
	body := lines[i:end]
	if end < len(lines) && lines[end].bullet && !t.isSection(body) {
		t.question(body)
		return end
	}
	t.title = nil
	if t.isSection(body) {
		t.section = len(t.sections)
		at := t.in.file.At(body[0].start, body[0].end)
		title := strings.TrimSpace(strings.Trim(string(t.source[at.Start:at.End]), "[]【】"))
		t.sections = append(t.sections, Section{Title: title, Parent: -1, Position: at})
		return end
	}
	t.stray(body)
	return end
}

// isSection reports whether a paragraph is a line in brackets, such as [SQL].
func (t *textReader) isSection(body []textLine) bool {
	s := string(t.source[body[0].start:body[0].end])
	return len(body) == 1 && (strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") ||
		strings.HasPrefix(s, "【") && strings.HasSuffix(s, "】"))
}

func (t *textReader) question(body []textLine) {
	t.title = ast.NewParagraph()
	for i, l := range body {
		t.title.AppendChild(t.title, rawText(l, i+1 < len(body)))
	}
	t.questions = append(t.questions, found{
		title: t.title, section: t.section, parent: -1,
		start: body[0].start, end: body[len(body)-1].end,
	})
}

// rawText returns the text of a line, to be taken as it stands.
func rawText(l textLine, more bool) *ast.Text {
	n := ast.NewRawTextSegment(text.NewSegment(l.start, l.end))
	n.SetSoftLineBreak(more)
	return n
}

// stray reports text that is neither question nor answer.
func (t *textReader) stray(body []textLine) {
	at := t.in.file.At(body[0].start, body[len(body)-1].end)
	t.in.diags.Warnf(at, "stray-text", "this is neither a question nor an answer, and is left out").
		Hint = "a question is a line with bullets below it; start and end in site.md say where the questions stand"
}

// answer reads the bullets from i on as the answer of the question before them
// and returns where they end.
func (t *textReader) answer(lines []textLine, i int) int {
	end := i
	for end < len(lines) && (lines[end].bullet || continues(lines, end)) {
		end++
	}
	if t.title == nil {
		t.stray(lines[i:end])
		return end
	}
	q := &t.questions[len(t.questions)-1]
	q.answer = append(q.answer, nest(lines[i:end]))
	return end
}

// continues reports whether a line that is no bullet goes on with the item
// above it: it stands right below it, and further in, or no bullet follows it
// to make it a question.
func continues(lines []textLine, i int) bool {
	l := lines[i]
	if i == 0 || l.blank {
		return false
	}
	if l.column > 0 {
		return true
	}
	for i++; i < len(lines) && !lines[i].bullet && !lines[i].blank; i++ {
	}
	return i == len(lines) || !lines[i].bullet
}

// nest returns the list that the lines make, each item inside the nearest one
// above that begins further left.
func nest(lines []textLine) *ast.List {
	root := newList()
	open := []level{{-1, root}}
	var last *ast.TextBlock
	for i, l := range lines {
		if !l.bullet {
			last.LastChild().(*ast.Text).SetSoftLineBreak(true)
			last.AppendChild(last, rawText(l, false))
			continue
		}
		open = enter(open, l.column)
		list := open[len(open)-1].list
		item := ast.NewListItem(0)
		list.AppendChild(list, item)
		last = ast.NewTextBlock()
		last.AppendChild(last, rawText(lines[i], false))
		item.AppendChild(item, last)
	}
	return root
}

// level is a list that is open and the column of its items.
type level struct {
	column int
	list   *ast.List
}

// enter returns the open lists with the one for an item at column at their end.
func enter(open []level, column int) []level {
	for len(open) > 1 && open[len(open)-1].column > column {
		open = open[:len(open)-1]
	}
	top := &open[len(open)-1]
	item := top.list.LastChild()
	if top.column >= column || item == nil || len(open) >= maxNesting {
		top.column = min(column, max(top.column, 0))
		if item == nil {
			top.column = column
		}
		return open
	}
	list, again := item.LastChild().(*ast.List)
	if !again {
		list = newList()
		item.AppendChild(item, list)
	}
	return append(open, level{column, list})
}

// maxNesting bounds how deep lists go; what is nested deeper stays on the
// deepest level.
const maxNesting = 40

func newList() *ast.List {
	list := ast.NewList('-')
	list.IsTight = true
	return list
}

// dropIntro leaves out what stands before the first section, where most
// questions have one.
func (t *textReader) dropIntro() {
	n := 0
	for n < len(t.questions) && t.questions[n].section < 0 {
		n++
	}
	if n == 0 || 2*n > len(t.questions) || len(t.sections) == 0 {
		return
	}
	at := t.in.file.At(t.questions[0].start, t.questions[n-1].end)
	t.questions = t.questions[n:]
	t.in.diags.Warnf(at, "stray-text",
		"what stands before the first heading in brackets is left out")
}
