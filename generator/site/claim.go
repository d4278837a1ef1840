package site

import (
	"fmt"
	"strings"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// rules say which questions a topic takes.
type rules struct {
	questions []phrase // by their exact text or ID
	keywords  []phrase
	except    []phrase      // keywords that undo the topic's keywords
	rest      diag.Position // where the topic says that it takes what is left, or none
}

// claimant is a topic with its rules.
type claimant struct {
	*Topic
	rules
}

// place gives every question to the topic that claims it. To name a question
// is stronger than a keyword, and a keyword is stronger than to take the rest. A
// question that follows up another goes where that one goes.
func place(topics []*claimant, c *catalogue, l *diag.List) {
	named(topics, c, l)
	byKeyword(topics, c, l)
	rest := restOf(topics, l)
	for _, q := range c.questions {
		switch {
		case q.Topic != nil:
		case q.Parent >= 0 && c.questions[q.Parent].Topic != nil:
			q.Topic, q.Rule = c.questions[q.Parent].Topic, "follows up a question there"
		case rest != nil:
			q.Topic, q.Rule = rest, "rest"
		default:
			l.Errorf(q.Position, "unassigned-question", "no topic claims this question").
				Hint = "name it or a keyword of it under rules in a file of topics/, or let one topic take what is left with rest: true"
		}
	}
}

// named places the questions that topics name.
func named(topics []*claimant, c *catalogue, l *diag.List) {
	for _, t := range topics {
		for _, p := range t.questions {
			q := c.find(p, l)
			switch {
			case q == nil:
			case q.Topic == t.Topic:
				l.Warnf(p.pos, "repeated-question", "this topic names the question twice")
			case q.Topic != nil:
				l.Errorf(p.pos, "contested-question", "the topic %q names this question too", q.Topic.Title).
					Hint = "leave it to one of them"
			default:
				q.Topic, q.Rule = t.Topic, "named by the topic"
			}
		}
	}
}

// byKeyword places the questions that are left and that have a topic's
// keyword.
func byKeyword(topics []*claimant, c *catalogue, l *diag.List) {
	m := newMatcher(topics)
	for _, q := range c.questions {
		claims := m.claims(source.Clean(q.Title.Text))
		if q.Topic != nil || q.Parent >= 0 || len(claims) == 0 {
			continue
		}
		q.Topic, q.Rule = claims[0].topic, claims[0].rule
		if len(claims) > 1 {
			l.Warnf(q.Position, "ambiguous-topic", "%s", rivals(claims)).
				Hint = "name the question in the topic that it belongs to, or put a word of it under except in the other"
		}
	}
	m.reportUnused(l)
}

func rivals(claims []*claim) string {
	words := make([]string, len(claims))
	for i, c := range claims {
		words[i] = fmt.Sprintf("%q by %s", c.topic.Title, c.rule)
	}
	return fmt.Sprintf("%d topics claim this question, and the first gets it: %s", len(claims), strings.Join(words, ", "))
}

// restOf returns the topic that takes what is left, or nil.
func restOf(topics []*claimant, l *diag.List) *Topic {
	var rest *Topic
	for _, t := range topics {
		switch {
		case t.rest.File == nil:
		case rest != nil:
			l.Errorf(t.rest, "second-rest", "the topic %q takes the rest already", rest.Title).
				Hint = "leave rest: true to one topic"
		default:
			rest = t.Topic
		}
	}
	return rest
}

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
