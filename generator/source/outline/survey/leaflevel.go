package survey

// leafLevel returns the highest level above one of whose headings few ask of which at
// least half stand over text and over no deeper ones, or 0: these are no topics.
func (s *surveyor) leafLevel(level int) int {
	var leaves, all [7]int
	for i := range s.Heads {
		h := &s.Heads[i]
		if h.Level >= level || h.Aside || h.Contents || h.Around || h.Part {
			continue
		}
		all[h.Level]++
		if h.Body > 0 && !s.HasParts(h) {
			leaves[h.Level]++
		}
	}
	for higher := 1; higher < level; higher++ {
		if leaves[higher] >= fewestLeaves && 2*leaves[higher] >= all[higher] {
			return higher
		}
	}
	return 0
}

// fewestLeaves is how many such headings there are, at least.
const fewestLeaves = 3
