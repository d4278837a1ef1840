package web

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	xhtml "golang.org/x/net/html"

	"studysite/generator/source/render"
	"studysite/generator/source/tree"
)

// pre appends preformatted text, in the language that its class names.
func (f *flow) pre(n *xhtml.Node) {
	if f.page && holdsProse(n) {
		f.prose(n)
		return
	}
	class := attribute(n, "class")
	if n.FirstChild != nil && n.FirstChild.Data == "code" && class == "" {
		class = attribute(n.FirstChild, "class")
	}
	var b strings.Builder
	f.plain(&b, n)
	f.append(&tree.Verbatim{Language: languageOf(class), Value: []byte(strings.TrimPrefix(b.String(), "\n"))})
}

// brokenCode appends code whose lines are parted by line breaks; other white space counts
// for nothing there. Code that holds blocks is what they are.
func (f *flow) brokenCode(n *xhtml.Node) {
	if !breaks(n) {
		f.content(n)
		return
	}
	collapse(n)
	f.pre(n)
}

// breaks reports whether code that stands inside a line has several, parted by line
// breaks.
func breaks(n *xhtml.Node) bool {
	var b strings.Builder
	return codeTags[n.Data] && writeLines(&b, n) && strings.Contains(strings.TrimSpace(b.String()), "\n")
}

// writeLines writes the text of an element, with the ends of lines that line breaks make
// and no others, and reports whether it holds no block.
func writeLines(b *strings.Builder, n *xhtml.Node) bool {
	switch {
	case n.Type == xhtml.TextNode:
		b.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
	case n.Type == xhtml.ElementNode && !inlineTags[n.Data]:
		return false
	case n.Data == "br":
		b.WriteByte('\n')
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if !writeLines(b, child) {
			return false
		}
	}
	return true
}

// collapse makes one space of each run of white space in an element, and none of one
// behind a line break.
func collapse(n *xhtml.Node) {
	if n.Type == xhtml.TextNode {
		n.Data = spaces.ReplaceAllString(n.Data, " ")
		before := n.PrevSibling
		for before != nil && before.Data == "span" && before.FirstChild == nil {
			before = before.PrevSibling // it only says where the text stands
		}
		if before != nil && before.Data == "br" {
			n.Data = strings.TrimPrefix(n.Data, " ")
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		collapse(child)
	}
}

var spaces = regexp.MustCompile(`[ \t\r\n\f]+`)

// languageOf returns the language that a class of code names, or nothing.
func languageOf(class string) string {
	for _, name := range strings.Fields(class) {
		for _, prefix := range []string{"language-", "lang-", "highlight-source-", "brush:"} {
			if after, is := strings.CutPrefix(name, prefix); is {
				return render.LanguageName(after)
			}
		}
		if render.LanguageNames[strings.ToLower(name)] {
			return name
		}
	}
	return ""
}

// plain writes the text of an element, Markdown inside it included.
func (c *converter) plain(b *strings.Builder, n *xhtml.Node) {
	switch {
	case n.Type == xhtml.TextNode:
		b.WriteString(n.Data)
	case n.Data == "br":
		b.WriteByte('\n')
	}
	if held := c.see(n); held != nil {
		w := render.Writer{Source: c.Source}
		if held.Type() == ast.TypeBlock {
			w.Block(held)
			w.Text = append(w.Text, '\n')
		} else {
			w.Inline(held)
		}
		b.Write(w.Text)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.plain(b, child)
	}
}
