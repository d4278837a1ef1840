package page

import "studysite/generator/site"

// OutlinesAll reports whether every page of a site outlines all of its
// questions.
func OutlinesAll(s *site.Site) bool {
	return len(s.Questions) <= outlineLimit && len(s.Topics) <= topicLimit
}
