package render

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/highlight"
	"studysite/generator/source/decode"
	"studysite/generator/source/mathtext"
	"studysite/generator/source/tree"
)

// Writer writes nodes of the tree twice at once, as HTML and as plain text. It
// stands in for goldmark's renderer, which writes HTML only, drops the space
// between Korean words at some line ends, and lets raw HTML through or loses it.
type Writer struct {
	Source    []byte
	Footnotes map[int]*extast.Footnote
	Formulas  []mathtext.Formula
	Has       func(path string) bool                         // as in Options
	ToMathML  func(tex string, display bool) (string, error) // as in Options

	Colours *highlight.Highlighter // as in Options

	html         []byte
	Text         []byte
	At           int  // where what is written begins in the source
	top          int  // level of the highest headings
	shift        int  // added to the level of headings
	lists        int  // how many lists are open
	inside       int  // how many marks of text are open
	title        bool // a question is written, in which nothing can be clicked
	linked       bool // a link is open
	unticked     bool // options are shown without what is ticked
	bare         bool // and without what explains them
	Painted      bool // code in a language with a name was written
	Mathematical bool // a formula was written
	points       []point
	notes        []*extast.Footnote // those that the answer refers to
	Led          []string           // where the links of a question lead
	Files        []Reference
	Broken       []Problem
}

// point is where an outermost list item stands in what has been written.
type point struct{ html, text, htmlEnd, textEnd int }

// Blocks writes blocks of one question or answer, and tells its outermost list
// items apart.
func (w *Writer) Blocks(nodes []ast.Node) (Rich, []Rich) { return w.BlocksBelow(3, nodes) }

// BlocksBelow writes blocks with headings that begin at level top.
func (w *Writer) BlocksBelow(top int, nodes []ast.Node) (Rich, []Rich) {
	if len(nodes) == 0 {
		return Rich{}, nil
	}
	w.Reset()
	w.top, w.shift = top, top-highest(nodes)
	for _, n := range nodes {
		w.Block(n)
	}
	w.footnotesBelow()
	rich := Rich{HTML: strings.TrimSuffix(string(w.html), "\n"), Text: string(w.Text)}
	var points []Rich
	if len(w.points) > 0 {
		points = make([]Rich, len(w.points))
	}
	for i, p := range w.points {
		points[i] = Rich{
			HTML: strings.TrimSpace(rich.HTML[p.html:p.htmlEnd]),
			Text: strings.TrimSpace(rich.Text[p.text:p.textEnd]),
		}
	}
	return rich, points
}

// Plain returns the text of a line.
func (w *Writer) Plain(n ast.Node) string {
	w.Reset()
	w.Children(n)
	ReplaceAll(w.Text, '\n', ' ')
	return strings.TrimSpace(string(w.Text))
}

// Line writes the inline content of a block, without a line end.
func (w *Writer) Line(n ast.Node) Rich {
	w.Reset()
	w.title = true
	w.Children(n)
	w.title = false
	ReplaceAll(w.html, '\n', ' ')
	ReplaceAll(w.Text, '\n', ' ')
	return Rich{HTML: strings.TrimSpace(string(w.html)), Text: strings.TrimSpace(string(w.Text))}
}

// ReplaceAll replaces a byte by another wherever it stands.
func ReplaceAll(s []byte, from, to byte) {
	for i, c := range s {
		if c == from {
			s[i] = to
		}
	}
}

// Reset makes the writer ready for something else.
func (w *Writer) Reset() {
	w.html, w.Text, w.points, w.notes = w.html[:0], w.Text[:0], w.points[:0], w.notes[:0]
	w.shift, w.lists = 0, 0
}

// highest returns the level of the highest heading among the nodes, 3 where
// there is none.
func highest(nodes []ast.Node) int {
	level := 7
	for _, n := range nodes {
		if h, is := n.(*ast.Heading); is {
			level = min(level, h.Level)
		}
	}
	if level == 7 {
		return 3
	}
	return level
}

