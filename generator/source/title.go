package source

import "slices"

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
		o.title = only.full
	}
	o.mark(o.blocks[only.at].start, Topic, "it is the title")
	for i := range o.sections {
		if at := o.position(o.blocks[only.at].node); o.sections[i].Position.End == at.End {
			o.removeSection(i)
			return
		}
	}
}

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
	o.sections = slices.Delete(o.sections, gone, gone+1)
	for i := range o.sections {
		renumber(&o.sections[i].Parent)
	}
	for i := range o.questions {
		renumber(&o.questions[i].section)
	}
}
