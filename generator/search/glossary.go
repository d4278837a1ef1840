package search

import (
	_ "embed"
	"slices"
	"strings"

	"studysite/generator/site"
)

// general is vocabulary of the field that every site may use: one group a
// line, its names separated by " = ".
//
//go:embed glossary.txt
var general string

func generalGroups() []site.Group {
	var groups []site.Group
	for line := range strings.Lines(general) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		group := strings.Split(line, " = ")
		for i := range group {
			group[i] = strings.TrimSpace(group[i])
		}
		groups = append(groups, group)
	}
	return groups
}

// glossary is what of all groups touches a site.
type glossary struct {
	present []*concept // those of words that ask come last
	lacking []string   // keys of others that a reader would be misled by
}

// glossary keeps the concepts that the texts name, all words that ask, and of
// the others the names that their words do not stand for.
func (v *vocabulary) glossary(all []*concept) *glossary {
	v.locate(all)
	w := newWordwise(v, all)
	w.markSpoken(all)
	v.markHeard(all)
	g := &glossary{}
	known := map[string]bool{}
	var asking []*concept
	for _, c := range all {
		if c.asks {
			asking = append(asking, c)
		} else if len(c.postings) > 0 && len(c.worthSaying()) > 0 {
			g.present = append(g.present, c)
		}
		if c.asks || len(c.postings) > 0 {
			for _, name := range c.names {
				known[name.key] = true
			}
		}
	}
	g.present = append(g.present, asking...)
	present := g.names()
	for _, c := range all {
		for _, name := range c.names {
			if !known[name.key] && (w.misleads(name) || isInside(present, name)) {
				known[name.key] = true
				g.lacking = append(g.lacking, name.key)
			}
		}
	}
	return g
}

// names returns all names of the concepts that the texts name, each after a comma.
func (g *glossary) names() string {
	var b strings.Builder
	for _, c := range g.present {
		for _, n := range c.names {
			b.WriteString("," + n.key)
		}
	}
	return b.String()
}

// isInside reports whether a name of one word is a part of others, though not
// their beginning: 회귀 of 릿지 회귀.
func isInside(names string, n name) bool {
	if len(n.parts) > 1 || len(n.key) <= 3 {
		return false
	}
	i := strings.Index(names, n.key)
	return i > 0 && names[i-1] != ','
}

// Signs before a word say where it stands, and its script: all is in lower
// case, which packs better.
var signs = map[bool]struct{ concept, asking, name, word string }{
	true:  {";", "?", ",", " "}, // Hangul
	false: {":", "/", "-", "_"},
}

// text writes the names of each concept.
func (g *glossary) text() string {
	var b strings.Builder
	for _, c := range g.present {
		for i, n := range c.worthSaying() {
			for k, word := range n.parts {
				sign := signs[isHangulKey(word)]
				switch {
				case k > 0:
					b.WriteString(sign.word)
				case i > 0:
					b.WriteString(sign.name)
				case c.asks:
					b.WriteString(sign.asking)
				default:
					b.WriteString(sign.concept)
				}
				b.WriteString(strings.ToLower(word))
			}
		}
	}
	return b.String()
}

// A print is a number: which list it stands in, and three letters.
const (
	printLists = 100
	printRadix = 'z' - 'a' + 1
	prints     = printLists * printRadix * printRadix * printRadix
)

// prints writes what the site lacks as fingerprints, which is all that is asked
// of it. They stand in lists, so that a part of each need not be said.
func (g *glossary) prints() string {
	lists := make([]strings.Builder, printLists)
	for _, key := range g.lacking {
		list, print := nameprint(key)
		lists[list].WriteString(print)
	}
	all := make([]string, printLists)
	for i := range lists {
		all[i] = lists[i].String()
	}
	return strings.Join(all, " ")
}

// nameprint returns in which list the print of a name stands, in any of its
// forms, and the letters that tell it there from nearly all others: one in a
// million names has the print of another.
func nameprint(key string) (list int, print string) {
	n := 0
	for _, c := range plainForm(key) {
		n = (31*n + int(c)) % prints
	}
	list = n % printLists
	var letters [3]byte
	n /= printLists
	for i := range letters {
		letters[i] = byte('a' + n%printRadix)
		n /= printRadix
	}
	return list, string(letters[:])
}

// worthSaying returns, sorted, so that they pack better, the names of a concept
// that are not others with an ending, and do not find all of it by themselves or
// by their sound; the former too, if they are to be marked in a question's text. Words that ask have
// to be known, whatever they find.
func (c *concept) worthSaying() []name {
	var names []name
	for _, n := range c.names {
		form := slices.ContainsFunc(c.names, func(other name) bool {
			return len(other.key) < len(n.key) && isFormOf(n.key, other.key)
		})
		if !form && !n.heard && (c.asks || !n.spoken || n.inTitles && len(n.parts) == 1) {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b name) int { return strings.Compare(a.words(), b.words()) })
	return names
}
