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
