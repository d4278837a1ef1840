package web

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	xhtml "golang.org/x/net/html"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
)

// block appends a block element.
func (f *flow) block(n *xhtml.Node) {
	held := f.see(n)
	at := f.at
	switch n.Data {
	case "div", "span":
		if held != nil {
			f.to.AppendChild(f.to, held)
			return
		}
		f.content(n)
	case "p", "dt", "figcaption", "caption", "summary":
		f.paragraph(n)
	case "h1", "h2", "h3", "h4", "h5", "h6":
		f.heading(n, held)
	case "ul", "ol":
		if f.header && isOnlyLinks(n) {
			f.Mark(at, draft.Nothing, frame)
			f.Framed = true
			break
		}
		f.list(n)
	case "header":
		f.inHeader(n)
	case "li":
		f.item(n, held)
	case "blockquote":
		f.flow(f.append(ast.NewBlockquote()), n)
	case "pre":
		f.pre(n)
	case "code", "tt", "samp", "kbd":
		f.brokenCode(n)
	case "hr":
		f.append(ast.NewThematicBreak())
	case "details":
		f.disclosure(n)
	case "table":
		if f.isLayout(n) {
			f.layout(n)
			break
		}
		if code := codeBesideNumbers(n); code != nil {
			f.see(code)
			f.content(code)
			break
		}
		fallthrough
	case "thead", "tbody", "tfoot", "tr", "td", "th":
		f.flow(f.append(&tree.Element{Tag: n.Data, Attrs: written(n, "class", "colspan", "rowspan")}), n)
	case "nav", "footer", "aside":
		if !f.page || n.Data == "aside" && f.inner {
			f.content(n)
			break
		}
		f.Mark(at, draft.Nothing, frame)
		f.Framed = true
	default:
		f.content(n)
	}
	f.flush()
}

// paragraph appends an element that holds one line of inline content.
func (f *flow) paragraph(n *xhtml.Node) {
	f.content(n)
	if f.line != nil && n.Data == "dt" {
		f.term(n)
	}
	f.flush()
}

// term makes the line a term of a list of definitions. Terms with one definition
// are one, of several lines.
func (f *flow) term(n *xhtml.Node) {
	if before, is := f.to.LastChild().(*ast.Paragraph); is && isTerm(n.PrevSibling) {
		if strong := before.LastChild(); strong != nil && strong.Kind() == ast.KindEmphasis {
			TrimBreaks(f.line)
			strong.AppendChild(strong, tree.LineBreak(f.at))
			tree.MoveChildren(strong, f.line, f.line.FirstChild())
			return
		}
	}
	strong := ast.NewEmphasis(2)
	tree.MoveChildren(strong, f.line, f.line.FirstChild())
	f.line.AppendChild(f.line, strong)
	f.line.SetAttributeString("term", true)
}

// isTerm reports whether the element before some white space is a term.
func isTerm(n *xhtml.Node) bool {
	for n != nil && (n.Type == xhtml.TextNode && strings.TrimSpace(n.Data) == "" || n.Type == xhtml.ElementNode && n.Data == "span" && n.FirstChild == nil) {
		n = n.PrevSibling
	}
	return n != nil && n.Data == "dt"
}

func (f *flow) heading(n *xhtml.Node, held ast.Node) {
	h, at := ast.NewHeading(int(n.Data[1]-'0')), f.at
	h.Lines().Append(text.NewSegment(f.at, f.at))
	led := says(n)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if !led || !isPermalink(child) {
			f.inline(h, child)
		}
	}
	TrimBreaks(h)
	if held != nil {
		for _, a := range held.Attributes() {
			h.SetAttribute(a.Name, a.Value)
		}
		h.SetLines(held.Lines())
	}
	if h.HasChildren() {
		f.append(h)
		h.SetPos(at)
	}
}

// list appends a list. What stands in it beside its items belongs to the one above, and
// where it has none, paragraphs are its items.
func (f *flow) list(n *xhtml.Node) {
	list := ast.NewList('-')
	if n.Data == "ol" {
		list = ast.NewList('.')
		list.Start = 1
		if start, err := strconv.Atoi(attribute(n, "start")); err == nil {
			list.Start = start
		}
	}
	f.append(list)
	inner := &flow{converter: f.converter, to: list}
	bare := !hasItems(n)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == xhtml.TextNode && strings.TrimSpace(child.Data) == "":
		case child.Data == "li":
			inner.item(child, f.see(child))
		default:
			if list.LastChild() == nil || bare && child.Data == "p" {
				inner.append(ast.NewListItem(0))
			}
			item := &flow{converter: f.converter, to: list.LastChild()}
			if isInline(child) {
				item.inlines(child)
			} else {
				item.block(child)
			}
			item.flush()
		}
	}
	if !list.HasChildren() {
		f.to.RemoveChild(f.to, list)
	}
}

// hasItems reports whether some child of a list is an item.
func hasItems(list *xhtml.Node) bool {
	for child := list.FirstChild; child != nil; child = child.NextSibling {
		if child.Data == "li" {
			return true
		}
	}
	return false
}

// item appends a list item. One that stands outside a list gets one.
func (f *flow) item(n *xhtml.Node, held ast.Node) {
	list, is := f.to.(*ast.List)
	if !is {
		if list, is = f.to.LastChild().(*ast.List); !is || list.IsOrdered() {
			list = f.append(ast.NewList('-')).(*ast.List)
		}
	}
	if held != nil && held.Kind() == ast.KindListItem {
		list.AppendChild(list, held)
		return
	}
	inner := &flow{converter: f.converter, to: list}
	f.flow(inner.append(ast.NewListItem(0)), n)
}

// disclosure appends what opens on a click.
func (f *flow) disclosure(n *xhtml.Node) {
	d := &tree.Details{}
	f.append(d)
	f.Folded = append(f.Folded, d)
	var asked []ast.Node
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Data == "summary" && d.Summary == nil {
			f.see(child)
			d.Summary, asked = f.summary(child)
			f.unstar(d.Summary)
			w := render.Writer{Source: f.Source}
			d.Title = w.Plain(d.Summary)
			n.RemoveChild(child)
			break
		}
	}
	f.flow(d, n)
	d.Asked = len(asked)
	first := d.FirstChild()
	for _, block := range asked {
		d.InsertBefore(d, first, block)
	}
}

// summary returns the line that is clicked; headings and paragraphs in it are
// no more than the line. From a list or code on, what it holds belongs to what
// opens.
func (f *flow) summary(n *xhtml.Node) (line *ast.Paragraph, asked []ast.Node) {
	line = tree.NewParagraph(f.at)
	holder := ast.NewDocument()
	f.flow(holder, n)
	for _, block := range tree.Children(holder) {
		if len(asked) > 0 || !tree.IsLine(block) {
			asked = append(asked, block)
			continue
		}
		if line.HasChildren() {
			line.AppendChild(line, ast.NewString([]byte(" ")))
		}
		tree.MoveChildren(line, block, block.FirstChild())
	}
	return line, asked
}

// written returns attributes of an element as they are written.
func written(n *xhtml.Node, names ...string) string {
	var b strings.Builder
	for _, a := range n.Attr {
		if slices.Contains(names, a.Key) {
			b.WriteString(" " + a.Key + `="` + xhtml.EscapeString(a.Val) + `"`)
		}
	}
	return b.String()
}
