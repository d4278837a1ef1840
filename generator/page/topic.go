package page

import (
	"html/template"
	"net/url"
	"strconv"
	"unicode"

	"studysite/generator/output"
	"studysite/generator/site"
)

// outlineLimit is how many questions a page outlines in full; a larger site's
// pages outline their own topic and link the others.
const outlineLimit = 300

// topicView is a topic as pages show it.
type topicView struct {
	Title, Summary string
	Link           string
	Anchor         string // in the single file
	Colour         string // class that sets the topic's colour
	Place, Of      int    // which topic of how many, from 1
	Count          int    // of questions
	Minutes        int    // to say all answers aloud
	Current        bool
	Inner          bool // stands inside a page that has a title of its own
	Intro          template.HTML
	Rows           template.HTML
}

// outlineTopic is a topic in the outline; without rows it is a link.
type outlineTopic struct {
	topicView
	Rows template.HTML
}

func (r *renderer) topic(i int) (output.File, error) {
	topics := r.Site.Topics
	t := topics[i]
	view := struct {
		shell
		Topic          topicView
		Previous, Next *topicView
	}{shell: r.newShell("topic", TopicFile(t), r.titled(t.Title))}
	if t.Summary != "" {
		view.Description = t.Summary
	}
	view.Topics = r.topicViews(topicLink)
	view.Topics[i].Current = true
	view.Outline = r.outline(view.Topics, t, topicLink)
	view.Topic = view.Topics[i]
	view.Topic.Rows = r.questionRows(t.Questions, 2)
	if i > 0 {
		view.Previous = &view.Topics[i-1]
	}
	if i+1 < len(topics) {
		view.Next = &view.Topics[i+1]
	}
	return r.execute(TopicFile(t), "topic.html", view)
}

func topicLink(t *site.Topic) string { return url.PathEscape(TopicFile(t)) }

func anchor(t *site.Topic) string { return "t-" + t.Slug }

func anchorLink(t *site.Topic) string { return "#" + url.PathEscape(anchor(t)) }

// topicViews returns all topics without their questions; link says where each
// one is.
func (r *renderer) topicViews(link func(*site.Topic) string) []topicView {
	views := make([]topicView, len(r.Site.Topics))
	for i, t := range r.Site.Topics {
		views[i] = topicView{
			Title:   t.Title,
			Summary: t.Summary,
			Link:    link(t),
			Anchor:  anchor(t),
			Colour:  "t" + strconv.Itoa(i%5+1),
			Place:   i + 1,
			Of:      len(r.Site.Topics),
			Count:   len(t.Questions),
			Minutes: minutesAloud(t.Questions),
			Intro:   template.HTML(t.Intro),
		}
	}
	return views
}

// outline returns the outline for a page about one topic, or about none.
func (r *renderer) outline(views []topicView, current *site.Topic, link func(*site.Topic) string) []outlineTopic {
	all := make([]outlineTopic, len(views))
	for i, t := range r.Site.Topics {
		all[i].topicView = views[i]
		switch {
		case t == current:
			all[i].Rows = outlineRows(t.Questions, "")
		case len(r.Site.Questions) <= outlineLimit:
			all[i].Rows = outlineRows(t.Questions, link(t))
		}
	}
	return all
}

// Characters of an answer that are said in a second: a Korean speaker says
// about five syllables; an alphabet needs about three letters for one.
const (
	syllablesPerSecond = 5
	lettersPerSecond   = 15
	secondsToThink     = 10
)

// minutesAloud estimates how many minutes it takes to think about each question
// and to say its answer aloud.
func minutesAloud(questions []*site.Question) int {
	syllables, letters := 0, 0
	for _, q := range questions {
		for _, r := range q.Answer.Text {
			switch {
			case r < 0x1100 && unicode.IsLetter(r), '0' <= r && r <= '9':
				letters++
			case unicode.IsLetter(r):
				syllables++
			}
		}
	}
	seconds := syllables/syllablesPerSecond + letters/lettersPerSecond + secondsToThink*len(questions)
	return (seconds + 30) / 60
}
