package survey

import "strings"

// shapeName is what an author writes in site.md who knows better what the
// questions of a document are.
type shapeName struct {
	name   string
	family Family
	level  int
}

var shapeNames = []shapeName{
	{"h1", Headings, 1}, {"h2", Headings, 2}, {"h3", Headings, 3}, {"h4", Headings, 4}, {"h5", Headings, 5}, {"h6", Headings, 6},
	{"card lines", CardLines, 0}, {"details", Summaries, 0}, {"rows", Rows, 0}, {"items", Items, 0}, {"inner items", InnerItems, 0}, {"bold lines", BoldLines, 0},
	{"labels", Labelled, 0}, {"quotations", Quoted, 0}, {"dialogue", Speeches, 0}, {"lines above lists", Listed, 0}, {"lines that ask", Asking, 0}, {"paragraphs", Disclosed, 0},
}

// told returns the shape that the author has named, and whether one was.
func (s *surveyor) told() (Shape, bool) {
	want := strings.ToLower(strings.TrimSpace(s.In.Opts.Questions))
	if want == "" {
		return Shape{}, false
	}
	for _, n := range shapeNames {
		if n.name != want {
			continue
		}
		told := Shape{Family: n.family, Level: n.level, Evidence: s.others[n.family]}
		if n.family == Headings {
			told.Evidence = s.byLevel[n.level]
		}
		return told, true
	}
	s.In.Diags.Errorf(s.In.File.At(0, 0), "unknown-shape", "questions cannot be %q", s.In.Opts.Questions).Hint = "they can be " + KnownShapes()
	return Shape{}, true
}

// KnownShapes lists what an author can say that the questions of a document are.
func KnownShapes() string {
	var names []string
	for _, n := range shapeNames {
		names = append(names, n.name)
	}
	return strings.Join(names, ", ")
}
