package site

import (
	"html"
	"slices"
	"strings"

	"studysite/generator/source"
)

// introductions hand out what a document says above the first questions of its
// sections, each once.
type introductions struct {
	doc   *source.Document
	paths outline
	below map[int][]int // sections with introductions by that which is their topic, -1 for the whole document
}

// newIntroductions returns those of a document whose topics are its sections at
// a depth, or of one topic where that is 0.
func newIntroductions(doc *source.Document, paths outline, depth int) *introductions {
	in := &introductions{doc, paths, map[int][]int{}}
	for i, s := range doc.Sections {
		if s.Intro.HTML == "" {
			continue
		}
		topic := -1
		if depth > 0 {
			topic = paths.at(i, depth)
		}
		in.below[topic] = append(in.below[topic], i)
	}
	return in
}

// of returns what introduces a topic: the sections above its own, as far as no
// topic has it yet, its own, and those below it. All but its own stand under
// their titles.
func (in *introductions) of(topic int) string {
	sections := slices.Clone(in.below[topic])
	if topic >= 0 {
		for _, above := range in.paths[topic] {
			if above != topic {
				sections = append(sections, in.below[above]...)
				delete(in.below, above)
			}
		}
	}
	slices.Sort(sections)
	var b strings.Builder
	for _, i := range sections {
		s := &in.doc.Sections[i]
		if i != topic {
			b.WriteString("<h2>" + html.EscapeString(s.Title) + "</h2>\n")
		}
		b.WriteString(s.Intro.HTML + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}
