package source

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// takeDocumentTitle makes the only heading of the first level the title of the
// document, and no section.
func (o *outline) takeDocumentTitle() {
	var only *head
	for i := range o.heads {
		if o.heads[i].level == 1 && only != nil {
			return
		}
		if o.heads[i].level == 1 {
			only = &o.heads[i]
		}
	}
	if only == nil || o.isQuestion(only) {
		return
	}
	if o.title == "" {
		o.title = o.nameOf(only)
	}
	o.mark(o.blocks[only.at].start, Topic, "it is the title")
	for i := range o.sections {
		if at := o.position(o.blocks[only.at].node); o.sections[i].Position.End == at.End {
			o.removeSection(i)
			return
		}
	}
}

// nameOf returns what a heading names: its text without the pictures that adorn
// it, unless there is nothing else.
func (o *outline) nameOf(h *head) string {
	n, pictures := o.blocks[h.at].node, 0
	o.w.reset()
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if _, is := c.(*ast.Image); is {
			pictures++
			continue
		}
		c = o.w.inline(c)
	}
	name := strings.Join(strings.Fields(string(o.w.text)), " ")
	if pictures == 0 || name == "" {
		name = h.full
	}
	return name[len(picturesBefore(name)):]
}

// picturesBefore returns the names of pictures, such as :star:, with which a
// line begins, as GitHub has them.
func picturesBefore(line string) string {
	names := namesBefore.FindString(line)
	if len(names) == len(line) {
		return ""
	}
	return names
}

// dropPicturesBefore takes such names off the beginning of a question.
func (o *outline) dropPicturesBefore(title ast.Node) {
	first, is := title.FirstChild().(*ast.Text)
	if !is || first.Segment.Len() == 0 || o.source[first.Segment.Start] != ':' {
		return
	}
	if names := picturesBefore(o.opening(title)); names != "" {
		o.trimStart(title, names)
	}
}

var namesBefore = regexp.MustCompile(`^(?::[a-z][a-z0-9_+-]*:\s*)+`)

// removeSection takes a section away; what stood under it stands under the one
// above it.
func (o *outline) removeSection(at int) {
	gone := make([]bool, len(o.sections))
	gone[at] = true
	o.removeSections(gone)
}

// removeSections takes sections away as removeSection does with one.
func (o *outline) removeSections(gone []bool) {
	place := make([]int, len(o.sections)) // what stood under each stands under this
	kept := o.sections[:0]
	for i := range gone {
		s := o.sections[i]
		if s.Parent >= 0 {
			s.Parent = place[s.Parent]
		}
		if gone[i] {
			o.dropIntro(&s)
			place[i] = s.Parent
			continue
		}
		place[i] = len(kept)
		kept = append(kept, s)
	}
	o.sections = kept
	for i := range o.questions {
		if section := &o.questions[i].section; *section >= 0 {
			*section = place[*section]
		}
	}
}
