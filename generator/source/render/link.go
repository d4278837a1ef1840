package render

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// link writes a link, or only its text where its address is not one to follow.
// Inside a question, which is clicked on itself, links are only remembered.
func (w *Writer) link(n *ast.Link) {
	href, ok := w.follow(string(Resolve(n.Destination)), n)
	if w.title {
		if ok {
			w.Led = append(w.Led, href)
		}
		ok = false
	}
	if !ok || w.linked {
		w.Children(n)
		return
	}
	w.open("a", "href", href)
	w.linked = true
	w.Children(n)
	w.linked = false
	w.tag("</a>")
}

// address writes a link whose text is its address.
func (w *Writer) address(n *ast.AutoLink) {
	to := string(n.URL(w.Source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(to), "mailto:") {
		to = "mailto:" + to
	}
	w.linkTo(to, n.Label(w.Source), n)
}

// linkTo writes a text that leads to an address.
func (w *Writer) linkTo(to string, label []byte, n ast.Node) {
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
func (w *Writer) image(n *ast.Image) {
	html, text, plain := len(w.html), len(w.Text), w.title
	w.title = true
	w.Children(n)
	w.title = plain
	alt := string(w.Text[text:])
	w.html = w.html[:html]
	if src, ok := w.follow(string(Resolve(n.Destination)), n); ok && !strings.HasPrefix(src, "mailto:") {
		if alt == "" && w.title {
			alt = path.Base(src)
			w.Text = append(w.Text, alt...)
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
func (w *Writer) size(n ast.Node) {
	for _, name := range []string{"width", "height"} {
		if value, is := n.AttributeString(name); is {
			if pixels, err := strconv.Atoi(value.(string)); err == nil && pixels > 0 && pixels < 10_000 {
				w.tag(" " + name + `="` + strconv.Itoa(pixels) + `"`)
			}
		}
	}
}

func (w *Writer) open(tag, attribute, value string) {
	w.tag("<" + tag + " " + attribute + `="`)
	w.escape(util.URLEscape([]byte(value), false))
	w.tag(`">`)
}

// follow returns an address as a page may hold it, and whether it may: only the
// web, mail and files beside the document are led to, and a fragment alone
// leads to a heading that is not there any more. Files beside the document are
// remembered, and so are those that are somewhere else.
func (w *Writer) follow(s string, n ast.Node) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" || s[0] == '#' {
		return "", false
	}
	for _, r := range s {
		if r < ' ' || r == 0x7f || wording.Invisible(r) || r == '\\' {
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
func (w *Writer) local(s string, n ast.Node) (string, bool) {
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
	if apart := norm.NFD.String(clean); inside && w.Has != nil && apart != clean && !w.Has(clean) && w.Has(apart) {
		clean = apart // the text was put together, and the name of the file was not
	}
	w.Files = append(w.Files, Reference{Path: clean, At: w.placeOf(n), Outside: !inside})
	if !inside || w.Has != nil && !w.Has(clean) {
		return "", false
	}
	return (&url.URL{Path: clean}).EscapedPath() + rest, true
}

// Reference is a file that an answer refers to.
type Reference struct {
	Path    string
	At      int  // where it is referred to
	Outside bool // it is not below the document's folder
}

// placeOf returns where a node stands in the source, or else what is written.
func (w *Writer) placeOf(n ast.Node) int {
	if at := tree.InlinePos(n); at > w.At {
		return at
	}
	return w.At
}

// addresses writes text in which the addresses of web pages are links.
func (w *Writer) addresses(value []byte, n ast.Node) {
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

// Leads returns paragraphs with the addresses that links of a question lead
// to, for it is shown without them.
func (w *Writer) Leads() []ast.Node {
	var all []ast.Node
	for _, to := range w.Led {
		p, link := ast.NewParagraph(), ast.NewLink()
		link.Destination = []byte(to)
		link.AppendChild(link, ast.NewString([]byte(to)))
		p.AppendChild(p, link)
		all = append(all, p)
	}
	return all
}
