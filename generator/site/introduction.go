package site

import (
	"html"
	"strings"

	"studysite/generator/source"
)

// introductions hand out what a document says above the first questions of its
// sections, each once.
type introductions struct {
	doc   *source.Document
	paths outline
	given map[int]bool // sections whose introductions stand in a topic, or will stand in their own
}

// newIntroductions returns those of a document whose questions are divided by
// its sections.
func newIntroductions(doc *source.Document, paths outline, questions []*Question) *introductions {
	in := &introductions{doc, paths, map[int]bool{}}
	for _, q := range questions {
		in.given[q.Section] = true
	}
	return in
}

// of returns what introduces the topic of a section: what stands in the sections
// above it, under their titles, as far as these are no topics and no topic has
// it yet, and its own.
func (in *introductions) of(section int) string {
	if section < 0 {
		return ""
	}
	var b strings.Builder
	for _, i := range in.paths[section] {
		s := &in.doc.Sections[i]
		if s.Intro.HTML == "" || i != section && in.given[i] {
			continue
		}
		in.given[i] = true
		if i != section {
			b.WriteString("<h2>" + html.EscapeString(s.Title) + "</h2>\n")
		}
		b.WriteString(s.Intro.HTML + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}
