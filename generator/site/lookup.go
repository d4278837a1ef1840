package site

import (
	"strings"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// catalogue finds questions by the words of their author.
type catalogue struct {
	questions []*Question
	texts     []string // of the questions, as they are compared
	byText    map[string][]*Question
	byID      map[string]*Question
	missed    int // words that no question was found for
}

func newCatalogue(questions []*Question) *catalogue {
	return &catalogue{questions: questions}
}

// get returns the questions that a phrase names: the one with this ID, or all
// with this text.
func (c *catalogue) get(p phrase) []*Question {
	if c.byID == nil {
		c.index()
	}
	if q := c.byID[p.text]; q != nil {
		return []*Question{q}
	}
	return c.byText[source.Clean(p.text)]
}

// index is made when something is looked up: most sites name few questions, or
// none.
func (c *catalogue) index() {
	c.texts = make([]string, len(c.questions))
	c.byText = make(map[string][]*Question, len(c.questions))
	c.byID = make(map[string]*Question, len(c.questions))
	for i, q := range c.questions {
		c.texts[i] = source.Clean(q.Title.Text)
		c.byText[c.texts[i]] = append(c.byText[c.texts[i]], q)
		c.byID[q.ID] = q
	}
}

// find returns the question that a phrase names, or reports why there is not
// one.
func (c *catalogue) find(p phrase, l *diag.List) *Question {
	found := c.get(p)
	switch len(found) {
	case 0:
		c.miss(p, l)
		return nil
	case 1:
		return found[0]
	}
	ids := make([]string, len(found))
	for i, q := range found {
		ids[i] = q.ID
	}
	l.Errorf(p.pos, "ambiguous-question", "%d questions have this text", len(found)).
		Hint = "write the ID of the one that is meant: " + strings.Join(ids, ", ")
	return nil
}

// patience is how many words are compared with every question before a run
// stops to make suggestions: a document that was replaced whole misses all.
const patience = 20

func (c *catalogue) miss(p phrase, l *diag.List) {
	d := l.Errorf(p.pos, "unknown-question", "no question has this text or ID")
	if c.missed++; c.missed > patience {
		return
	}
	if near := diag.Suggest(source.Clean(p.text), c.texts); near != "" {
		d.Hint = "did you mean " + near + "?"
	}
}
