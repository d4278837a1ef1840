package site

import (
	"fmt"

	"studysite/generator/diag"
)

// claim is a keyword of a topic.
type claim struct {
	topic  *Topic
	place  int // of the topic among the topics
	phrase phrase
	except bool   // it undoes the topic's other keywords
	rule   string // in words
	used   bool   // some question has it
}

// matcher knows the keywords of all topics.
type matcher struct {
	words keywords
	made  []claim  // one for each keyword
	hits  []int    // for each topic, its first keyword in the text at hand
	found []*claim // those on the text at hand
}

// In a matcher's hits, a topic without a keyword in the text, and one with a
// word that undoes it.
const (
	noHit  = -1
	undone = -2
)

func newMatcher(topics []*claimant) *matcher {
	m := &matcher{hits: make([]int, len(topics))}
	for i, t := range topics {
		for _, p := range t.keywords {
			m.add(claim{topic: t.Topic, place: i, phrase: p, rule: fmt.Sprintf("keyword %q", p.text)})
		}
		for _, p := range t.except {
			m.add(claim{topic: t.Topic, place: i, phrase: p, except: true})
		}
	}
	return m
}

func (m *matcher) add(c claim) {
	m.words.add(c.phrase.text)
	m.made = append(m.made, c)
}

// claims returns the claims on a question with the given clean text, in the
// order of the topics, until it is called again.
func (m *matcher) claims(text string) []*claim {
	for i := range m.hits {
		m.hits[i] = noHit
	}
	m.words.find(text, m.hit)
	m.found = m.found[:0]
	for _, number := range m.hits {
		if number >= 0 {
			m.found = append(m.found, &m.made[number])
		}
	}
	return m.found
}

func (m *matcher) hit(number int) {
	c := &m.made[number]
	c.used = true
	switch first := &m.hits[c.place]; {
	case c.except:
		*first = undone
	case *first == noHit || number < *first:
		*first = number
	}
}

// reportUnused reports keywords that no question has: most are typing errors.
func (m *matcher) reportUnused(l *diag.List) {
	for _, c := range m.made {
		if !c.used {
			l.Warnf(c.phrase.pos, "unused-keyword", "no question has the keyword %q", c.phrase.text)
		}
	}
}
