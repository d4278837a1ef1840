package web

import (
	"regexp"

	"github.com/microcosm-cc/bluemonday" // sanitises HTML by a list of what is allowed
)

// The policy for HTML that authors write or save:
//
// Kept are elements that structure or mark text, tables, images and links, and
// of their attributes those that carry meaning: the address of a link or image,
// its description and size, the first number of a list, the language of code,
// how many columns and rows a cell takes. Addresses lead to http, https, mail
// or a file beside the document.
//
// Everything else goes: what runs (scripts, event handlers, other schemes),
// what restyles or covers the page (style, class, position), what loads or
// submits (frames, forms, objects, media), what the page itself speaks of (base,
// meta, title, link), and names by which a script would find things (id, name).
// The text inside an element that goes stays, but for scripts, styles, frames
// and the like, whose text is no text.
var Policy = newPolicy()

// kept are the elements that may stand in an answer.
var kept = []string{
	"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "br", "dl", "dt", "dd",
	"details", "summary", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
	"a", "img", "b", "strong", "i", "em", "code", "tt", "kbd", "samp", "var", "del", "s", "strike", "ins", "u", "mark", "small",
	"sub", "sup", "q", "cite", "dfn", "abbr", "ruby", "rt", "rp", "bdi", "span", "input",
}

// passed are elements that say how a page is made up. None of them is written;
// they tell the text from what stands round it.
var passed = []string{"div", "section", "article", "main", "header", "footer", "nav", "aside", "center", "figure", "figcaption", "font", "label", "button", "body"}

var (
	digits    = regexp.MustCompile(`^[0-9]{1,10}$`)
	anything  = regexp.MustCompile(`(?s)^.*$`)
	aligned   = regexp.MustCompile(`^(?:left|right|center)$`)
	className = regexp.MustCompile(`^[A-Za-z0-9+#._: -]{1,60}$`)
)

func newPolicy() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements(kept...)
	p.AllowElements(passed...)
	p.AllowNoAttrs().OnElements(append(kept, passed...)...)
	p.AllowAttrs(offsetAttr, nodeAttr, opensAttr, openedAttr).Matching(digits).Globally()
	p.AllowAttrs("href").OnElements("a")
	p.AllowAttrs("src").OnElements("img")
	p.AllowAttrs("alt", "title").Matching(anything).OnElements("img")
	p.AllowAttrs("width", "height").Matching(digits).OnElements("img")
	p.AllowAttrs("start").Matching(digits).OnElements("ol")
	p.AllowAttrs("colspan", "rowspan").Matching(digits).OnElements("td", "th")
	p.AllowAttrs("class").Matching(aligned).OnElements("td", "th")
	p.AllowAttrs("class").Matching(className).OnElements("code", "pre") // read for the language, never written
	p.AllowAttrs("type").Matching(regexp.MustCompile(`^(?i:checkbox)$`)).OnElements("input")
	p.AllowAttrs("checked").Matching(anything).OnElements("input")
	p.AllowURLSchemes("http", "https", "mailto")
	p.AllowRelativeURLs(true)
	p.RequireParseableURLs(true)
	return p
}
