// Package search makes the index that a site is searched with.
//
// In comes a Site, out come scripts that register data for the engine of
// assets/src/search: every word of the site with the questions it stands in,
// and the glossary as far as it concerns this site. It answers no query, and
// it stems nothing: all that is known of Korean is applied when somebody asks.
package search

import (
	"studysite/generator/site"
)

// Index is a site's search index.
type Index struct {
	site     *site.Site
	glossary string
	lengths  string
	families []*family // the words first; only these for a small site
}

// smallSite is up to how many questions a site's index is one script and its
// pages outline all questions.
const smallSite = 300

// Build makes the index of a site.
func Build(s *site.Site) *Index { return build(s, len(s.Questions) > smallSite) }

func build(s *site.Site, large bool) *Index {
	c := newCollector()
	for _, q := range s.Questions {
		c.question(q.Title.Text, q.Stem.Text, q.Answer.Text)
	}
	v := c.vocabulary()
	g := v.glossary(concepts(append(s.Glossary[:len(s.Glossary):len(s.Glossary)], generalGroups()...)))
	x := &Index{site: s, glossary: g.text(), lengths: lengthClasses(v.titles, v.lengths)}
	x.families = append(x.families, v.wordFamily(g.present))
	if large {
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
