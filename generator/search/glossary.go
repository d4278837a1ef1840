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
// of which the site knows all parts.
func (v *vocabulary) glossary(all []*concept) *glossary {
	v.locate(all)
	g := &glossary{}
	var known []string
	for _, c := range all {
		if len(c.postings) > 0 && len(c.names) > 1 {
			g.present = append(g.present, c)
			for _, name := range c.names {
				known = append(known, name.key)
			}
		}
	}
	slices.Sort(known)
	for _, c := range all {
		for _, name := range c.names {
			_, taken := slices.BinarySearch(known, name.key)
			if len(c.postings) == 0 && !taken && !slices.Contains(g.lacking, strings.Join(name.parts, " ")) && v.misleads(name, known) {
				g.lacking = append(g.lacking, strings.Join(name.parts, " "))
			}
		}
	}
	return g
}

// misleads reports whether all parts of a name stand in the texts or the other
// names, so that a reader who asks for it would be shown something else. Where
// one part is missing nothing is shown anyway.
func (v *vocabulary) misleads(n name, known []string) bool {
	has := func(key string) bool {
		i, _ := slices.BinarySearch(known, key)
		return i < len(known) && strings.HasPrefix(known[i], key) || len(v.forms(key)) > 0
	}
	if len(n.parts) > 1 {
		return !slices.ContainsFunc(n.parts, func(part string) bool { return !has(part) })
	}
	for _, i := range n.breaks {
		if left, right := n.key[:i], n.key[i:]; syllables(left) > 1 && syllables(right) > 1 && has(left) && has(right) {
			return true
		}
	}
	return false
}

// text writes names, with a comma between those of one concept and a semicolon
// between concepts; those that the site lacks come first.
//
// A name that finds all of its concept by itself is left out, unless it is to
// be marked in a question's text.
func (g *glossary) text() string {
	var b strings.Builder
	b.WriteString(strings.Join(g.lacking, ","))
	for _, c := range g.present {
		var names []string
		for _, name := range c.names {
			if !name.spoken || name.inTitles {
				names = append(names, strings.Join(name.parts, " "))
			}
		}
		b.WriteString(";" + strings.Join(names, ","))
	}
	return b.String()
}
