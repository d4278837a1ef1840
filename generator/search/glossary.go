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
// of which the texts have all parts.
func (v *vocabulary) glossary(all []*concept) *glossary {
	v.locate(all)
	g := &glossary{}
	known := map[string]bool{}
	for _, c := range all {
		if len(c.postings) > 0 && len(c.names) > 1 {
			g.present = append(g.present, c)
			for _, name := range c.names {
				known[name] = true
			}
		}
	}
	for _, c := range all {
		for i, name := range c.names {
			if !known[name] && len(c.postings) == 0 && v.misleads(c.parts[i]) {
				g.lacking = append(g.lacking, name)
				known[name] = true
			}
		}
	}
	return g
}

// text writes names, with a comma between those of one concept and a semicolon
// between concepts; those that the site lacks come first.
func (g *glossary) text() string {
	var b strings.Builder
	b.WriteString(strings.Join(g.lacking, ","))
	for _, c := range g.present {
		b.WriteString(";" + strings.Join(c.worthShipping(), ","))
	}
	return b.String()
}

// worthShipping returns the names of a concept without those that find all of
// it by themselves, unless a question has it in its text and it is to be marked
// there.
func (c *concept) worthShipping() []string {
	var names []string
	for i, name := range c.names {
		if !sameTitles(c.found[i], c.postings) || slices.ContainsFunc(c.found[i], posting.inTitle) {
			names = append(names, name)
		}
	}
	return names
}

// sameTitles reports whether two lists are about the same questions, and of
// these in the same questions' own texts.
func sameTitles(a, b []posting) bool {
	return slices.EqualFunc(a, b, func(a, b posting) bool {
		return a.question == b.question && a.inTitle() == b.inTitle()
	})
}
