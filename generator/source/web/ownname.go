package web

import (
	"strings"

	xhtml "golang.org/x/net/html"

	"studysite/generator/source/wording"
)

// A saved page may lead to its own places by the name that its file had where it came
// from, as in faq.html#q1. Such links are made to lead inside again.

// ownPlaces are the places that a page names, and the links that lead to places of
// files, each with the file's name.
type ownPlaces struct {
	names map[string]bool
	links []ownLink
}

type ownLink struct{ file, place string }

// mostOwnLinks bounds how many links are looked at for the name of the page, and
// fewestOwnLinks how many have to agree on it.
const (
	mostOwnLinks   = 400
	fewestOwnLinks = 3
)

// note takes the attributes of a tag down.
func (o *ownPlaces) note(attributes []xhtml.Attribute) {
	for _, a := range attributes {
		switch a.Key {
		case "id", "name":
			if o.names == nil {
				o.names = map[string]bool{}
			}
			o.names[a.Val] = true
		case "href":
			if file, place, is := strings.Cut(a.Val, "#"); is && place != "" && len(o.links) < mostOwnLinks && isFileName(file) {
				o.links = append(o.links, ownLink{file, place})
			}
		}
	}
}

// isFileName reports whether an address is the name of a file beside the page.
func isFileName(address string) bool {
	return address != "" && !strings.ContainsAny(address, "/:?")
}

// own returns the name of the page: of a file nearly all of whose places are here.
func (o *ownPlaces) own() string {
	all, here := map[string]int{}, map[string]int{}
	for _, l := range o.links {
		all[l.file]++
		if o.names[l.place] {
			here[l.file]++
		}
	}
	best := ""
	for _, l := range o.links {
		if n := here[l.file]; n >= fewestOwnLinks && 10*n >= 9*all[l.file] && n > here[best] {
			best = l.file
		}
	}
	return best
}

// insideOwn returns the address that a link leads to from within the page.
func (s *Stream) insideOwn(address string) string {
	if place, is := strings.CutPrefix(address, s.own+"#"); is && s.own != "" {
		return "#" + place
	}
	return address
}

// isHidden reports whether an element is not meant to be read.
func isHidden(token *xhtml.Token) bool {
	for _, a := range token.Attr {
		if a.Key == "aria-hidden" {
			return wording.Lower(a.Val) == "true"
		}
	}
	return false
}
