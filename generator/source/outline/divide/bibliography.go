package divide

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// isBibliography reports whether a heading stands beside the topics, where no
// heading is a question, or alone behind a list of questions, and over nothing but
// a list of links: all are, or most, and none asks where nearly all questions do.
func (d *divider) isBibliography(h *layout.Head) bool {
	if d.Shape.Family == survey.Headings || len(d.under) == 0 || h.Body != 1 || 10*h.Level > d.under[len(d.under)-1].level && !d.endsList(h) {
		return false
	}
	list, is := d.Blocks[h.At+1].Node.(*ast.List)
	if !is {
		return false
	}
	links := 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil {
			return false
		}
		if d.IsOnlyALink(line) || strings.HasPrefix(d.FirstLine(line), "http") {
			links++
		}
	}
	return links == list.ChildCount() || 2*links > list.ChildCount() && d.asksNothing(list)
}

// endsList reports whether a heading stands behind a list of questions, and no other
// says the same.
func (d *divider) endsList(h *layout.Head) bool {
	if d.Shape.Family != survey.Items && d.Shape.Family != survey.InnerItems || d.Names[h.Text] > 1 {
		return false
	}
	above := h.At - 1
	for above > 0 && !d.Blocks[above].Speaks() {
		above--
	}
	_, is := d.Blocks[max(above, 0)].Node.(*ast.List)
	return is
}

// isImprint reports whether a list, none of whose items asks, stands above all
// topics, where nearly all questions ask.
func (d *divider) isImprint(list *ast.List) bool {
	if len(d.Questions) > 0 || len(d.Heads) < 2 || !d.asksNothing(list) {
		return false
	}
	first := 0
	if d.Heads[0].Contents && len(d.Heads) > 2 {
		first = 1
	}
	h := d.last
	return h == nil || h.Contents || h == &d.Heads[first] && d.Heads[first+1].Level > h.Level
}

// asksNothing reports whether no item of a list asks, where nearly all others of
// the document do.
func (d *divider) asksNothing(list *ast.List) bool {
	e := d.WeighItems(list)
	return e.Asks == 0 && 10*d.Shape.Asks >= 8*(d.Shape.Count-e.Count)
}

// namesSources reports whether a line such as "Sources:" stands above a list, and
// each item of that leads to a page.
func (d *divider) namesSources(list *ast.List) bool {
	line, is := list.PreviousSibling().(*ast.Paragraph)
	if !is || line.Lines().Len() != 1 || !wording.ClosingWords[wording.Heart(d.FirstLine(line))] {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || !d.IsOnlyALink(line) && !layout.WebAddress.MatchString(d.FirstLine(line)) {
			return false
		}
	}
	return true
}