// Block writes a block and a line end.
func (w *Writer) Block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		w.newLine()
		w.tag("<p>")
		w.Children(n)
		w.tag("</p>\n")
	case *ast.TextBlock:
		if w.lists == 0 {
			w.newLine()
			w.tag("<p>")
			w.Children(n)
			w.tag("</p>\n")
			return
		}
		w.newLine()
		w.Children(n)
		if n.NextSibling() != nil {
			w.tag("\n")
		}
	case *ast.Heading:
		w.newLine()
		level := '0' + byte(min(max(n.Level+w.shift, w.top), 6))
		w.html = append(w.html, '<', 'h', level, '>')
		w.Children(n)
		w.html = append(w.html, '<', '/', 'h', level, '>', '\n')
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.item(n)
	case *ast.Blockquote:
		w.tag("<blockquote>\n")
		w.eachBlock(n)
		w.tag("</blockquote>\n")
	case *ast.CodeBlock:
		w.code(n, nil)
	case *ast.FencedCodeBlock:
		w.code(n, n.Language(w.Source))
	case *ast.ThematicBreak:
		w.tag("<hr>\n")
	case *extast.Table:
		w.table(n)
	case *tree.Details:
		w.details(n)
	case *tree.Element:
		w.element(n)
	case *tree.Verbatim:
		w.preformatted(n.Value, n.Language, n.Pos())
	case *tree.Unticked:
		w.unticked, w.bare = true, n.Bare
		for _, c := range n.Blocks {
			w.Block(c)
		}
		w.unticked, w.bare = false, false
	case *ast.HTMLBlock, *ast.LinkReferenceDefinition:
	default:
		w.eachBlock(n)
	}
}

func (w *Writer) eachBlock(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.Block(c)
	}
}

func (w *Writer) tag(s string) { w.html = append(w.html, s...) }

// newLine begins a line of the plain text, indented by two spaces for each list
// but the first.
func (w *Writer) newLine() {
	if len(w.Text) > 0 {
		w.Text = append(w.Text, '\n')
	}
	w.indent()
}

func (w *Writer) indent() {
	for range w.lists - 1 {
		w.Text = append(w.Text, "  "...)
	}
}

// code writes preformatted text, coloured where its language is known.
func (w *Writer) code(n ast.Node, language []byte) {
	var code []byte
	lines := n.Lines()
	for i := range lines.Len() {
		segment := lines.At(i)
		code = append(code, segment.Value(w.Source)...)
	}
	if len(code) > 0 && code[len(code)-1] != '\n' { // At the end of a file
		code = append(code, '\n')
	}
	name := LanguageName(string(language))
	if name == "math" {
		w.newLine()
		w.tag("<p>")
		w.formula(w.fenced(n, code), bytes.TrimSpace(code))
		w.tag("</p>\n")
		return
	}
	at := n.Pos()
	if lines.Len() > 0 {
		at = lines.At(0).Start
	}
	w.preformatted(code, name, at)
}

// fenced returns the formula that a code block is.
func (w *Writer) fenced(n ast.Node, code []byte) mathtext.Formula {
	f := mathtext.Formula{Tex: string(bytes.TrimSpace(code)), Display: true}
	if lines := n.Lines(); lines.Len() > 0 {
		f.Start, f.End = lines.At(0).Start, lines.At(lines.Len()-1).Stop
	}
	return f
}

// LanguageName returns the name of a language without what some programs want
// behind it, such as the name of a file.
func LanguageName(info string) string {
	info = strings.TrimLeft(info, "{.")
	if end := strings.IndexAny(info, " ,:;{}()[]=<>\"'&"); end >= 0 {
		info = info[:end]
	}
	return info
}

// preformatted writes code that stands at a byte of the source. What may scroll can be reached by keys.
func (w *Writer) preformatted(code []byte, language string, at int) {
	if isWide(code) {
		w.tag(`<pre tabindex="0"><code`)
	} else {
		w.tag("<pre><code")
	}
	if language != "" {
		w.tag(` class="language-`)
		w.escape([]byte(language))
		w.tag(`"`)
	}
	w.tag(">")
	w.paint(code, language, at)
	for line := range bytes.Lines(code) {
		w.newLine()
		w.Text = append(w.Text, decode.TrimEnd(line)...)
	}
	w.tag("</code></pre>\n")
}
