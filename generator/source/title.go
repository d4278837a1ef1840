package source

import (
	"regexp"
	"slices"
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
func (o *outline) removeSection(gone int) {
	parent := o.sections[gone].Parent
	renumber := func(section *int) {
		if *section == gone {
			*section = parent
		}
		if *section > gone {
			*section--
		}
	}
	o.dropIntro(&o.sections[gone])
	o.sections = slices.Delete(o.sections, gone, gone+1)
	for i := range o.sections {
		renumber(&o.sections[i].Parent)
	}
	for i := range o.questions {
		renumber(&o.questions[i].section)
	}
}
