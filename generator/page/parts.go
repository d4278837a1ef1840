package page

import (
	"net/url"

	"studysite/generator/site"
)

// partLink leads to one of the pages of a topic, or of the list of all questions.
type partLink struct {
	Link     string
	From, To int // which of the questions, from 1
	Current  bool
}

// partLimit is of how many pages each links all the others; of more, those that
// leads chooses, or a topic of a thousand pages would have a million links.
const partLimit = 30

// leads reports whether the page at current, of so many, links the one at i: the
// first, the last, those beside it, and on from there those twice as far away
// each time, so that every page is a few links away from every other.
func leads(i, current, pages int) bool {
	distance := max(i-current, current-i)
	return pages <= partLimit || i == 0 || i == pages-1 || distance <= 4 || distance&(distance-1) == 0
}

// partLinks returns the links of a page of a topic, none where it is the only one.
func partLinks(t *site.Topic, current *site.Page) []partLink {
	if len(t.Pages) == 1 {
		return nil
	}
	var links []partLink
	from := 1
	for i, p := range t.Pages {
		if leads(i, current.Place-1, len(t.Pages)) {
			links = append(links, partLink{url.PathEscape(p.File()), from, from + len(p.Questions) - 1, p == current})
		}
		from += len(p.Questions)
	}
	return links
}

// searchLinks returns the links of a part of the list of all questions.
func searchLinks(parts [][]*site.Page, current int) []partLink {
	if len(parts) == 1 {
		return nil
	}
	var links []partLink
	from := 1
	for i, pages := range parts {
		to := from - 1
		for _, p := range pages {
			to += len(p.Questions)
		}
		if leads(i, current, len(parts)) {
			links = append(links, partLink{searchFile(i), from, to, i == current})
		}
		from = to + 1
	}
	return links
}
