package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// isBibliography reports whether a heading stands beside the topics, where no
// heading is a question, or alone behind a list of questions, and over nothing but
// a list of links: all are, or most, and none asks where nearly all questions do.
func (o *outline) isBibliography(h *head) bool {
	if o.shape.family == headings || len(o.under) == 0 || h.body != 1 || 10*h.level > o.under[len(o.under)-1].level && !o.endsList(h) {
		return false
	}
	list, is := o.blocks[h.at+1].node.(*ast.List)
	if !is {
		return false
	}
	links := 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil {
			return false
		}
		if o.isOnlyALink(line) || strings.HasPrefix(o.firstLine(line), "http") {
			links++
		}
	}
	return links == list.ChildCount() || 2*links > list.ChildCount() && o.asksNothing(list)
}

// endsList reports whether a heading stands behind a list of questions, and no other
// says the same.
func (o *outline) endsList(h *head) bool {
	if o.shape.family != items && o.shape.family != innerItems || o.names[h.text] > 1 {
		return false
	}
	above := h.at - 1
	for above > 0 && !o.blocks[above].speaks() {
		above--
	}
	_, is := o.blocks[max(above, 0)].node.(*ast.List)
	return is
}

// isImprint reports whether a list, none of whose items asks, stands above all
// topics, where nearly all questions ask.
func (o *outline) isImprint(list *ast.List) bool {
	if len(o.Questions) > 0 || len(o.heads) < 2 || !o.asksNothing(list) {
		return false
	}
	first := 0
	if o.heads[0].contents && len(o.heads) > 2 {
		first = 1
	}
	h := o.last
	return h == nil || h.contents || h == &o.heads[first] && o.heads[first+1].level > h.level
}

// asksNothing reports whether no item of a list asks, where nearly all others of
// the document do.
func (o *outline) asksNothing(list *ast.List) bool {
	e := o.weighItems(list)
	return e.asks == 0 && 10*o.shape.asks >= 8*(o.shape.count-e.count)
}

// namesSources reports whether a line such as "Sources:" stands above a list, and
// each item of that leads to a page.
func (o *outline) namesSources(list *ast.List) bool {
	line, is := list.PreviousSibling().(*ast.Paragraph)
	if !is || line.Lines().Len() != 1 || !wording.ClosingWords[wording.Heart(o.firstLine(line))] {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || !o.isOnlyALink(line) && !webAddress.MatchString(o.firstLine(line)) {
			return false
		}
	}
	return true
}
