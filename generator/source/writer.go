package source

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/highlight"
)

// writer writes nodes of the tree twice at once, as HTML and as plain text. It
// stands in for goldmark's renderer, which writes HTML only, drops the space
// between Korean words at some line ends, and lets raw HTML through or loses it.
type writer struct {
	source    []byte
	footnotes map[int]*extast.Footnote
	formulas  []formula
	has       func(path string) bool                         // as in Options
	toMathML  func(tex string, display bool) (string, error) // as in Options

	colours *highlight.Highlighter // as in Options

	html         []byte
	text         []byte
	at           int  // where what is written begins in the source
	top          int  // level of the highest headings
	shift        int  // added to the level of headings
	lists        int  // how many lists are open
	inside       int  // how many marks of text are open
	title        bool // a question is written, in which nothing can be clicked
	linked       bool // a link is open
	unticked     bool // options are shown without what is ticked
	bare         bool // and without what explains them
	painted      bool // code in a language with a name was written
	mathematical bool // a formula was written
	points       []point
	notes        []*extast.Footnote // those that the answer refers to
	led          []string           // where the links of a question lead
	files        []reference
	broken       []problem
}

// point is where an outermost list item stands in what has been written.
type point struct{ html, text, htmlEnd, textEnd int }

// blocks writes blocks of one question or answer, and tells its outermost list
// items apart.
func (w *writer) blocks(nodes []ast.Node) (Rich, []Rich) { return w.blocksBelow(3, nodes) }

// blocksBelow writes blocks with headings that begin at level top.
func (w *writer) blocksBelow(top int, nodes []ast.Node) (Rich, []Rich) {
	if len(nodes) == 0 {
		return Rich{}, nil
	}
	w.reset()
	w.top, w.shift = top, top-highest(nodes)
	for _, n := range nodes {
		w.block(n)
	}
	w.footnotesBelow()
	rich := Rich{HTML: strings.TrimSuffix(string(w.html), "\n"), Text: string(w.text)}
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

// plain returns the text of a line.
func (w *writer) plain(n ast.Node) string {
	w.reset()
	w.children(n)
	replaceAll(w.text, '\n', ' ')
	return strings.TrimSpace(string(w.text))
}

// line writes the inline content of a block, without a line end.
func (w *writer) line(n ast.Node) Rich {
	w.reset()
	w.title = true
	w.children(n)
	w.title = false
	replaceAll(w.html, '\n', ' ')
	replaceAll(w.text, '\n', ' ')
	return Rich{HTML: strings.TrimSpace(string(w.html)), Text: strings.TrimSpace(string(w.text))}
}

func replaceAll(s []byte, from, to byte) {
	for i, c := range s {
		if c == from {
			s[i] = to
		}
	}
}

func (w *writer) reset() {
	w.html, w.text, w.points, w.notes = w.html[:0], w.text[:0], w.points[:0], w.notes[:0]
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

// block writes a block and a line end.
func (w *writer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		w.newLine()
		w.tag("<p>")
		w.children(n)
		w.tag("</p>\n")
	case *ast.TextBlock:
		if w.lists == 0 {
			w.newLine()
			w.tag("<p>")
			w.children(n)
			w.tag("</p>\n")
			return
		}
		w.newLine()
		w.children(n)
		if n.NextSibling() != nil {
			w.tag("\n")
		}
	case *ast.Heading:
		w.newLine()
		level := '0' + byte(min(max(n.Level+w.shift, w.top), 6))
		w.html = append(w.html, '<', 'h', level, '>')
		w.children(n)
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
		w.code(n, n.Language(w.source))
	case *ast.ThematicBreak:
		w.tag("<hr>\n")
	case *extast.Table:
		w.table(n)
	case *details:
		w.details(n)
	case *element:
		w.element(n)
	case *verbatim:
		w.preformatted(n.value, n.language, n.Pos())
	case *unticked:
		w.unticked, w.bare = true, n.bare
		for _, c := range n.blocks {
			w.block(c)
		}
		w.unticked, w.bare = false, false
	case *ast.HTMLBlock, *ast.LinkReferenceDefinition:
	default:
		w.eachBlock(n)
	}
}

func (w *writer) eachBlock(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c)
	}
}

func (w *writer) tag(s string) { w.html = append(w.html, s...) }

// newLine begins a line of the plain text, indented by two spaces for each list
// but the first.
func (w *writer) newLine() {
	if len(w.text) > 0 {
		w.text = append(w.text, '\n')
	}
	w.indent()
}

func (w *writer) indent() {
	for range w.lists - 1 {
		w.text = append(w.text, "  "...)
	}
}

// code writes preformatted text, coloured where its language is known.
func (w *writer) code(n ast.Node, language []byte) {
	var code []byte
	lines := n.Lines()
	for i := range lines.Len() {
		segment := lines.At(i)
		code = append(code, segment.Value(w.source)...)
	}
	if len(code) > 0 && code[len(code)-1] != '\n' { // at the end of a file
		code = append(code, '\n')
	}
	name := languageName(string(language))
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
func (w *writer) fenced(n ast.Node, code []byte) formula {
	f := formula{tex: string(bytes.TrimSpace(code)), display: true}
	if lines := n.Lines(); lines.Len() > 0 {
		f.start, f.end = lines.At(0).Start, lines.At(lines.Len()-1).Stop
	}
	return f
}

// languageName returns the name of a language without what some programs want
// behind it, such as the name of a file.
func languageName(info string) string {
	info = strings.TrimLeft(info, "{.")
	if end := strings.IndexAny(info, " ,:;{}()[]=<>\"'&"); end >= 0 {
		info = info[:end]
	}
	return info
}

// preformatted writes code that stands at a byte of the source. What may scroll can be reached by keys.
func (w *writer) preformatted(code []byte, language string, at int) {
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
		w.text = append(w.text, trimEnd(line)...)
	}
	w.tag("</code></pre>\n")
}
