package source

// dropIntro leaves out what would introduce a section that is none.
func (d *draft) dropIntro(s *Section) {
	for _, n := range s.intro {
		d.mark(d.startOf(n), Nothing, belowTopic)
	}
	s.intro = nil
}

// writeIntros writes what introduces the sections.
func (doc *Document) writeIntros(w *writer) {
	for i := range doc.Sections {
		s := &doc.Sections[i]
		if len(s.intro) == 0 {
			continue
		}
		w.at = s.Position.Start
		s.Intro, _ = w.blocks(trimRules(s.intro))
		s.intro = nil
	}
}
