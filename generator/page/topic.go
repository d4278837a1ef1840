package page

import (
	"fmt"
	"html/template"
	"io"
	"net/url"
	"slices"
	"strconv"
	"sync"

	"studysite/generator/site"
)

// topicView is a topic as pages show it.
type topicView struct {
	Title, Summary string
	Slug           string
	Link           string
	Anchor         string // in the single file
	Colour         string // class that sets the topic's colour
	Place, Of      int    // which topic of how many, from 1
	Count          int    // of questions
	CountWords     string
	Minutes        func() int // to say all answers aloud; worked out for the pages that say it
	Inner          bool       // stands inside a page that has a title of its own
	Speaks         template.HTMLAttr
	Intro          template.HTML
	Rows           func() string // writes the questions into the page
}

// topicPage is a page of a topic.
type topicPage struct {
	shell
	Topic          topicView
	Parts          []partLink // where the topic has several pages
	Previous, Next *topicView
}

// topic makes a page of the topic at i.
func (r *renderer) topic(w io.Writer, i int, p *site.Page) error {
	t := r.Site.Topics[i]
	view := topicPage{shell: r.newShell("topic", p.File(), r.titled(partTitle(t, p)))}
	if t.Summary != "" {
		view.Description = t.Summary
	}
	view.list(r.lists, i, p)
	view.Topic = r.lists.topics[i]
	view.Topic.Title = partTitle(t, p)
	view.Topic.Rows = view.writes(func() { r.writeRows(view.out, p.Questions, 2) })
	view.Parts = partLinks(t, p)
	if i > 0 {
		view.Previous = &r.lists.topics[i-1]
	}
	if i+1 < len(r.lists.topics) {
		view.Next = &r.lists.topics[i+1]
	}
	return r.execute(w, "topic.html", &view)
}

// partTitle returns the title of a page of a topic.
func partTitle(t *site.Topic, p *site.Page) string {
	if len(t.Pages) == 1 {
		return t.Title
	}
	return fmt.Sprintf("%s (%d / %d)", t.Title, p.Place, len(t.Pages))
}

// topicViews returns all topics without their questions, linking to their pages.
func topicViews(s *site.Site, words Words) ([]topicView, error) {
	views := make([]topicView, len(s.Topics))
	for i, t := range s.Topics {
		count, err := words.Say("questionCount", len(t.Questions))
		if err != nil {
			return nil, err
		}
		views[i] = topicView{
			Title:      t.Title,
			Summary:    t.Summary,
			Slug:       t.Slug,
			Link:       url.PathEscape(t.Pages[0].File()),
			Anchor:     "t-" + t.Slug,
			Colour:     "t" + strconv.Itoa(i%5+1),
			Place:      i + 1,
			Of:         len(s.Topics),
			Count:      len(t.Questions),
			CountWords: count,
			Minutes:    sync.OnceValue(func() int { return minutesAloud(t.Questions) }),
			Speaks:     speaks(s.Lang),
			Intro:      template.HTML(t.Intro),
		}
	}
	return views, nil
}

// relinked returns the topics with other links.
func relinked(views []topicView, link func(topicView) string) []topicView {
	other := slices.Clone(views)
	for i := range other {
		other[i].Link = link(other[i])
	}
	return other
}

// Characters of an answer that are said in a second: a Korean speaker says
// about five syllables; an alphabet needs about three letters for one.
const (
	syllablesPerSecond = 5
	lettersPerSecond   = 15
	secondsToThink     = 10
)

// isLetter tells the bytes that letters of alphabets, and digits, begin with.
var isLetter = func() (is [256]bool) {
	for c := range is {
		is[c] = c >= 0xC0 || 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
	}
	return is
}()

// minutesAloud estimates how many minutes it takes to think about each question
// and to say its answer aloud. It goes by bytes: in UTF-8, letters of alphabets
// take one or two, and those that stand for syllables or words three.
func minutesAloud(questions []*site.Question) int {
	letters, syllables := 0, 0
	for _, q := range questions {
		for text := q.Answer.Text; text != ""; {
			switch c := text[0]; {
			case c >= 0xE0 && len(text) > 2:
				syllables++
				text = text[3:]
				continue
			case isLetter[c]:
				letters++
			}
			text = text[1:]
		}
	}
	seconds := syllables/syllablesPerSecond + letters/lettersPerSecond + secondsToThink*len(questions)
	return (seconds + 30) / 60
}
