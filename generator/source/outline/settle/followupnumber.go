package settle

import (
	"regexp"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
)

// subNumber is a number such as 3-1, which stands below 3.
var subNumber = regexp.MustCompile(`^\D*(\d{1,3})-\d{1,2}\D*$`)

// gatherNumbered makes questions that bear numbers such as 3-1 and 3-2 and stand
// right below the one that bears 3 follow-up questions of it.
func gatherNumbered(all []draft.Found) []draft.Found {
	kept := all[:0]
	for _, f := range all {
		m := subNumber.FindStringSubmatch(f.Label)
		if last := len(kept) - 1; m != nil && last >= 0 && kept[last].Section == f.Section && !subNumber.MatchString(kept[last].Label) && layout.NumberIn(kept[last].Label) == m[1] {
			kept[last].Follow = append(kept[last].Follow, f)
			continue
		}
		kept = append(kept, f)
	}
	return kept
}
