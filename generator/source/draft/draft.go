// Package draft is a document on its way from a text to questions: its source,
// the questions that were found so far with the nodes that make them up, and what
// has become of each of its lines. Readers fill it; it decides nothing.
package draft

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/diag"
	"studysite/generator/source/mathtext"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// Role is what a line of a document has become.
type Role string

// The roles. Every line has one and only one.
const (
	Asked   Role = "question"
	Answer  Role = "answer"
	Topic   Role = "topic"
	Front   Role = "front matter"
	Nothing Role = "left out"
)

// Mark says what the text from a byte on has become, up to the next mark. Of
// two marks at one place the later one holds.
type Mark struct {
	Start int
	Role  Role
	Why   string
}

// Mark says what the text from a byte on has become. An answer goes on until
// something else begins.
func (d *Draft) Mark(start int, role Role, why string) {
	if n := len(d.Marks); role == Answer && !d.Framed && n > 0 && d.Marks[n-1].Role == Answer && d.Marks[n-1].Start <= start {
		return
	}
	d.Marks = append(d.Marks, Mark{start, role, why})
}

// Section is a heading that questions stand under.
type Section struct {
	Title    string
	Parent   int         // index into Document.Sections, or -1
	Intro    render.Rich // what stands between the heading and the first question, or empty
	Position diag.Position

	Nodes []ast.Node // the introduction, until it is written
}

// Draft is a document whose questions have been found in its tree and not yet
// written out.
type Draft struct {
	Source    []byte // what the nodes point into
	Title     string
	Lang      string
	Page      string     // the language that the frame of a web page states, often without thought
	Intro     []ast.Node // what introduces the document, until it is written
	Sections  []Section
	Questions []Found
	Footnotes map[int]*extast.Footnote
	Formulas  []mathtext.Formula
	Shape     string // what the questions were found to be, in words
	Marks     []Mark
	Folded    []*tree.Details // what opens on a click, until it is known which of it says the same
	Framed    bool            // a frame was left out, be it in the middle of an answer
	TwoParts  bool            // numbers such as 1.2 are labels without a sign behind them
}

// Found is a question in the tree.
type Found struct {
	ID         string // the author's own, or empty
	Label      string
	Title      ast.Node   // its children are the question
	Body       []ast.Node // what stands below it, until it is settled
	Stem       []ast.Node
	Passage    *Passage // what it shares with other questions, or nil
	Answer     []ast.Node
	Follow     []Found    // what its number says that it follows it up
	Key        []ast.Node // what answers it from further below
	Titled     bool       // by its title, and not by a number
	Section    int
	Parent     int
	Start, End int // the bytes of the question itself
}

// AppendText appends text that stands somewhere behind a byte of the source,
// and the formulas in it.
func (d *Draft) AppendText(to ast.Node, value []byte, at int) {
	from := 0
	for _, f := range mathtext.Of(value) {
		if f.Start > from {
			to.AppendChild(to, ast.NewString(value[from:f.Start]))
		}
		written := value[f.Start:f.End]
		from = f.End
		f.Start, f.End = d.locate(written, at)
		to.AppendChild(to, &tree.MathNode{Formula: f, Written: written})
	}
	if from < len(value) {
		to.AppendChild(to, ast.NewString(value[from:]))
	}
}

// locate returns where a text stands in the source, not far behind a byte.
func (d *Draft) locate(written []byte, at int) (start, end int) {
	near := d.Source[min(at, len(d.Source)):min(at+mathtext.LongestFormula, len(d.Source))]
	if i := bytes.Index(near, written); i >= 0 {
		return at + i, at + i + len(written)
	}
	return at, at
}

// TakeFootnotes remembers the footnotes of a document, which stand at its end.
func (d *Draft) TakeFootnotes(list *extast.FootnoteList) {
	d.Footnotes = map[int]*extast.Footnote{}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if note, is := n.(*extast.Footnote); is {
			d.Footnotes[note.Index] = note
		}
	}
}

// StartOf returns where a node begins in the source.
func (d *Draft) StartOf(n ast.Node) int {
	if table, is := n.(*extast.Table); is {
		n = table.FirstChild() // goldmark gives it the place of the paragraph it was part of
	}
	for c := n; c != nil; c = c.FirstChild() {
		if c.Pos() >= 0 {
			return c.Pos()
		}
	}
	return 0
}

// SplitLabel takes the author's own number off the beginning of a question, as
// wording.SplitLabel does, and in a document that counts in numbers of two parts
// one such as "1.2 " as well.
func (d *Draft) SplitLabel(s string) (shown string, length int) {
	if shown, length = wording.SplitLabel(s); length > 0 || !d.TwoParts {
		return shown, length
	}
	n := wording.TwoPartsLength(s)
	return s[:n], len(s) - len(strings.TrimLeft(s[n:], " "))
}

// HasLabel reports whether a line begins with a number or a word such as Q:.
func (d *Draft) HasLabel(line string) bool {
	_, length := d.SplitLabel(line)
	return length > 0
}

// TakeLabel removes a label from the beginning of a title and returns it, or a mark that
// only sets the line off. A title that is nothing but a label is left empty.
func (d *Draft) TakeLabel(title ast.Node) string {
	w := render.Writer{Source: d.Source}
	for c := title.FirstChild(); c != nil && len(w.Text) < 60; c = c.NextSibling() {
		c = w.Inline(c)
	}
	shown, n := d.SplitLabel(string(w.Text))
	if n == 0 {
		n = wording.StuckMark(string(w.Text))
	}
	if n > 0 {
		d.TrimStart(title, string(w.Text[:n]))
	}
	return shown
}

// Span is a stretch of bytes.
type Span struct{ Start, End int }

// Passage is what several questions share: a text, code or a picture below a
// line such as "Use the following code for questions 3-5" or "[3~5] 다음 글을
// 읽고 물음에 답하시오". It stands with each of these questions.
type Passage struct {
	First, Last int // the numbers of the questions
	Nodes       []ast.Node
	Asked       bool // a question that shares it was found
	Home        int  // the question in whose body it stands otherwise, or -1
	Rich        render.Rich
}

// Before returns a passage with what else belongs to a question.
func (p *Passage) Before(stem render.Rich) render.Rich {
	if stem.HTML == "" {
		return p.Rich
	}
	return render.Rich{HTML: p.Rich.HTML + "\n" + stem.HTML, Text: p.Rich.Text + "\n" + stem.Text}
}

// Introduces is why text above the first topic or question is kept.
const Introduces = "it introduces the document"

// The reasons for leaving text out that an author may not have meant. Others,
// such as a table of contents, need no mention.
const (
	BeforeAll  = "it stands before the first question"
	BelowTopic = "it stands below a topic and above its first question"
	BetweenAll = "it stands between questions"
	AfterAll   = "it stands behind the last question"
	AroundAll  = "it stands around the section of questions"
)
