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
	present []*concept
	lacking []string // names of others that a reader would be misled by
}

// glossary keeps the concepts that the texts name, and of the others the names
// that their words do not stand for.
func (v *vocabulary) glossary(all []*concept) *glossary {
	v.locate(all)
	w := newWordwise(v, all)
	w.markSpoken(all)
	g := &glossary{}
	known := map[string]bool{}
	for _, c := range all {
		if len(c.postings) == 0 {
			continue
		}
		for _, name := range c.names {
			known[name.key] = true
		}
		if len(c.worthSaying()) > 0 {
			g.present = append(g.present, c)
		}
	}
	for _, c := range all {
		for _, name := range c.names {
			if !known[name.key] && w.misleads(name) {
				known[name.key] = true
				g.lacking = append(g.lacking, name.words())
			}
		}
	}
	slices.Sort(g.lacking)
	return g
}

// text writes names, with a comma between those of one concept and a semicolon
// between concepts; those that the site lacks come first.
func (g *glossary) text() string {
	groups := []string{strings.Join(g.lacking, ",")}
	for _, c := range g.present {
		groups = append(groups, strings.Join(c.worthSaying(), ","))
	}
	return strings.Join(groups, ";")
}

// worthSaying returns, sorted, so that they pack better, the names of a concept
// that are not others with an ending, and do not find all of it by themselves;
// these too, if they are to be marked in a question's text.
func (c *concept) worthSaying() []string {
	var names []string
	for _, n := range c.names {
		form := slices.ContainsFunc(c.names, func(other name) bool {
			return len(other.key) < len(n.key) && isFormOf(n.key, other.key)
		})
		if !form && (!n.spoken || n.inTitles && len(n.parts) == 1) {
			names = append(names, n.words())
		}
	}
	slices.Sort(names)
	return names
}
