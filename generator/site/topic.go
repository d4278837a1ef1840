package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"studysite/generator/diag"
)

// topicFile is a file of topics/ that has been read.
type topicFile struct {
	claimant
	order   int
	ordered bool          // has an order
	pos     diag.Position // of the order
	slug    diag.Position
}

// readTopic reads a file of topics/ and returns nil where that cannot be done.
func readTopic(file *diag.File, l *diag.List) *topicFile {
	f := readFront(file, l)
	if f == nil {
		return nil
	}
	s := f.open(l)
	title := s.must("title")
	t := &topicFile{claimant: claimant{Topic: &Topic{Title: title.text, Position: title.pos}}}
	t.Slug, t.slug = topicSlug(s, file)
	t.order, t.pos, t.ordered = s.number("order")
	t.Summary = s.text("summary").text
	t.rules = readRules(s.group("rules"))
	s.done()
	t.Intro = f.render(2, l).HTML
	return t
}

func readRules(s *settings) rules {
	r := rules{questions: s.phrases("questions"), keywords: s.phrases("keywords"), except: s.phrases("except")}
	r.rest, _ = s.truth("rest")
	s.done()
	return r
}

// topicSlug returns the slug that a topic states, or else one made of its
// file's name.
func topicSlug(s *settings, file *diag.File) (string, diag.Position) {
	p := s.text("slug")
	if p.text == "" {
		return slugger{}.slug(stem(file.Name)), s.value.pos
	}
	switch {
	case !slugShape.MatchString(p.text):
		s.list.Errorf(p.pos, "invalid-slug", "a slug is made of a–z, 0–9 and single hyphens").
			Hint = "for example " + slugOf(p.text)
	case taken.MatchString(p.text):
		s.list.Errorf(p.pos, "invalid-slug", "the slug %q is taken by another page or by Windows", p.text).
			Hint = "for example " + slugger{}.slug(p.text)
	}
	return p.text, p.pos
}

// stem is the name of a file without its folder and its extension.
func stem(name string) string {
	name = path.Base(name)
	return strings.TrimSuffix(name, path.Ext(name))
}

// arrange puts topics into their order, those without one last, and reports
// those that share an order or a slug. Files come in the order of their names.
func arrange(files []*topicFile, l *diag.List) []*claimant {
	slices.SortStableFunc(files, func(a, b *topicFile) int {
		if a.ordered != b.ordered {
			if a.ordered {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.order, b.order)
	})
	bySlug := map[string]*topicFile{}
	topics := make([]*claimant, len(files))
	for i, t := range files {
		topics[i] = &t.claimant
		if i > 0 && t.ordered && t.order == files[i-1].order {
			l.Warnf(t.pos, "equal-order", "the topic %q has the order %d too", files[i-1].Title, t.order)
		}
		if first := bySlug[t.Slug]; first != nil {
			l.Errorf(t.slug, "equal-slug", "the topic %q has the slug %q too", first.Title, t.Slug).
				Hint = "give each topic a slug of its own"
		}
		bySlug[t.Slug] = t
	}
	return topics
}

// fill gives each topic its questions, in document order, and leaves out
// topics that have none.
func fill(topics []*claimant, questions []*Question, l *diag.List) []*Topic {
	for _, q := range questions {
		if q.Topic != nil {
			q.Topic.Questions = append(q.Topic.Questions, q)
		}
	}
	var filled []*Topic
	for _, t := range topics {
		if len(t.Questions) == 0 {
			l.Warnf(t.Position, "empty-topic", "no question falls to this topic, so it gets no page").
				Hint = "add to its rules, or remove the file"
			continue
		}
		filled = append(filled, t.Topic)
	}
	return filled
}
