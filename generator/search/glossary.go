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
	names   map[string][]int32 // concepts by name; none where the site lacks it
}

// glossary keeps the concepts that the texts name, by all their names, and
// those names of others that a reader would be misled by: the site has a part
// of them.
func (v *vocabulary) glossary(all []*concept) *glossary {
	v.locate(all)
	g := &glossary{names: map[string][]int32{}}
	for _, c := range all {
		if len(c.postings) == 0 {
			continue
		}
		for _, name := range c.names {
			g.names[name] = append(g.names[name], int32(len(g.present)))
		}
		g.present = append(g.present, c)
	}
	for _, c := range all {
		for i, name := range c.names {
			if _, known := g.names[name]; !known && v.partlyFound(c.parts[i]) {
				g.names[name] = nil
			}
		}
	}
	return g
}

// encode writes names as words, and as their postings the concepts, counted
// from 1, or 0 where the site lacks it.
func (g *glossary) encode() *encoder {
	names := make([]string, 0, len(g.names))
	for name := range g.names {
		names = append(names, name)
	}
	slices.Sort(names)
	e := &encoder{}
	for _, name := range names {
		list := []posting{{0, onceInside}}
		for i, n := range g.names[name] {
			if i == 0 {
				list = list[:0]
			}
			list = append(list, posting{n + 1, onceInside})
		}
		e.entry(name, list)
	}
	return e
}
