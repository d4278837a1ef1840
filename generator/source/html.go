package source

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html"
)

// readHTML reads a web page as somebody has saved it: an article of a blog, a
// page of notes with toggles. What frames the text is left out.
func readHTML(in *input) *draft {
	d := &draft{source: in.file.Text}
	s := &stream{page: true}
	s.raw(in.text()[in.start:], in.start)
	s.again()
	s.raw(in.text()[in.start:], in.start)
	if !emptyTitles[heart(s.title)] {
		d.title = s.title
	}
	if m := pageLang.FindSubmatch(in.text()[:min(len(in.text()), 4000)]); m != nil {
		d.page = string(m[1])
	}
	d.reportStuck(in, s.stuck)
	d.find(in, d.fromHTML(in, s))
	return d
}

// emptyTitles are what programs call a page before its author does.
var emptyTitles = set("insert title here", "document", "untitled", "untitled document", "untitled page", "new page", "title", "제목 없음", "无标题文档")

// pageTag is how a web page begins.
var pageTag = regexp.MustCompile(`(?i)^\s*(?:<!--.*?-->\s*)*(?:<!doctype html|<html|<\?xml)`)

// pageLang is where a web page states its language.
var pageLang = regexp.MustCompile(`(?i)<html\b[^>]*\slang\s*=\s*["']?([a-z]{2,3}(?:-[a-z0-9]{2,8})*)`)

// isHTML knows a web page by its name or by how it begins.
func isHTML(in *input) bool {
	return hasExtension(in, ".html", ".htm", ".xhtml") || pageTag.Match(in.text()[:min(len(in.text()), 2000)])
}

// content returns the element that holds the text of a page: its only main part,
// and in that the article that holds most of what its articles hold.
func (c *converter) content(dom *xhtml.Node) *xhtml.Node {
	content := dom
	for _, tag := range []string{"main", "article"} {
		var found []*xhtml.Node
		find(content, tag, &found)
		total := 0
		for _, n := range found {
			total += textLength(n)
		}
		for _, n := range found {
			if 2*textLength(n) > total && (tag == "article" || len(found) == 1) && 4*textLength(n) > textLength(content) {
				content = n
				break
			}
		}
	}
	if content != dom {
		c.inner = true
		c.markEnd(content)
	}
	return content
}

// textLength returns how many bytes of text an element holds, but for frames.
func textLength(n *xhtml.Node) int {
	if n.Type == xhtml.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	length := 0
	for child := n.FirstChild; child != nil && n.Data != "nav" && n.Data != "footer"; child = child.NextSibling {
		length += textLength(child)
	}
	return length
}

// markEnd marks what stands behind an element as the frame of a page.
func (c *converter) markEnd(n *xhtml.Node) {
	for ; n != nil; n = n.Parent {
		for after := n.NextSibling; after != nil; after = after.NextSibling {
			if at, err := strconv.Atoi(attribute(after, offsetAttr)); err == nil {
				c.mark(at, Nothing, frame)
				return
			}
		}
	}
}

// frame says why what stands round the text of a page is left out.
const frame = "it is the frame of a web page"

// find collects the outermost elements of a tag.
func find(n *xhtml.Node, tag string, found *[]*xhtml.Node) {
	if n.Type == xhtml.ElementNode && n.Data == tag {
		*found = append(*found, n)
		return
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		find(child, tag, found)
	}
}

// hasExtension reports whether the name of the file ends so.
func hasExtension(in *input, extensions ...string) bool {
	for _, e := range extensions {
		if n := len(in.file.Name) - len(e); n > 0 && bytes.EqualFold([]byte(in.file.Name[n:]), []byte(e)) {
			return true
		}
	}
	return false
}
