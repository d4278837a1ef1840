package divide

// fewestClosed is how many topics end with headings that are no questions, at least,
// where such headings end topics.
const fewestClosed = 2

// strangersClose reports whether headings of the questions' level that are none close
// topics: several end with some, and in none one stands between two questions.
func (d *divider) strangersClose() bool {
	if d.closing == nil {
		closing := d.closedTopics() >= fewestClosed
		d.closing = &closing
	}
	return *d.closing
}

// closedTopics returns how many topics end with such headings, or 0 where one stands
// between two questions.
func (d *divider) closedTopics() int {
	count, asked, strange := 0, false, false
	for i := range d.Heads {
		h := &d.Heads[i]
		switch {
		case h.Level > d.Shape.Level:
		case h.Level < d.Shape.Level:
			asked, strange = false, false
		case !d.isStranger(h):
			if strange {
				return 0
			}
			asked = true
		case asked && !strange:
			count++
			strange = true
		}
	}
	return count
}
