package draft

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/tree"
)

// TrimStart removes a label from the beginning of a block, and the white space
// round it, such as that behind a picture.
func (d *Draft) TrimStart(n ast.Node, label string) {
	label = strings.TrimSpace(label)
	count := len(label)
	for c := n.FirstChild(); c != nil && count > 0; {
		next := c.NextSibling()
		if t, is := c.(*ast.Text); is && count == len(label) {
			value := t.Segment.Value(d.Source)
			t.Segment.Start += len(value) - len(bytes.TrimLeftFunc(value, unicode.IsSpace))
		}
		count -= d.trimInline(c, count)
		c = next
	}
	d.TrimSpace(n)
}

// TrimSpace removes white space from the beginning of a line.
func (d *Draft) TrimSpace(n ast.Node) {
	for c := n.FirstChild(); c != nil && tree.IsEmptyInline(c); c = n.FirstChild() {
		n.RemoveChild(n, c)
	}
	switch first := n.FirstChild().(type) {
	case *ast.Text:
		value := first.Segment.Value(d.Source)
		first.Segment.Start += len(value) - len(strings.TrimLeftFunc(string(value), unicode.IsSpace))
	case *ast.String:
		first.Value = []byte(strings.TrimLeftFunc(string(first.Value), unicode.IsSpace))
	case *ast.Emphasis:
		d.TrimSpace(first)
	}
}

// trimInline removes up to count bytes of a node's text and returns how many it
// has removed. A node that has none left is taken out of the tree.
func (d *Draft) trimInline(n ast.Node, count int) int {
	removed := 0
	switch n := n.(type) {
	case *ast.Text:
		removed = d.trimText(n, count)
		if n.Segment.Len() > 0 {
			return removed
		}
		if removed > 0 && removed < count && (n.SoftLineBreak() || n.HardLineBreak()) {
			removed++
		}
	case *ast.String:
		removed = wholeRunes(n.Value, count)
		if n.Value = n.Value[removed:]; len(n.Value) > 0 {
			return removed
		}
	default:
		for c := n.FirstChild(); c != nil && removed < count; {
			next := c.NextSibling()
			removed += d.trimInline(c, count-removed)
			c = next
		}
		if n.HasChildren() {
			return removed
		}
	}
	n.Parent().RemoveChild(n.Parent(), n)
	return removed
}

// trimText removes up to count bytes of what a text stands for, whole
// characters only; a backslash before punctuation stands for nothing.
func (d *Draft) trimText(n *ast.Text, count int) int {
	removed := 0
	for n.Segment.Len() > 0 {
		value := n.Segment.Value(d.Source)
		escape := 0
		if !n.IsRaw() && value[0] == '\\' && len(value) > 1 && util.IsPunct(value[1]) {
			escape = 1
		}
		_, size := utf8.DecodeRune(value[escape:])
		if removed+size > count {
			break
		}
		n.Segment.Start += escape + size
		removed += size
	}
	return removed
}

// wholeRunes returns the length of the whole characters among the first count
// bytes of a text.
func wholeRunes(text []byte, count int) int {
	count = min(count, len(text))
	for count > 0 && count < len(text) && !utf8.RuneStart(text[count]) {
		count--
	}
	return count
}

// Prefix puts what a line says before what another says, and a space between.
func Prefix(to, line ast.Node) {
	tree.Unwrap(line)
	first := to.FirstChild()
	for c := line.FirstChild(); c != nil; c = line.FirstChild() {
		insertBefore(to, first, c)
	}
	insertBefore(to, first, ast.NewString([]byte{' '}))
}

// insertBefore puts a node before a child of another, or at its end.
func insertBefore(to, before, n ast.Node) {
	if before == nil {
		to.AppendChild(to, n)
		return
	}
	to.InsertBefore(to, before, n)
}
