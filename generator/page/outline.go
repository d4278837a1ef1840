package page

import (
	"html"
	"html/template"
	"io"
	"net/url"
	"strconv"
	"strings"

	"studysite/generator/site"
)

// The lists that every page repeats are written by hand, and what is the same
// on all pages is written once: see question.go.

const (
	// outlineLimit is how many questions a page outlines in full; a larger
	// site's pages outline their own topic and link the others.
	outlineLimit = 300
	// topicLimit is how many topics a page lists; of more, those nearest to its
	// own, or a site of a thousand topics would have a million links.
	topicLimit = 60
)

// lists writes the lists that the pages of one site have.
type lists struct {
	site      *site.Site
	single    bool // for a file that holds all questions
	topics    []topicView
	names     []string // of the topics, as HTML
	hrefs     []string // where they lead, escaped
	views     map[*site.Topic]topicView
	fragments []string // of the addresses of all questions, escaped
}

// newLists prepares the lists; views say where the topics are.
func newLists(s *site.Site, views []topicView) lists {
	l := lists{site: s, views: map[*site.Topic]topicView{}, fragments: make([]string, len(s.Questions))}
	for i, t := range s.Topics {
		l.views[t] = views[i]
	}
	for i, q := range s.Questions {
		l.fragments[i] = "#q-" + html.EscapeString(url.PathEscape(q.ID))
	}
	return l.of(views)
}

// of returns the lists with topics that are elsewhere.
func (l lists) of(views []topicView) lists {
	l.topics, l.names, l.hrefs = views, nil, nil
	for i := range views {
		l.names = append(l.names, views[i].name())
		l.hrefs = append(l.hrefs, html.EscapeString(views[i].Link))
	}
	return l
}

// forSingle returns the lists for a file that holds all questions.
func (l lists) forSingle(views []topicView) lists {
	l.single = true
	return l.of(views)
}

// outlines reports whether pages outline the questions of a topic, where current
// is that of the page.
func (l lists) outlines(topic, current int) bool {
	return l.single || topic == current || len(l.site.Questions) <= outlineLimit
}

// outlined returns the questions of a topic that a page outlines: all of them,
// or, where that is too many, those of its own topic that are on the page.
func (l lists) outlined(topic int, page *site.Page) []*site.Question {
	if page != nil && len(l.site.Questions) > outlineLimit {
		return page.Questions
	}
	return l.site.Topics[topic].Questions
}

// window returns the range of topics that the page of the one at current lists;
// current is -1 for a page about none.
func (l lists) window(current int) (from, to int) {
	from = max(0, min(current-topicLimit/2, len(l.topics)-topicLimit))
	return from, min(from+topicLimit, len(l.topics))
}

// all reports whether pages list all topics.
func (l lists) all() bool { return len(l.topics) <= topicLimit }

// writeSide writes the topics as items of the list at the side.
func (l lists) writeSide(b io.StringWriter, current int) {
	from, to := l.window(current)
	for i := from; i < to; i++ {
		write(b, `<li><a href="`, l.hrefs[i], `"`)
		if i == current {
			b.WriteString(` aria-current="page"`)
		}
		write(b, ">", l.names[i], "</a></li>\n")
	}
}

// topicList returns topics at length, as items of a list.
func topicList(topics []topicView) template.HTML {
	var b strings.Builder
	for _, t := range topics {
		write(&b, `<li><a href="`, html.EscapeString(t.Link), `"><span><strong><i class="swatch `, t.Colour, `"></i>`,
			html.EscapeString(t.Title), "</strong>")
		if t.Summary != "" {
			write(&b, "<small>", html.EscapeString(t.Summary), "</small>")
		}
		write(&b, `</span><span class="count"`, string(t.Speaks), ">", html.EscapeString(t.CountWords), "</span></a></li>\n")
	}
	return template.HTML(b.String())
}

// writeOutline writes the topics with their questions, those of the current one
// unfolded. Topics whose questions are too many to list are links.
func (l lists) writeOutline(b io.StringWriter, current int, page *site.Page) {
	from, to := l.window(current)
	for i := from; i < to; i++ {
		if !l.outlines(i, current) {
			write(b, `<a href="`, l.hrefs[i], `">`, l.names[i], "</a>\n")
			continue
		}
		open := ""
		if i == current {
			open = " open"
		}
		write(b, "<details", open, "><summary>", l.names[i], "</summary><ol>")
		l.writeRows(b, l.outlined(i, page), page)
		write(b, "</ol></details>\n")
	}
}

// writeRows writes questions as items of a list on a page, which is nil for one
// that holds no questions.
func (l lists) writeRows(b io.StringWriter, questions []*site.Question, page *site.Page) {
	file, of := "", page
	for _, q := range questions {
		if q.Page != of && !l.single {
			of, file = q.Page, ""
			if q.Page != page {
				file = html.EscapeString(url.PathEscape(q.Page.File()))
			}
		}
		write(b, `<li><a href="`, file, l.fragments[q.Number-1], `">`, isolated(l.site, q.Title.Text), "</a></li>")
	}
}

// name returns a topic's swatch, title and number of questions.
func (t *topicView) name() string {
	return `<i class="swatch ` + t.Colour + `"></i>` + html.EscapeString(t.Title) + `<span class="count">` + strconv.Itoa(t.Count) + "</span>"
}
