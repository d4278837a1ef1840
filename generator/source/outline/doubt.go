package outline

import "studysite/generator/diag"

// reportDoubt tells of headings that were taken for questions although none of
// them looks like one and no title says that they are: with a warning, or where
// they are numbered, as questions are, with a note. Whatever titles say, headings
// over nothing but lists of links lead to questions elsewhere.
func (s *surveyor) reportDoubt(found shape) {
	if found.family != headings || found.asks > 0 || found.words > 0 || s.in.Opts.Questions != "" || s.in.Cards {
		return
	}
	elsewhere := s.leadElsewhere(found.level)
	if !elsewhere && s.callsItself(ofQuestions) {
		return
	}
	for i := range s.heads {
		if h := &s.heads[i]; h.level == found.level && !h.aside && !h.contents {
			at := s.in.File.AtLine(s.in.File.Line(max(s.blocks[h.at].start, 0)))
			if elsewhere {
				s.in.Diags.Warnf(at, "doubtful", "none of the %d headings of this level looks like a question, and below them stand links to elsewhere", found.count)
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
	for i := range s.heads {
		h := &s.heads[i]
		if h.level != level || h.body == 0 {
			continue
		}
		all++
		if s.standsOverLinks(h) {
			leading++
		}
	}
	return leading > 2 && 10*leading >= 9*all
}

// doubt tells at a place of the document that headings may be no questions.
func (s *surveyor) doubt(found shape, at diag.Position) *diag.Diagnostic {
	const because = "taken for questions because nothing else does"
	switch {
	case found.count == 1:
		return s.in.Diags.Warnf(at, "doubtful", "this heading does not look like a question, and was taken for one because nothing else does")
	case found.labels > 0:
		return s.in.Diags.Notef(at, "doubtful", "none of the %d numbered headings of this level looks like a question, and they were %s", found.count, because)
	}
	return s.in.Diags.Warnf(at, "doubtful", "none of the %d headings of this level looks like a question, and they were %s", found.count, because)
}
