package layout

import "studysite/generator/source/wording"

// findRanges finds the headings that only count the questions below them, such as
// Questions 1–5 above Questions 6–10: they bear no number themselves and ask nothing.
func (l *Layout) findRanges() {
	var last [7]int
	var broken [7]bool
	var ranges []*Head
	for i := range l.Heads {
		h := &l.Heads[i]
		from, to, worded, is := wording.Range(h.Full)
		if !is || !worded {
			continue
		}
		broken[h.Level] = broken[h.Level] || from >= to || from != 1 && from != last[h.Level]+1
		last[h.Level] = to
		ranges = append(ranges, h)
	}
	for _, h := range ranges {
		if !broken[h.Level] {
			from, to, _, _ := wording.Range(h.Full)
			h.Range, h.Text, h.Label, h.Length, h.Word, h.Asks = [2]int{from, to}, h.Full, "", 0, false, 0
		}
	}
}
