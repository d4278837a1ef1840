package site

import (
	"fmt"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// bySection makes topics of a document's own sections and puts its questions
// into them. Of all levels of sections the outermost that divides the questions
// is taken, for a single heading above everything divides nothing; a question
// that stands above that level goes to the heading it stands under. What
// nothing divides is one topic, with the given title.
func bySection(questions []*Question, doc *source.Document, title string) []*Topic {
	tree := newOutline(doc)
	depth := tree.dividing(questions)
	if depth == 0 {
		return []*Topic{whole(questions, doc, title)}
	}
	var topics []*Topic
	slugs, intros := slugger{}, newIntroductions(doc, tree, depth)
	bySection, rules := map[int]*Topic{}, map[*Topic]string{}
	for _, q := range questions {
		section := tree.at(q.Section, depth)
		topic := bySection[section]
		if topic == nil {
			topic = &Topic{Title: title, Position: q.Position}
			if section >= 0 {
				topic.Title, topic.Position = doc.Sections[section].Title, doc.Sections[section].Position
			}
			topic.Slug = slugs.slug(topic.Title)
			topic.Intro = intros.of(section)
			bySection[section] = topic
			rules[topic] = fmt.Sprintf("section %q", topic.Title)
			topics = append(topics, topic)
		}
		q.Topic, q.Rule = topic, rules[topic]
		topic.Questions = append(topic.Questions, q)
	}
	return topics
}

// whole makes one topic of all questions.
func whole(questions []*Question, doc *source.Document, title string) *Topic {
	topic := &Topic{Title: title, Slug: slugger{}.slug(title), Questions: questions, Position: diag.Position{File: doc.File}}
	topic.Intro = newIntroductions(doc, newOutline(doc), 0).of(-1)
	for _, q := range questions {
		q.Topic, q.Rule = topic, "the whole document"
	}
	return topic
}

// aboveAll returns the title of the outermost section that holds all questions
// of a document, or nothing.
func aboveAll(doc *source.Document) string {
	tree, above := newOutline(doc), -1
	for i, q := range doc.Questions {
		section := tree.at(q.Section, 1)
		if section < 0 || i > 0 && section != above {
			return ""
		}
		above = section
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

// at returns the section at a depth, counted from 1, above or at a section, or
// the deepest there is; -1 where there is none.
func (o outline) at(section, depth int) int {
	if section < 0 {
		return -1
	}
	path := o[section]
	return path[min(depth, len(path))-1]
}

// dividing returns the smallest depth at which questions stand in different
// sections, or 0.
func (o outline) dividing(questions []*Question) int {
	deepest := 0
	for _, path := range o {
		deepest = max(deepest, len(path))
	}
	for depth := 1; depth <= deepest; depth++ {
		for _, q := range questions {
			if o.at(q.Section, depth) != o.at(questions[0].Section, depth) {
				return depth
			}
		}
	}
	return 0
}
