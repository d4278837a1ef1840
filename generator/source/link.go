package source

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// link writes a link, or only its text where its address is not one to follow.
// Inside a question, which is clicked on itself, links are only remembered.
func (w *writer) link(n *ast.Link) {
	href, ok := w.follow(string(resolve(n.Destination)), n)
	if w.title {
		if ok {
			w.led = append(w.led, href)
		}
		ok = false
	}
	if !ok || w.linked {
		w.children(n)
		return
	}
	w.open("a", "href", href)
	w.linked = true
	w.children(n)
	w.linked = false
	w.tag("</a>")
}

// address writes a link whose text is its address.
func (w *writer) address(n *ast.AutoLink) {
	to := string(n.URL(w.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(to), "mailto:") {
		to = "mailto:" + to
	}
	w.linkTo(to, n.Label(w.source), n)
}

// linkTo writes a text that leads to an address.
func (w *writer) linkTo(to string, label []byte, n ast.Node) {
	href, ok := w.follow(to, n)
	ok = ok && !w.title && !w.linked
	if ok {
		w.open("a", "href", href)
	}
	w.both(label)
	if ok {
		w.tag("</a>")
	}
}

// image writes an image; in plain text its description, or else its name.
func (w *writer) image(n *ast.Image) {
	html, text, plain := len(w.html), len(w.text), w.title
	w.title = true
	w.children(n)
	w.title = plain
	alt := string(w.text[text:])
	w.html = w.html[:html]
	if src, ok := w.follow(string(resolve(n.Destination)), n); ok && !strings.HasPrefix(src, "mailto:") {
		if alt == "" && w.title {
			alt = path.Base(src)
			w.text = append(w.text, alt...)
		}
		w.open("img", "src", src)
		w.html = w.html[:len(w.html)-1]
		w.tag(` alt="`)
		w.escape([]byte(alt))
		w.tag(`"`)
		w.size(n)
		w.tag(` loading="lazy">`)
		return
	}
	w.escape([]byte(alt))
}

// size writes the size that an image of HTML has.
func (w *writer) size(n ast.Node) {
	for _, name := range []string{"width", "height"} {
		if value, is := n.AttributeString(name); is {
			if pixels, err := strconv.Atoi(value.(string)); err == nil && pixels > 0 && pixels < 10_000 {
				w.tag(" " + name + `="` + strconv.Itoa(pixels) + `"`)
			}
		}
	}
}

func (w *writer) open(tag, attribute, value string) {
	w.tag("<" + tag + " " + attribute + `="`)
	w.escape(util.URLEscape([]byte(value), false))
	w.tag(`">`)
}

// follow returns an address as a page may hold it, and whether it may: only the
// web, mail and files beside the document are led to, and a fragment alone
// leads to a heading that is not there any more. Files beside the document are
// remembered, and so are those that are somewhere else.
func (w *writer) follow(s string, n ast.Node) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" || s[0] == '#' {
		return "", false
	}
	for _, r := range s {
		if r < ' ' || r == 0x7f || invisible(r) || r == '\\' {
			return "", false
		}
	}
	if i := strings.IndexAny(s, ":/?#"); i >= 0 && s[i] == ':' {
		switch strings.ToLower(s[:i]) {
		case "http", "https", "mailto":
			return s, true
		}
		return "", false
	}
	if strings.HasPrefix(s, "//") {
		return "https:" + s, true
	}
	return w.local(s, n)
}

// local returns the address of a file beside the document, and whether there is
// one.
func (w *writer) local(s string, n ast.Node) (string, bool) {
	name, rest := s, ""
	if i := strings.IndexAny(s, "?#"); i >= 0 {
		name, rest = s[:i], s[i:]
	}
	decoded, err := url.PathUnescape(name)
	if err != nil {
		decoded = name
	}
	clean := path.Clean(decoded)
	inside := clean != "." && clean != ".." && !strings.HasPrefix(clean, "../") && !strings.HasPrefix(clean, "/") && !strings.ContainsAny(clean, ":\x00")
	w.files = append(w.files, reference{path: clean, at: w.placeOf(n), outside: !inside})
	if !inside || w.has != nil && !w.has(clean) {
		return "", false
	}
	return (&url.URL{Path: clean}).EscapedPath() + rest, true
}

// reference is a file that an answer refers to.
type reference struct {
	path    string
	at      int  // where it is referred to
	outside bool // it is not below the document's folder
}

// placeOf returns where a node stands in the source, or else what is written.
func (w *writer) placeOf(n ast.Node) int {
	if at := inlinePos(n); at > w.at {
		return at
	}
	return w.at
}

// addresses writes text in which the addresses of web pages are links.
func (w *writer) addresses(value []byte, n ast.Node) {
	for len(value) > 0 {
		start, end := findAddress(value)
		if start < 0 {
			break
		}
		w.both(value[:start])
		w.linkTo(string(value[start:end]), value[start:end], n)
		value = value[end:]
	}
	w.both(value)
}

// findAddress returns where the first address of a web page in a text begins
// and ends, or -1. It ends before white space, quotation marks and letters
// beyond ASCII, for Korean particles follow without a space, and before marks
// that close a sentence.
func findAddress(text []byte) (start, end int) {
	s := string(text)
	i := strings.Index(s, "://")
	switch {
	case i >= 5 && strings.EqualFold(s[i-5:i], "https"):
		start = i - 5
	case i >= 4 && strings.EqualFold(s[i-4:i], "http"):
		start = i - 4
	default:
		return -1, -1
	}
	end = i + 3
	for end < len(s) && s[end] > ' ' && s[end] < 0x7f && strings.IndexByte("<>\"'`|\\^{}", s[end]) < 0 {
		end++
	}
	for end > i+3 && (strings.IndexByte(".,;:!?*_~", s[end-1]) >= 0 || s[end-1] == ')' && strings.Count(s[start:end], "(") < strings.Count(s[start:end], ")") || s[end-1] == ']') {
		end--
	}
	if end == i+3 {
		return -1, -1
	}
	return start, end
}
