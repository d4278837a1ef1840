package translate

import (
	"bytes"
	"regexp"
)

// Some editors write the items of lists with their numbers or bullets between tabs,
// which is code to Markdown.

// tabbedItem is how such an item begins.
var tabbedItem = regexp.MustCompile("^\\t(?:[0-9]{1,3}[.)]|[•◦▪⁃-])\\t")

// fewestTabbed is how many such items a text has at least: one line may be code.
const fewestTabbed = 3

// holdsTabbed reports whether a text has such items.
func holdsTabbed(text []byte) bool {
	count := 0
	eachTabbed(text, func([]byte) { count++ })
	return count >= fewestTabbed
}

// eachTabbed goes through the beginnings of such items on all lines but the first.
func eachTabbed(text []byte, f func(mark []byte)) {
	for {
		at := bytes.Index(text, []byte("\n\t"))
		if at < 0 {
			return
		}
		text = text[at+1:]
		if mark := tabbedItem.Find(text); mark != nil {
			f(mark)
		}
	}
}

// showItem makes the tabs around a number spaces, or a bullet one of Markdown.
func showItem(mark []byte) {
	number := mark[1] >= '0' && mark[1] <= '9'
	for i := range mark {
		if !number || mark[i] == '\t' {
			mark[i] = ' '
		}
	}
	if !number {
		mark[1] = '-'
	}
}
