package render

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/tree"
)

// Children writes the inline content of a node.
func (w *Writer) Children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		c = w.Inline(c)
	}
}

// Inline writes a node inside a line. It returns the last node that it has
// written, which for a text may be one of those behind it.
func (w *Writer) Inline(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.Text:
		return w.words(n)
	case *ast.String:
		if bytes.Contains(n.Value, []byte("://")) && !w.linked {
			w.addresses(n.Value, n)
		} else {
			w.both(n.Value)
		}
	case *ast.CodeSpan:
		w.tag("<code>")
		w.span(n)
		w.tag("</code>")
	case *ast.Emphasis:
		if n.Level == 2 {
			w.around("<strong>", n, "</strong>")
		} else {
			w.around("<em>", n, "</em>")
		}
	case *extast.Strikethrough:
		w.around("<del>", n, "</del>")
	case *ast.Link:
		w.link(n)
	case *ast.AutoLink:
		w.address(n)
	case *ast.Image:
		w.image(n)
	case *extast.TaskCheckBox:
		w.checkBox(n)
	case *extast.FootnoteLink:
		w.footnoteMark(n)
	case *extast.FootnoteBacklink:
	case *tree.InlineElement:
		w.around("<"+n.Tag+n.Attrs+">", n, "</"+n.Tag+">")
	case *tree.Telltale:
		w.telltale(n)
	case *tree.MathNode:
		w.formula(n.Formula, n.Written)
	case *ast.RawHTML:
	default:
		w.Children(n)
	}
	return n
}

// deepestInline bounds how many marks of text are inside each other; those
// further in are left out, and their text stays.
const deepestInline = 20

func (w *Writer) around(before string, n ast.Node, after string) {
	if w.inside >= deepestInline {
		w.Children(n)
		return
	}
	w.inside++
	w.tag(before)
	w.Children(n)
	w.tag(after)
	w.inside--
}

func (w *Writer) telltale(n *tree.Telltale) {
	switch {
	case n.Bold && w.unticked:
		w.Children(n)
	case n.Bold:
		w.around("<strong>", n, "</strong>")
	case !w.unticked:
		w.Children(n)
	}
}

// words writes a stretch of text and the line end that follows it. The parser
// divides a text where emphasis might have been; the last part is returned.
func (w *Writer) words(n *ast.Text) *ast.Text {
	segment, last := n.Segment, n
	for !last.SoftLineBreak() && !last.HardLineBreak() {
		next, is := last.NextSibling().(*ast.Text)
		if !is || next.Segment.Start != segment.Stop || next.Segment.Padding > 0 || next.IsRaw() != n.IsRaw() {
			break
		}
		segment.Stop, last = next.Segment.Stop, next
	}
	value := segment.Value(w.Source)
	if !n.IsRaw() && (bytes.IndexByte(value, '\\') >= 0 || bytes.IndexByte(value, '&') >= 0) {
		value = Resolve(value)
	}
	switch {
	case len(w.Formulas) > 0 && !n.IsRaw() && w.holdsFormula(segment.Start, segment.Stop):
		w.mathematics(segment.Start, segment.Stop)
	case !w.linked && bytes.Contains(value, []byte("://")):
		w.addresses(value, n)
	default:
		w.both(value)
	}
	switch {
	case last.HardLineBreak() && w.title:
		w.both([]byte(" "))
	case last.HardLineBreak():
		w.tag("<br>\n")
		w.newLine()
	case last.SoftLineBreak():
		if !closesUp(value, w.after(last)) {
			w.tag("\n")
			if !bytes.HasSuffix(w.Text, []byte{'\n'}) {
				w.Text = append(w.Text, ' ')
			}
		}
	}
	return last
}

// after returns the text that follows a node.
func (w *Writer) after(n ast.Node) []byte {
	for n = n.NextSibling(); n != nil; n = n.FirstChild() {
		if t, is := n.(*ast.Text); is {
			return t.Segment.Value(w.Source)
		}
	}
	return nil
}

// closesUp reports whether a line end between two texts stands for nothing, as
// between Chinese or Japanese characters, and not for a space, as between
// Korean words.
func closesUp(before, after []byte) bool {
	r, _ := utf8.DecodeLastRune(before)
	s, _ := utf8.DecodeRune(after)
	return r >= 0x2E80 && s >= 0x2E80 && unspaced(r) && unspaced(s)
}

// unspaced reports whether a character is one of Chinese or Japanese, or a sign of
// theirs, such as the one that prolongs a vowel.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r == '？' || r >= 0x3001 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF0F
}

// span writes the content of a code span, its line ends as spaces.
func (w *Writer) span(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			w.Inline(c)
			continue
		}
		value := t.Segment.Value(w.Source)
		if !t.IsRaw() { // a text between tags
			value = Resolve(value)
		}
		w.both(bytes.TrimSuffix(value, []byte("\n")))
		if bytes.HasSuffix(value, []byte("\n")) {
			w.both([]byte(" "))
		}
	}
}

func (w *Writer) checkBox(n *extast.TaskCheckBox) {
	if n.IsChecked && !w.unticked {
		w.both([]byte("☑ "))
	} else {
		w.both([]byte("☐ "))
	}
}

// both writes text, escaped in HTML and as it is in plain text.
func (w *Writer) both(value []byte) {
	w.escape(value)
	w.Text = append(w.Text, value...)
}

// special are the bytes that HTML writes differently.
var special = [256]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&#34;", '\'': "", 0: "\ufffd"}

func (w *Writer) escape(value []byte) {
	from := 0
	for i, c := range value {
		if s := special[c]; s != "" {
			w.html = append(append(w.html, value[from:i]...), s...)
			from = i + 1
		}
	}
	w.html = append(w.html, value[from:]...)
}

// Resolve returns Markdown text with its backslash escapes and its entities
// replaced by what they stand for.
func Resolve(value []byte) []byte {
	out := make([]byte, 0, len(value))
	for i := 0; i < len(value); i++ {
		c := value[i]
		if c == '\\' && i+1 < len(value) && util.IsPunct(value[i+1]) {
			i++
			out = append(out, value[i])
			continue
		}
		if c == '&' {
			if end := bytes.IndexByte(value[i:min(len(value), i+40)], ';'); end > 0 {
				entity := value[i : i+end+1]
				if r := util.ResolveEntityNames(util.ResolveNumericReferences(entity)); !bytes.Equal(r, entity) {
					out = append(out, r...)
					i += end
					continue
				}
			}
		}
		out = append(out, c)
	}
	return out
}
