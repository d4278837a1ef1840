package page

import (
	"html"
	"html/template"
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

// lists holds the items that the pages of one site put together.
type lists struct {
	site   *site.Site
	topics []topicView
	names  []string // of the topics, as HTML
	hrefs  []string // where they lead, escaped
	views  map[*site.Topic]topicView
	rows   []template.HTML // the questions of each topic, or nil where they are too many
}

func bareLists(s *site.Site, views []topicView) lists {
	l := lists{site: s, topics: views}
	for i := range views {
		l.names = append(l.names, views[i].name())
		l.hrefs = append(l.hrefs, html.EscapeString(views[i].Link))
	}
	return l
}

// newLists prepares the items of all topics; views say where the topics are.
func newLists(s *site.Site, views []topicView) lists {
	l := bareLists(s, views)
	l.views = map[*site.Topic]topicView{}
	for i, t := range s.Topics {
		l.views[t] = views[i]
	}
	if len(s.Questions) <= outlineLimit {
		for _, t := range s.Topics {
			l.rows = append(l.rows, outlineRows(t.Questions, nil))
		}
	}
	return l
}

// singleLists prepares the items for a file that holds all questions.
func singleLists(s *site.Site, views []topicView) lists {
	l := bareLists(s, views)
	for _, t := range s.Topics {
		l.rows = append(l.rows, fragmentRows(t.Questions))
	}
	return l
}

// ownRows returns the questions of the topic at i for one of its pages: all of
// them, or, where that is too many, those that are on the page.
func (l lists) ownRows(i int, page *site.Page) template.HTML {
	questions := l.site.Topics[i].Questions
	if l.rows == nil {
		questions = page.Questions
	}
	return outlineRows(questions, page)
}

// window returns the range of topics that the page of the one at current lists;
// current is -1 for a page about none.
func (l lists) window(current int) (from, to int) {
	from = max(0, min(current-topicLimit/2, len(l.topics)-topicLimit))
	return from, min(from+topicLimit, len(l.topics))
}

// all reports whether pages list all topics.
func (l lists) all() bool { return len(l.topics) <= topicLimit }

// side returns the topics as items of the list at the side.
func (l lists) side(current int) template.HTML {
	var b strings.Builder
	from, to := l.window(current)
	for i := from; i < to; i++ {
		write(&b, `<li><a href="`, l.hrefs[i], `"`)
		if i == current {
			b.WriteString(` aria-current="page"`)
		}
		write(&b, ">", l.names[i], "</a></li>\n")
	}
	return template.HTML(b.String())
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

// outline returns the topics with their questions, those of the current one
// unfolded. Topics whose questions are too many to list are links.
func (l lists) outline(current int, page *site.Page) template.HTML {
	var b strings.Builder
	from, to := l.window(current)
	for i := from; i < to; i++ {
		switch {
		case i == current:
			l.writeFolded(&b, i, l.ownRows(i, page), " open")
		case l.rows != nil:
			l.writeFolded(&b, i, l.rows[i], "")
		default:
			write(&b, `<a href="`, l.hrefs[i], `">`, l.names[i], "</a>\n")
		}
	}
	return template.HTML(b.String())
}

func (l lists) writeFolded(b *strings.Builder, i int, rows template.HTML, open string) {
	write(b, "<details", open, "><summary>", l.names[i], "</summary><ol>", string(rows), "</ol></details>\n")
}

// name returns a topic's swatch, title and number of questions.
func (t *topicView) name() string {
	return `<i class="swatch ` + t.Colour + `"></i>` + html.EscapeString(t.Title) + `<span class="count">` + strconv.Itoa(t.Count) + "</span>"
}

// outlineRows returns questions as items of the outline of a page, which is nil
// for one that holds no questions.
func outlineRows(questions []*site.Question, page *site.Page) template.HTML {
	return rows(questions, func(q *site.Question) string {
		if q.Page == page {
			return ""
		}
		return url.PathEscape(q.Page.File())
	})
}

// fragmentRows returns questions as items of the outline of a page that holds
// them all.
func fragmentRows(questions []*site.Question) template.HTML {
	return rows(questions, func(*site.Question) string { return "" })
}

func rows(questions []*site.Question, file func(*site.Question) string) template.HTML {
	var b strings.Builder
	for _, q := range questions {
		write(&b, `<li><a href="`, html.EscapeString(file(q)), `#q-`, html.EscapeString(url.PathEscape(q.ID)), `">`,
			html.EscapeString(q.Title.Text), "</a></li>")
	}
	return template.HTML(b.String())
}
