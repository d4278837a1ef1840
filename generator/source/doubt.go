package source

// reportDoubt warns of headings that were taken for questions although none of
// them looks like one, none is numbered, and no title says that they are.
func (s *surveyor) reportDoubt(found shape) {
	if found.family != headings || found.count < 2 || found.asks > 0 || found.labels > 0 || s.in.opts.Questions != "" || s.in.cards || s.callsItself(ofQuestions) {
		return
	}
	for i := range s.heads {
		if h := &s.heads[i]; h.level == found.level {
			at := s.blocks[h.at].start
			s.in.diags.Warnf(s.in.file.AtLine(s.in.file.Line(max(at, 0))), "doubtful", "none of the %d headings of this level looks like a question, and they were taken for questions because nothing else does", found.count).
				Hint = "where the questions are something else, write what in site.md, below source:, as questions:"
			return
		}
	}
}
