package web

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	xhtml "golang.org/x/net/html"

	"studysite/generator/source/render"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// inlineTags stand inside a line.
var inlineTags = wording.Set("a", "img", "br", "b", "strong", "i", "em", "code", "tt", "kbd", "samp", "var", "del", "s", "strike", "ins", "u", "mark", "small",
	"sub", "sup", "q", "cite", "dfn", "abbr", "ruby", "rt", "rp", "bdi", "span", "input", "font", "label", "button")

// codeTags hold what is no formula.
var codeTags = wording.Set("code", "tt", "samp", "kbd")

// isInline reports whether a node of HTML stands inside a line. An inline
// element that holds a block does not, nor does code of several lines.
func isInline(n *xhtml.Node) bool {
	switch n.Type {
	case xhtml.TextNode:
		return true
	case xhtml.ElementNode:
		if !inlineTags[n.Data] || breaks(n) {
			return false
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if !isInline(child) {
				return false
			}
		}
		return true
	}
	return false
}

// inline appends inline content to a line.
func (c *converter) inline(to ast.Node, n *xhtml.Node) {
	if n.Type == xhtml.TextNode {
		c.text(to, n.Data)
		return
	}
	if held := c.see(n); held != nil {
		if held.Type() == ast.TypeBlock {
			held = c.flat(held)
		}
		to.AppendChild(to, held)
		return
	}
	if n.Data == "input" && !isBox(n) || c.page && isPermalink(n) {
		return
	}
	node := marking(n.Data)
	switch n.Data {
	case "label":
		if before := n.PrevSibling; before != nil && before.Data == "label" {
			c.text(to, " ")
		}
	case "code", "tt", "samp":
		node = ast.NewCodeSpan()
	case "br":
		node = tree.LineBreak(c.at)
	case "input":
		node = extast.NewTaskCheckBox(hasAttribute(n, "checked"))
	case "img":
		node = c.image(n)
	case "a":
		link := ast.NewLink()
		link.Destination = []byte(attribute(n, "href"))
		node = link
	case "ruby", "rt", "rp", "bdi":
		node = &tree.InlineElement{Tag: n.Data}
	}
	if node == nil {
		node = to
	}
	if codeTags[n.Data] {
		c.code++
		defer func() { c.code-- }()
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.inline(node, child)
	}
	if node != to && (node.HasChildren() || voids[n.Data]) {
		to.AppendChild(to, node)
	}
}

// marking returns the node for an element that only marks text, or nil.
func marking(tag string) ast.Node {
	switch tag {
	case "b", "strong":
		return ast.NewEmphasis(2)
	case "i", "em":
		return ast.NewEmphasis(1)
	case "del", "s", "strike":
		return extast.NewStrikethrough()
	case "kbd", "var", "ins", "u", "mark", "small", "sub", "sup", "q", "cite", "dfn", "abbr":
		return &tree.InlineElement{Tag: tag}
	}
	return nil
}

// flat returns the text of a block that broken HTML has put inside a line.
func (c *converter) flat(block ast.Node) ast.Node {
	w := render.Writer{Source: c.Source}
	w.Block(block)
	render.ReplaceAll(w.Text, '\n', ' ')
	return ast.NewString(append(w.Text, ' '))
}

func hasAttribute(n *xhtml.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// image returns the node for an image, its description inside it.
func (c *converter) image(n *xhtml.Node) ast.Node {
	link := ast.NewLink()
	link.Destination = []byte(attribute(n, "src"))
	image := ast.NewImage(link)
	for _, name := range []string{"width", "height"} {
		if value := attribute(n, name); value != "" {
			image.SetAttributeString(name, value)
		}
	}
	if alt := attribute(n, "alt"); alt != "" {
		image.AppendChild(image, ast.NewString([]byte(alt)))
	}
	return image
}

// text appends text, its white space collapsed as HTML collapses it.
func (c *converter) text(to ast.Node, s string) {
	var b strings.Builder
	space := false
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' || r == '\f' || r == '\r' {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	value := b.String()
	if endsLine(to.LastChild()) {
		value = strings.TrimLeft(value, " ")
	}
	switch {
	case value == "":
	case c.code > 0:
		to.AppendChild(to, ast.NewString([]byte(value)))
	default:
		c.AppendText(to, []byte(value), c.at)
	}
}

// endsLine reports whether a node ends with a line break or a space.
func endsLine(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Text:
		return n.HardLineBreak() || n.SoftLineBreak()
	case *ast.String:
		return strings.HasSuffix(string(n.Value), " ")
	}
	return n == nil
}

// TrimBreaks takes line breaks and white space off both ends of a line.
func TrimBreaks(line ast.Node) {
	for n := line.FirstChild(); n != nil && tree.IsEmptyInline(n); n = line.FirstChild() {
		line.RemoveChild(line, n)
	}
	for n := line.LastChild(); n != nil && tree.IsEmptyInline(n); n = line.LastChild() {
		line.RemoveChild(line, n)
	}
	switch last := line.LastChild().(type) {
	case *ast.Emphasis:
		TrimBreaks(last)
	case *ast.String:
		last.Value = []byte(strings.TrimRightFunc(string(last.Value), unicode.IsSpace))
	case *ast.Text:
		last.SetHardLineBreak(false)
		last.SetSoftLineBreak(false)
	}
}
