// Package search makes the index that a site is searched with.
//
// In comes a Site, out come scripts that register data for the engine of
// assets/src/search: every word of the site with the questions it stands in,
// and the glossary as far as it concerns this site. It answers no query, and
// it stems nothing: all that is known of Korean is applied when somebody asks.
package search

import (
	"math"
	"slices"
	"sync"

	"studysite/generator/site"
)

// Index is a site's search index.
type Index struct {
	site     *site.Site
	large    bool
	language language
	lengths  string
	families []*family // the words first; only these for a small site
}

// Build makes the index of a site. Small means that every page outlines all of
// its questions: then they are searched by one script, and what results are
// called is taken from the page.
func Build(s *site.Site, small bool) *Index {
	if small {
		return build(s, true, math.MaxInt)
	}
	return build(s, false, shardSize)
}

func build(s *site.Site, small bool, shardSize int) *Index {
	v := readTexts(s)
	x := &Index{site: s, large: !small, lengths: lengthClasses(v.titles), families: make([]*family, 1)}
	if x.large {
		x.families = make([]*family, len(families))
	}
	var wait sync.WaitGroup
	wait.Go(func() {
		g := v.glossary(concepts(slices.Concat(s.Glossary, generalGroups())))
		x.language, x.families[0] = languageOf(g), v.wordFamily(g.present, shardSize)
	})
	if x.large {
		wait.Go(func() { x.families[1] = v.mergedFamily('i', v.inner(), shardSize) })
		wait.Go(func() { x.families[2] = v.mergedFamily('c', v.initialRefs(), shardSize) })
		wait.Go(func() {
			stems := v.stems()
			x.families[3] = listFamily('r', backwards(stems), shardSize)
			x.families[4] = listFamily('s', sounding(stems), shardSize)
		})
	}
	wait.Wait()
	return x
}

// readTexts reads all texts of a site.
func readTexts(s *site.Site) *vocabulary {
	size := 0
	for _, q := range s.Questions {
		size += len(q.Title.Text) + len(q.Stem.Text) + len(q.Answer.Text)
	}
	c := newCollector(len(s.Questions), size)
	for _, q := range s.Questions {
		c.question(q.Title.Text, q.Stem.Text, q.Answer.Text)
	}
	return c.vocabulary()
}

// lengthClasses says of each question, by a digit, how long its title is among
// all: 0 under half of the average, 1 up to it, 2 above.
func lengthClasses(titles []int) string {
	total := 0
	for _, n := range titles {
		total += n
	}
	classes := make([]byte, len(titles))
	for i, n := range titles {
		switch n *= len(titles); {
		case 2*n < total:
			classes[i] = '0'
		case n <= total:
			classes[i] = '1'
		default:
			classes[i] = '2'
		}
	}
	return string(classes)
}
