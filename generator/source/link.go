package source

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// link writes a link, or only its text where its address is not one to follow.
func (w *writer) link(n *ast.Link) {
	href, ok := address(string(resolve(n.Destination)))
	if !ok {
		w.children(n)
		return
	}
	w.open("a", "href", href)
	w.children(n)
	w.tag("</a>")
}

// address writes a link whose text is its address.
func (w *writer) address(n *ast.AutoLink) {
	url := string(n.URL(w.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		url = "mailto:" + url
	}
	href, ok := address(url)
	if ok {
		w.open("a", "href", href)
	}
	w.both(n.Label(w.source))
	if ok {
		w.tag("</a>")
	}
}

// image writes an image; in plain text its description.
func (w *writer) image(n *ast.Image) {
	before := len(w.text)
	begin := len(w.html)
	w.children(n)
	alt := w.text[before:]
	src, ok := address(string(resolve(n.Destination)))
	if !ok {
		return
	}
	w.html = w.html[:begin]
	w.open("img", "src", src)
	w.html = w.html[:len(w.html)-1]
	w.tag(` alt="`)
	w.escape(alt)
	w.tag(`" loading="lazy">`)
}

func (w *writer) open(tag, attribute, value string) {
	w.tag("<" + tag + " " + attribute + `="`)
	w.escape(util.URLEscape([]byte(value), false))
	w.tag(`">`)
}

// address returns an address as a page may hold it, and whether it may: only
// the web, mail and files beside the document are led to, and a fragment alone
// leads to a heading that is not there any more.
func address(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" || s[0] == '#' {
		return "", false
	}
	for _, r := range s {
		if r < ' ' || r == 0x7f || invisible(r) {
			return "", false
		}
	}
	if i := strings.IndexAny(s, ":/?#"); i >= 0 && s[i] == ':' {
		switch strings.ToLower(s[:i]) {
		case "http", "https", "mailto":
		default:
			return "", false
		}
	}
	return s, true
}
