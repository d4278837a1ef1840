package site

import (
	"fmt"
	"strings"

	"studysite/generator/diag"
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
// is stronger than a keyword, and a keyword is stronger than to take the rest.
func place(topics []*claimant, c *catalogue, l *diag.List) {
	named(topics, c, l)
	byKeyword(topics, c, l)
	rest := restOf(topics, l)
	for _, q := range c.questions {
		switch {
		case q.Topic != nil:
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
				q.Topic, q.Rule = t.Topic, "named"
			}
		}
	}
}

// byKeyword places the questions that are left and that have a topic's
// keyword.
func byKeyword(topics []*claimant, c *catalogue, l *diag.List) {
	m := newMatcher(topics)
	for i, q := range c.questions {
		claims := m.claims(fold(c.texts[i]))
		if q.Topic != nil || len(claims) == 0 {
			continue
		}
		q.Topic, q.Rule = claims[0].topic.Topic, claims[0].String()
		if len(claims) > 1 {
			l.Warnf(q.Position, "ambiguous-topic", "%s", rivals(claims)).
				Hint = "name the question in the topic that it belongs to, or put a word of it under except in the other"
		}
	}
	m.reportUnused(l)
}

func rivals(claims []claim) string {
	words := make([]string, len(claims))
	for i, c := range claims {
		words[i] = fmt.Sprintf("%q by %s", c.topic.Title, c)
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

// claim is a topic's reason to take a question.
type claim struct {
	topic   *claimant
	keyword string
}

func (c claim) String() string { return fmt.Sprintf("keyword %q", c.keyword) }

// matcher knows the keywords of all topics.
type matcher struct {
	topics []*claimant
	words  keywords
	owners []owner // of each keyword
	used   []bool  // keywords that some question has
	hits   []int   // for each topic, the number of its first keyword in the text at hand
}

// owner is what a keyword is to whom.
type owner struct {
	topic  int
	phrase phrase
	except bool
}

// In a matcher's hits, a topic without a keyword in the text, and one with a
// word that undoes it.
const (
	noHit  = -1
	undone = -2
)

func newMatcher(topics []*claimant) *matcher {
	m := &matcher{topics: topics, hits: make([]int, len(topics))}
	for i, t := range topics {
		for _, p := range t.keywords {
			m.add(owner{i, p, false})
		}
		for _, p := range t.except {
			m.add(owner{i, p, true})
		}
	}
	m.used = make([]bool, len(m.owners))
	return m
}

func (m *matcher) add(o owner) {
	m.words.add(o.phrase.text)
	m.owners = append(m.owners, o)
}

// claims returns the claims on a question with the given folded text, in the
// order of the topics.
func (m *matcher) claims(text string) []claim {
	for i := range m.hits {
		m.hits[i] = noHit
	}
	m.words.find(text, m.hit)
	var claims []claim
	for i, n := range m.hits {
		if n >= 0 {
			claims = append(claims, claim{m.topics[i], m.owners[n].phrase.text})
		}
	}
	return claims
}

func (m *matcher) hit(number int) {
	o := m.owners[number]
	m.used[number] = true
	switch first := &m.hits[o.topic]; {
	case o.except:
		*first = undone
	case *first == noHit || number < *first:
		*first = number
	}
}

// reportUnused reports keywords that no question has: most are typing errors.
func (m *matcher) reportUnused(l *diag.List) {
	for i, o := range m.owners {
		if !m.used[i] {
			l.Warnf(o.phrase.pos, "unused-keyword", "no question has the keyword %q", o.phrase.text)
		}
	}
}
