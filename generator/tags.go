package generator

import (
	"slices"
	"strings"

	"studysite/generator/site"
)

// styledTags are how tags begin that only some documents have, and that have
// styles of their own.
var styledTags = []string{"<blockquote", "<code", "<math", `<span class="`, "<table"}

// tagsOf returns which of them occur in what a site's author wrote.
func tagsOf(s *site.Site) tags {
	found := tags{}
	found.in(s.Intro)
	for _, t := range s.Topics {
		found.in(t.Intro)
	}
	for _, q := range s.Questions {
		found.in(q.Title.HTML)
		found.in(q.Stem.HTML)
		found.in(q.Answer.HTML)
	}
	return found
}

// tags are those that have been found.
type tags map[string]bool

// in looks for all of them at once.
func (found tags) in(html string) {
	for {
		at := strings.IndexByte(html, '<')
		if at < 0 {
			return
		}
		html = html[at:]
		if i := slices.IndexFunc(styledTags, func(tag string) bool { return strings.HasPrefix(html, tag) }); i >= 0 {
			found[styledTags[i]] = true
		}
		html = html[1:]
	}
}
