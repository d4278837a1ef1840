package source

import "regexp"

// subNumber is a number such as 3-1, which stands below 3.
var subNumber = regexp.MustCompile(`^\D*(\d{1,3})-\d{1,2}\D*$`)

// hyphenated returns the length of the hyphen and the digits behind the first
// digits of such a number, or 0. Unless a word stands before it, a mark has to
// stand behind it: 3-5 may also mean from 3 to 5.
func hyphenated(number, after string, word bool) int {
	if len(number) > 3 || after == "" || after[0] != '-' {
		return 0
	}
	n := digitsLength(after[1:])
	if n == 0 || n > 2 || !word && !hasEnd(after[1+n:]) {
		return 0
	}
	return 1 + n
}

// gatherNumbered makes questions that bear numbers such as 3-1 and 3-2 and stand
// right below the one that bears 3 follow-up questions of it.
func gatherNumbered(all []found) []found {
	kept := all[:0]
	for _, f := range all {
		m := subNumber.FindStringSubmatch(f.label)
		if last := len(kept) - 1; m != nil && last >= 0 && kept[last].section == f.section && !subNumber.MatchString(kept[last].label) && numberIn(kept[last].label) == m[1] {
			kept[last].follow = append(kept[last].follow, f)
			continue
		}
		kept = append(kept, f)
	}
	return kept
}
