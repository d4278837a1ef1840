package outline

import "studysite/generator/diag"

// reportDoubt tells of headings that were taken for questions although none of
// them looks like one and no title says that they are: with a warning, or where
// they are numbered, as questions are, with a note.
func (s *surveyor) reportDoubt(found shape) {
	if found.family != headings || found.asks > 0 || found.words > 0 || s.in.Opts.Questions != "" || s.in.Cards || s.callsItself(ofQuestions) {
		return
	}
	for i := range s.heads {
		if h := &s.heads[i]; h.level == found.level {
			at := s.in.File.AtLine(s.in.File.Line(max(s.blocks[h.at].start, 0)))
			s.doubt(found, at).Hint = "where the questions are something else, write what in site.md, below source:, as questions:"
			return
		}
	}
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
