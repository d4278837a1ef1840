package survey

import (
	"studysite/generator/diag"
	"studysite/generator/source/outline/layout"
)

// reportDoubt tells of headings that were taken for questions although none of
// them looks like one and no title says that they are: with a warning, or where
// they are numbered, as questions are, with a note. Whatever titles say, headings
// over nothing but lists of links lead to questions elsewhere.
func (s *surveyor) reportDoubt(found Shape) {
	if found.Family != Headings || found.Asks > 0 || found.Words > 0 || s.In.Opts.Questions != "" || s.In.Cards {
		return
	}
	elsewhere := s.leadElsewhere(found.Level)
	if !elsewhere && s.CallsItself(layout.OfQuestions) {
		return
	}
	for i := range s.Heads {
		if h := &s.Heads[i]; h.Level == found.Level && !h.Aside && !h.Contents {
			at := s.In.File.AtLine(s.In.File.Line(max(s.Blocks[h.At].Start, 0)))
			if elsewhere {
				s.In.Diags.Warnf(at, "doubtful", "none of the %d headings of this level looks like a question, and below them stand links to elsewhere", found.Count)
				return
			}
			s.doubt(found, at).Hint = "where the questions are something else, write what in site.md, below source:, as questions:"
			return
		}
	}
}

// leadElsewhere reports whether several headings of a level stand over nothing but
// lists of links, as nearly all of them do.
func (s *surveyor) leadElsewhere(level int) bool {
	all, leading := 0, 0
	for i := range s.Heads {
		h := &s.Heads[i]
		if h.Level != level || h.Body == 0 {
			continue
		}
		all++
		if s.StandsOverLinks(h) {
			leading++
		}
	}
	return leading > 2 && 10*leading >= 9*all
}

// doubt tells at a place of the document that headings may be no questions.
func (s *surveyor) doubt(found Shape, at diag.Position) *diag.Diagnostic {
	const because = "taken for questions because nothing else does"
	switch {
	case found.Count == 1:
		return s.In.Diags.Warnf(at, "doubtful", "this heading does not look like a question, and was taken for one because nothing else does")
	case found.Labels > 0:
		return s.In.Diags.Notef(at, "doubtful", "none of the %d numbered headings of this level looks like a question, and they were %s", found.Count, because)
	}
	return s.In.Diags.Warnf(at, "doubtful", "none of the %d headings of this level looks like a question, and they were %s", found.Count, because)
}
