// Package search makes the index that a site is searched with.
//
// In comes a Site, out come scripts that register data for the engine of
// assets/src/search: every word of the site with the questions it stands in,
// and the glossary as far as it concerns this site. It answers no query, and
// it stems nothing: all that is known of Korean is applied when somebody asks.
package search

import (
	"slices"

	"studysite/generator/site"
)

// Index is a site's search index.
type Index struct {
	site     *site.Site
	large    bool
	glossary string
	lengths  string
	families []*family // the words first; only these for a small site
}

// Build makes the index of a site. Small means that every page outlines all of
// its questions: then they are searched by one script, and what results are
// called is taken from the page.
func Build(s *site.Site, small bool) *Index {
	c := newCollector()
	for _, q := range s.Questions {
		c.question(q.Title.Text, q.Stem.Text, q.Answer.Text)
	}
	v := c.vocabulary()
	g := v.glossary(concepts(slices.Concat(s.Glossary, generalGroups())))
	x := &Index{site: s, large: !small, glossary: g.text(), lengths: lengthClasses(v.titles, v.lengths)}
	x.families = append(x.families, v.wordFamily(g.present))
	if x.large {
		stems := v.stems()
		x.families = append(x.families,
			v.mergedFamily('i', v.inner()),
			v.mergedFamily('c', v.initialRefs()),
			listFamily('r', backwards(stems)),
			listFamily('s', sounding(stems)))
	}
	return x
}

// lengthClasses says of each question and of its answer, by a digit for each,
// how long it is among all: 0 under half of the average, 1 up to it, 2 up to
// twice, 3 above.
func lengthClasses(titles, answers []int) string {
	classes := make([]byte, 2*len(titles))
	for at, lengths := range [][]int{titles, answers} {
		total := 0
		for _, n := range lengths {
			total += n
		}
		for i, n := range lengths {
			classes[2*i+at] = lengthClass(n*len(lengths), total)
		}
	}
	return string(classes)
}

func lengthClass(n, average int) byte {
	switch {
	case 2*n < average:
		return '0'
	case n <= average:
		return '1'
	case n <= 2*average:
		return '2'
	}
	return '3'
}
