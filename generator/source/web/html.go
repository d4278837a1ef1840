package web

import (
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// EmptyTitles are what programs call a page before its author does.
var EmptyTitles = wording.Set("insert title here", "document", "untitled", "untitled document", "untitled page", "new page", "title", "제목 없음", "无标题文档")

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
				c.Mark(at, draft.Nothing, frame)
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
