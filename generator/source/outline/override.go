package outline

import "strings"

// shapeName is what an author writes in site.md who knows better what the
// questions of a document are.
type shapeName struct {
	name   string
	family family
	level  int
}

var shapeNames = []shapeName{
	{"h1", headings, 1}, {"h2", headings, 2}, {"h3", headings, 3}, {"h4", headings, 4}, {"h5", headings, 5}, {"h6", headings, 6},
	{"card lines", cardLines, 0}, {"details", summaries, 0}, {"rows", rows, 0}, {"items", items, 0}, {"inner items", innerItems, 0}, {"bold lines", boldLines, 0},
	{"labels", labelled, 0}, {"quotations", quoted, 0}, {"dialogue", Speeches, 0}, {"lines above lists", listed, 0}, {"lines that ask", asking, 0}, {"paragraphs", disclosed, 0},
}

// told returns the shape that the author has named, and whether one was.
func (s *surveyor) told() (shape, bool) {
	want := strings.ToLower(strings.TrimSpace(s.in.Opts.Questions))
	if want == "" {
		return shape{}, false
	}
	for _, n := range shapeNames {
		if n.name != want {
			continue
		}
		told := shape{family: n.family, level: n.level, evidence: s.others[n.family]}
		if n.family == headings {
			told.evidence = s.byLevel[n.level]
		}
		return told, true
	}
	s.in.Diags.Errorf(s.in.File.At(0, 0), "unknown-shape", "questions cannot be %q", s.in.Opts.Questions).Hint = "they can be " + KnownShapes()
	return shape{}, true
}

// KnownShapes lists what an author can say that the questions of a document are.
func KnownShapes() string {
	var names []string
	for _, n := range shapeNames {
		names = append(names, n.name)
	}
	return strings.Join(names, ", ")
}
