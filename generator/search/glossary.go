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
	v.composed(all)
	g := &glossary{}
	var known []string
	for _, c := range all {
		if len(c.postings) > 0 && len(c.names) > 1 {
			g.present = append(g.present, c)
			for _, name := range c.names {
				known = append(append(known, name.key), name.parts...)
			}
		}
	}
	g.present = slices.DeleteFunc(g.present, func(c *concept) bool { return len(c.worthSaying()) == 0 })
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
// between concepts; those that the site lacks come first. Sorted, they pack
// better.
func (g *glossary) text() string {
	slices.Sort(g.lacking)
	groups := []string{strings.Join(g.lacking, ",")}
	for _, c := range g.present {
		groups = append(groups, strings.Join(c.worthSaying(), ","))
	}
	return strings.Join(groups, ";")
}

// worthSaying returns, sorted, the names of a concept that are not others with
// an ending, and do not find all of it by themselves; these too, if they are to
// be marked in a question's text.
func (c *concept) worthSaying() []string {
	var names []string
	for _, n := range c.names {
		form := slices.ContainsFunc(c.names, func(other name) bool {
			return other.key != n.key && isFormOf(n.key, other.key) && len(other.key) < len(n.key)
		})
		if !form && (!n.spoken || n.inTitles && len(n.parts) == 1) {
			names = append(names, strings.Join(n.parts, " "))
		}
	}
	slices.Sort(names)
	return names
}

// composed marks the names of several words that find their concept, and
// nothing else, by these words alone, since each of them is a name itself.
func (v *vocabulary) composed(all []*concept) {
	single := map[string][]*concept{}
	for _, c := range all {
		for _, n := range c.names {
			if len(n.parts) == 1 {
				single[n.key] = append(single[n.key], c)
			}
		}
	}
	m := newMerger(len(v.lengths))
	for _, c := range all {
		for i := range c.names {
			if n := &c.names[i]; len(n.parts) > 1 && !n.spoken && len(c.postings) > 0 {
				n.spoken = sameTitles(v.meeting(m, n.parts, single), c.postings)
			}
		}
	}
}

// meeting returns the questions where all of some words meet, each by any of
// its names.
func (v *vocabulary) meeting(m *merger, parts []string, single map[string][]*concept) []posting {
	var common []posting
	for i, part := range parts {
		for _, word := range v.forms(part) {
			m.add(v.postings[word])
		}
		for _, c := range single[part] {
			m.add(c.postings)
		}
		if list := m.take(nil); i == 0 {
			common = list
		} else {
			common = intersect(common, list)
		}
	}
	return common
}
