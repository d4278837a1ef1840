package divide

import "studysite/generator/source/wording"

// findPreface finds the last table of contents above all headings of the questions' level
// and those that ask for sure: what stands before it is about the document.
func (d *divider) findPreface() {
	for i := range d.Heads {
		h := &d.Heads[i]
		if h.Contents || wording.ContentsWords[wording.Heart(h.Text)] {
			d.Preface = h.At
		} else if h.Level == d.Shape.Level || h.Level > 1 && h.Asks == wording.Surely {
			return
		}
	}
}
