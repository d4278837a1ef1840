package site

import (
	"fmt"
	"strings"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// bySection makes topics of a document's own sections and puts its questions
// into them: the nearest heading above a question names its topic, so that no
// heading that groups questions is lost, and the headings above that one are its
// summary, but for one that says what the site is called. Questions that stand
// under no heading are a topic with the given title, that of the site.
func bySection(questions []*Question, doc *source.Document, title string) []*Topic {
	tree := newOutline(doc)
	var topics []*Topic
	slugs, names, intros := slugger{}, tree.names(questions, doc, title), newIntroductions(doc, tree, questions)
	bySection, rules := map[int]*Topic{}, map[*Topic]string{}
	for _, q := range questions {
		topic := bySection[q.Section]
		if topic == nil {
			topic = &Topic{Title: title, Position: diag.Position{File: doc.File}}
			if q.Section >= 0 {
				topic.Title, topic.Summary, topic.Position = names[q.Section].title, names[q.Section].above, doc.Sections[q.Section].Position
			}
			topic.Slug = slugs.slug(topic.Title)
			topic.Intro = intros.of(q.Section)
			bySection[q.Section] = topic
			rules[topic] = fmt.Sprintf("section %q", topic.Title)
			if len(doc.Sections) == 0 {
				rules[topic] = "the whole document"
			} else if q.Section < 0 {
				rules[topic] = "no section"
			}
			topics = append(topics, topic)
		}
		q.Topic, q.Rule = topic, rules[topic]
		topic.Questions = append(topic.Questions, q)
	}
	return topics
}

// name is what a section is called as a topic, and what stands above it.
type name struct{ title, above string }

// names returns what the sections that questions stand in are called. Where
// several have one title, the heading above each is part of it.
func (o outline) names(questions []*Question, doc *source.Document, site string) map[int]name {
	names, same := map[int]name{}, map[string]int{}
	for _, q := range questions {
		if _, known := names[q.Section]; !known && q.Section >= 0 {
			names[q.Section] = name{}
			same[doc.Sections[q.Section].Title]++
		}
	}
	for section := range names {
		var titles []string
		for _, above := range o[section] {
			if title := doc.Sections[above].Title; above == section || title != site {
				titles = append(titles, title)
			}
		}
		last := len(titles) - 1
		if last > 0 && same[titles[last]] > 1 {
			last--
		}
		names[section] = name{strings.Join(titles[last:], " – "), strings.Join(titles[:last], " – ")}
	}
	return names
}

// aboveAll returns the title of the outermost section that holds all questions
// of a document, or nothing.
func aboveAll(doc *source.Document) string {
	tree, above := newOutline(doc), -1
	for i, q := range doc.Questions {
		if q.Section < 0 || i > 0 && tree[q.Section][0] != above {
			return ""
		}
		above = tree[q.Section][0]
	}
	if above < 0 {
		return ""
	}
	return doc.Sections[above].Title
}

// outline holds, for each section of a document, the sections from the
// outermost down to itself.
type outline [][]int

func newOutline(doc *source.Document) outline {
	paths := make(outline, len(doc.Sections))
	for i, s := range doc.Sections {
		if s.Parent >= 0 {
			paths[i] = append(paths[i], paths[s.Parent]...)
		}
		paths[i] = append(paths[i], i)
	}
	return paths
}
