package columnar

import (
	"strings"
	"unicode"
)

// addTags takes a cell for evidence that a column holds tags: names in small
// letters without spaces, several in a cell.
func (c *Column) addTags(cell string) {
	words := strings.Fields(cell)
	if len(words) > mostTags || strings.ContainsFunc(cell, isNoPartOfTag) {
		c.spoken++
		return
	}
	if c.tags == nil {
		c.tags = map[string]int{}
	}
	for _, word := range words {
		if len(c.tags) < mostTopics || c.tags[word] > 0 {
			c.tags[word]++
		}
	}
}

// mostTags bounds how many tags a card has.
const mostTags = 12

// isNoPartOfTag reports whether a character stands in no tag: tags are small
// letters, digits, and what joins them.
func isNoPartOfTag(r rune) bool {
	return !unicode.IsLower(r) && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune("-_:/", r) || r == '\n'
}

// HoldsTags reports whether a column of so many cards holds tags: hardly a cell
// says something else, several have more than one, one of them stands in every
// third cell, and some are words joined by a sign, as phrases seldom are.
func (c *Column) HoldsTags(cards int) bool {
	if c.Filled < 4 || 2*c.Filled < cards || 10*c.spoken > c.Filled {
		return false
	}
	words, most, joined := 0, 0, 0
	for tag, n := range c.tags {
		words += n
		most = max(most, n)
		if strings.ContainsAny(strings.Trim(tag, "-_:/"), "-_:/") {
			joined++
		}
	}
	return 2*words >= 3*c.Filled && 3*most >= c.Filled && 4*joined >= len(c.tags)
}
