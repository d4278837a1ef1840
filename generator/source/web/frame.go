package web

import (
	"strings"
	"unicode"

	xhtml "golang.org/x/net/html"

	"studysite/generator/source/wording"
)

// frameWords are what pages call the parts that frame their text, in the class,
// the name or the role of an element. Two words together are one.
var frameWords = wording.Set("nav", "navigation", "navbar", "menu", "menubar", "breadcrumb", "breadcrumbs", "breadcrumbsection", "sidebar", "masthead", "siteheader", "sitefooter", "footer", "pagefooter", "colophon", "skiplink", "skip",
	"comments", "commentlist", "commentrespond", "respond", "reply", "postcomment", "disqus", "share", "sharing", "sharedaddy", "social", "sociallinks", "jprelatedposts", "related", "relatedposts", "recommended", "recommendations",
	"anothercategory", "postnavigation", "prevnext", "pagination", "pager", "newsletter", "subscribe", "subscription", "cookie", "cookies", "consent", "popup", "modal", "advertisement", "adsense", "adsbygoogle", "revenueunit", "sponsor", "promo", "feeds", "feedlinks",
	"widget", "tagslinks", "taglist", "articletag", "posttags", "authorbox", "authorbio", "profilecard", "byline", "entrymeta", "pagemetadata", "copyright", "colophon", "likebutton", "postbtn", "sourcefile", "sympathy", "attachments",
	"complementary", "contentinfo", "banner", "search", "toolbar", "jumpbox")

// isFrame reports whether an element is called a part of what frames a page. The
// page as a whole may be called so for what it has.
func isFrame(token *xhtml.Token) bool {
	switch token.Data {
	case "html", "body", "main", "article", "a", "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "code", "pre", "td", "th", "summary", "details", "span":
		return false
	}
	for _, a := range token.Attr {
		switch a.Key {
		case "class", "id", "role":
			for _, name := range strings.Fields(a.Val) {
				if namesFrame(name) {
					return true
				}
			}
		}
	}
	return false
}

// namesFrame reports whether a name is one of a frame: as a whole, by its first
// two words, or by its last two.
func namesFrame(name string) bool {
	words := nameWords(name)
	switch n := len(words); {
	case n == 0 || n > 5:
		return false
	case n < 3:
		return frameWords[words[0]] && n == 1 || n == 2 && (frameWords[words[0]+words[1]] || frameWords[words[0]] && partOfFrame[words[1]] || partOfPage[words[0]] && frameWords[words[1]])
	default:
		return frameWords[words[0]+words[1]] || frameWords[words[n-2]+words[n-1]]
	}
}

// What stands beside such a word in names of two words.
var (
	partOfFrame = wording.Set("area", "section", "list", "box", "wrap", "wrapper", "container", "buttons", "bar", "block", "links", "group", "widget", "posts", "title", "macro")
	partOfPage  = wording.Set("article", "post", "entry", "page", "site", "blog", "main", "global", "content", "area", "wrap", "box", "sd", "js")
)

// nameWords divides a name such as post_relatedPosts into its words.
func nameWords(name string) []string {
	var b strings.Builder
	lower := false
	for _, r := range name {
		if unicode.IsUpper(r) && lower {
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		if !unicode.IsLetter(r) {
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}

// Headings of boxes, names of authors and subtitles that are marked up so stand above no
// section: these are the classes of either, as DocBook writes them.
var (
	boxes   = wording.Set("note", "tip", "hint", "important", "warning", "caution", "danger", "attention", "admonition")
	bylines = wording.Set("author", "corpauthor", "othercredit", "editor", "subtitle")
)

// hasClass reports whether an element has one of some classes.
func hasClass(token *xhtml.Token, classes map[string]bool) bool {
	for _, name := range strings.Fields(attributeOf(*token, "class")) {
		if classes[strings.ToLower(name)] {
			return true
		}
	}
	return false
}

// opens are words in the attributes of a button that opens something.
var opens = []string{"accordion", "faq", "question", "collaps", "toggle", "expand", "disclosure"}

// isMutedInPage reports whether the text of an element is that of a control or of a
// link that is not meant to be read, and no part of what a page says.
func isMutedInPage(token *xhtml.Token) bool {
	switch token.Data {
	case "textarea":
		return !isCodeArea(token)
	case "select", "legend":
		return true
	case "a":
		return isHidden(token)
	case "button":
		for _, a := range token.Attr {
			for _, word := range opens {
				if a.Key == "aria-expanded" || a.Key == "aria-controls" || strings.Contains(strings.ToLower(a.Key+a.Val), word) {
					return false
				}
			}
		}
		return true
	}
	return false
}

// isCodeArea reports whether an element is a field that a page shows code in.
func isCodeArea(token *xhtml.Token) bool {
	return token.Data == "textarea" && (namesCode(attributeOf(*token, "name")) || namesCode(attributeOf(*token, "class")))
}

func namesCode(name string) bool { return strings.Contains(strings.ToLower(name), "code") }
