package starter

import (
	"slices"
	"unicode/utf8"

	"studysite/generator/site"
	"studysite/generator/source"
)

// topic is a topic as it is proposed.
type topic struct {
	Title     string
	Slug      string // the file is Slug + ".md"
	Order     int
	Basis     basis
	Questions []string // as rules name them
	Keyword   string
	Rest      bool // it takes every question that no other topic claims
}

// basis says what led to a topic.
type basis string

const (
	bySection basis = "section" // a heading of the document
	byWord    basis = "word"    // a word that several questions share
	remainder basis = "rest"    // what words leave over
	all       basis = "all"     // nothing divides the questions
)

// propose makes topics of the sections that divide the document, else of words
// that its questions share; else it makes one of everything.
func propose(s *site.Site, lang string) []topic {
	var topics []topic
	switch shared := sharedWords(s.Questions); {
	case len(s.Topics) > 1:
		topics = sections(s)
	case len(shared) > 1:
		topics = vocabulary(s, shared, lang)
	default:
		topics = []topic{{Title: s.Title, Basis: all, Rest: true}}
	}
	titles := make([]string, len(topics))
	for i, t := range topics {
		titles[i] = t.Title
	}
	for i, slug := range site.Slugs(titles) {
		topics[i].Order, topics[i].Slug = i+1, slug
	}
	return topics
}

// sections makes a topic of each section, by naming its questions. The largest
// names none and takes the rest, which also is where questions go that the
// author adds.
func sections(s *site.Site) []topic {
	largest := 0
	for i, t := range s.Topics {
		if len(t.Questions) > len(s.Topics[largest].Questions) {
			largest = i
		}
	}
	names := namesOf(s.Questions)
	topics := make([]topic, len(s.Topics))
	for i, t := range s.Topics {
		topics[i] = topic{Title: t.Title, Basis: bySection, Rest: i == largest}
		if i != largest {
			topics[i].Questions = leaders(s, t, names)
		}
	}
	return topics
}

// leaders returns the names of a topic's questions without those that follow up
// one of the same topic, for they go where that one goes.
func leaders(s *site.Site, t *site.Topic, names map[*site.Question]string) []string {
	var list []string
	for _, q := range t.Questions {
		if q.Parent < 0 || s.Questions[q.Parent].Topic != t {
			list = append(list, names[q])
		}
	}
	return list
}

// namesOf returns what rules call each question: its text, or its ID where
// it has none that can be written, or others have the same.
func namesOf(questions []*site.Question) map[*site.Question]string {
	count := map[string]int{}
	for _, q := range questions {
		count[source.Clean(q.Title.Text)]++
	}
	names := make(map[*site.Question]string, len(questions))
	for _, q := range questions {
		text := source.Clean(q.Title.Text)
		if text == "" || !utf8.ValidString(text) || count[text] > 1 {
			text = q.ID
		}
		names[q] = text
	}
	return names
}

// restTitle is what a topic of everything else is called.
var restTitle = map[string]string{"en": "Everything else", "ko": "그 밖의 질문"}

// vocabulary makes a topic of each shared word, and one of the rest. A question
// that has several of the words is named by the topic of the first, so that
// none claims it twice.
func vocabulary(s *site.Site, shared []word, lang string) []topic {
	names := namesOf(s.Questions)
	taken := map[*site.Question]int{}
	for _, w := range shared {
		for _, q := range w.questions {
			taken[q]++
		}
	}
	var topics []topic
	named := map[*site.Question]bool{}
	for _, w := range shared {
		t := topic{Title: w.text, Basis: byWord, Keyword: w.text}
		for _, q := range w.questions {
			if taken[q] > 1 && !named[q] && q.Parent < 0 {
				t.Questions = append(t.Questions, names[q])
				named[q] = true
			}
		}
		topics = append(topics, t)
	}
	return slices.Concat(topics, []topic{{Title: restTitle[lang], Basis: remainder, Rest: true}})
}
