package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// lettered returns how many blocks, from the first on, hold the choices of a
// question in order: lines, items or paragraphs that begin with A), B) and so
// on, or one line with all of them. It is 0 where there are fewer than two.
func (o *outline) lettered(blocks []ast.Node) int {
	c := lettering{next: 'A'}
	taken := 0
	for _, n := range blocks {
		before := c.next
		if !o.readLetters(&c, n) || c.next == before {
			break
		}
		taken++
	}
	if c.next < 'C' {
		return 0
	}
	return taken
}

// lettering is the letter that the next choice bears, and the mark behind
// the letters.
type lettering struct {
	next byte
	mark string
}

// readLetters reads the choices that a block holds, and reports whether it
// begins with the next one.
func (o *outline) readLetters(c *lettering, n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if !o.mayOpen(n, letterStarts) {
			return false
		}
		o.w.Reset()
		o.w.Children(n)
		return c.read(string(o.w.Text))
	case *ast.List:
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if item.FirstChild() == nil || !o.readLetters(c, item.FirstChild()) {
				return false
			}
		}
		return n.HasChildren()
	}
	return false
}

// letterStarts are the letters that choices begin with, in lower case.
var letterStarts = wording.ByFirstRune(wording.Set("a", "b", "c", "d", "e", "f", "g", "h"))

// read reads the choices in a text, and reports whether it begins with the next
// one. Those that follow it begin lines, or stand behind white space.
func (c *lettering) read(text string) bool {
	text = strings.TrimLeft(text, " \u3000([（*☐☑")
	if !c.takes(text) {
		return false
	}
	for at := 1; at < len(text); at++ {
		if text[at] == c.next && c.mayStandBehind(text[:at]) {
			c.takes(text[at:])
		}
	}
	return true
}

// mayStandBehind reports whether a choice may stand behind a text. A colon is
// the mark of much else, too.
func (c *lettering) mayStandBehind(text string) bool {
	line := strings.TrimRight(text, " \u3000([（")
	return line == "" || line[len(line)-1] == '\n' || len(line) < len(text) && !strings.ContainsAny(c.mark, ":：")
}

// takes takes a choice if a text begins with the letter of the next one, and
// with the same mark behind it as behind the others.
func (c *lettering) takes(text string) bool {
	if len(text) < 2 || text[0] != c.next {
		return false
	}
	mark, size := utf8.DecodeRuneInString(text[1:])
	if !strings.ContainsRune(".．、:：)）]", mark) || c.mark != "" && c.mark != text[1:1+size] {
		return false
	}
	c.mark = text[1 : 1+size]
	c.next++
	return true
}
