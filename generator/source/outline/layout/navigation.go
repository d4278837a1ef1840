package layout

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/wording"
)

// IsNavigation reports whether a block is nothing but links of which at least
// half lead to places in the document, such as "back to top", or to documents
// beside it, such as "← Pipes".
func IsNavigation(d *draft.Draft, n ast.Node) bool {
	if quote, is := n.(*ast.Blockquote); is && quote.ChildCount() == 1 {
		n = quote.FirstChild()
	}
	if _, is := n.(*ast.Paragraph); !is {
		return false
	}
	c := navigation{Draft: d}
	return c.look(n) && c.inside > 0 && 2*c.inside >= c.links && !c.hasWords()
}

// text returns the text of a link.
func (c *navigation) text(link *ast.Link) string {
	w := render.Writer{Source: c.Source}
	return w.Plain(link)
}

// FreeLeading puts a line that only leads somewhere, with which the last item of a
// list ends because it stands as far in as the items, behind the list.
func (l *Layout) FreeLeading(list *ast.List) {
	if !l.Fragments || list.LastChild() == nil {
		return
	}
	line := list.LastChild().LastChild()
	for line != nil && line.Kind() == ast.KindList && line.HasChildren() {
		line = line.LastChild().LastChild()
	}
	if line != nil && line.PreviousSibling() != nil && IsNavigation(l.Draft, line) {
		list.Parent().InsertAfter(list.Parent(), list, line)
	}
}

// freeWayBack puts the last line of a paragraph behind it where that is a link back to
// the top or the like, and nothing else.
func (l *Layout) freeWayBack(p *ast.Paragraph) {
	if !l.Fragments || p.Lines().Len() < 2 {
		return
	}
	end := p.LastChild().PreviousSibling()
	if end == nil || !isLineBreak(end) || !saysItLeadsBack(l.Draft, p.LastChild()) {
		return
	}
	p.Parent().InsertAfter(p.Parent(), p, l.Cut(p, end))
}

// saysItLeadsBack reports whether a part of a line is such a link, be it in bold or not.
func saysItLeadsBack(d *draft.Draft, n ast.Node) bool {
	for n.Kind() == ast.KindEmphasis && n.ChildCount() == 1 {
		n = n.FirstChild()
	}
	link, is := n.(*ast.Link)
	c := navigation{Draft: d}
	return is && LeadsToPlace(link) && c.saysItLeads(link)
}

type navigation struct {
	*draft.Draft
	links  int
	inside int    // links that lead to places in the document, or aside
	around []byte // the text between the links
}

// look goes through a line and reports whether it holds nothing but links and text.
func (c *navigation) look(n ast.Node) bool {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Link:
			c.links++
			if LeadsToPlace(child) || c.saysItLeads(child) {
				c.inside++
			}
		case *ast.Emphasis:
			if !c.look(child) {
				return false
			}
		case *ast.Text:
			c.around = append(c.around, child.Segment.Value(c.Source)...)
		case *ast.String:
			c.around = append(c.around, child.Value...)
		default:
			return false
		}
	}
	return true
}

// hasWords reports whether there are words between the links, but for names of
// pictures such as :arrow_up: and for labels such as Q:.
func (c *navigation) hasWords() bool {
	around := PictureName.ReplaceAll(c.around, nil)
	return bytes.ContainsFunc(around, unicode.IsLetter) && slices.ContainsFunc(strings.Fields(string(around)), func(word string) bool {
		return strings.ContainsFunc(word, unicode.IsLetter) && !IsLabel(word)
	})
}

// PictureName is how a picture is named in a text, as in :arrow_up:.
var PictureName = regexp.MustCompile(`:[a-z_]+:`)

// LeadsToPlace reports whether a link leads to a place in the document.
func LeadsToPlace(link *ast.Link) bool {
	return len(link.Destination) == 0 || strings.HasPrefix(string(link.Destination), "#")
}

// saysItLeads reports whether the text of a link is such as "Home", or has an arrow
// that points to a document beside this one.
func (c *navigation) saysItLeads(link *ast.Link) bool {
	text := c.text(link)
	return wording.NavigationWords[wording.Heart(text)] || !bytes.Contains(link.Destination, []byte(":")) && arrows.MatchString(text)
}

// arrows are what points back before the text of a link, or onwards behind it.
var arrows = regexp.MustCompile(`^(?:[←⬅◀↩↑⬆«🔙🏠]|<-)|(?:[→➡▶»⏭]|->)\x{fe0f}?$`)
