package source

import (
	"bytes"
	"html"
	"slices"
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html" // the parser of the HTML standard: what a browser makes of broken HTML

	"github.com/yuin/goldmark/ast"
)

// Attributes that the program itself writes: where an element stands in the
// source, and which node of the Markdown tree it holds the place of.
const (
	offsetAttr = "data-o"
	nodeAttr   = "data-n"
)

// stream is HTML on its way to the parser: that of the author, token by token,
// and between it elements that hold the places of Markdown nodes. It is written
// twice: the first time shows which elements are never closed, and the second
// time those are closed before the next heading, so that they do no harm beyond
// their own answer.
type stream struct {
	out    bytes.Buffer
	nodes  []ast.Node
	title  string
	open   []opened
	count  int          // elements opened so far
	closed map[int]bool // those that are closed, from the first time on
	second bool
	page   bool // it is a whole page, with what frames its text
	cards  bool // it is the fields of cards, which have few elements and no others
	stuck  []stuck
	placed int  // the text at this byte stands right behind a tag with its place
	cells  int  // cells of tables so far
	tags   int  // elements so far
	full   bool // they are as many as they may be

	inLine bool // the last thing was the end of something inside a line
	filled bool // a paragraph was opened since one was closed last

	drawing *drawing // the formula that is read or left out

	tagReader tagReader
}

// opened is an element that is open.
type opened struct {
	name   string
	as     string // what is written for it
	number int
}

// stuck is something that is never closed and swallows the text behind it.
type stuck struct {
	name string
	at   int
}

// deepest bounds how many elements are open at once; what is nested deeper goes
// without its element. The HTML parser refuses more than 512.
const deepest = 100

// voids have no end; loose end by themselves; of muted the text is no text.
var (
	voids   = set("br", "hr", "img", "input")
	loose   = set("p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "rt", "rp", "body")
	muted   = set("script", "style", "template", "iframe", "object", "noembed", "noframes", "svg", "title", "canvas", "audio", "video")
	allowed = set(append(kept, passed...)...)
)

// again makes the stream ready for the second time.
func (s *stream) again() {
	*s = stream{closed: s.closed, second: true, page: s.page}
}

// nextLine makes the stream ready for a line that nothing before it reaches into.
func (s *stream) nextLine() {
	*s = stream{out: s.out, nodes: s.nodes, second: true, tagReader: s.tagReader}
}

// An element takes some hundred times the memory of the few bytes that it is
// written with. So many of them are understood, and one more for so many bytes;
// of those beyond, only the text is left.
const (
	mostElements    = 100_000
	bytesForElement = 16
)

// manyElements stands among what is stuck for elements beyond the bound.
const manyElements = "<"

// isFull counts elements and reports whether there are too many. The first that
// is beyond the bound is remembered.
func (s *stream) isFull(at int) bool {
	s.tags++
	if !s.full && s.tags > mostElements+at/bytesForElement {
		s.full = true
		s.stuck = append(s.stuck, stuck{manyElements, at})
	}
	return s.full
}

// raw passes on HTML that stands at a byte of the source, its tags with their
// places, without comments and without what is no text.
func (s *stream) raw(text []byte, at int) {
	s.read(xhtml.NewTokenizer(bytes.NewReader(text)), len(text), at)
}

// inside passes on a tag of Markdown that stands inside a line.
func (s *stream) inside(tag []byte, at int) {
	if !isInside(nameOf(tag)) {
		s.raw(tag, at)
		return
	}
	s.read(s.tagReader.next(tag), len(tag), at)
}

// read passes on so many bytes of HTML.
func (s *stream) read(z *xhtml.Tokenizer, length, at int) {
	mute := stuck{}
	s.inLine = false
	for end := at + length; at < end; {
		kind := z.Next()
		size := len(z.Raw())
		switch {
		case kind == xhtml.ErrorToken:
			s.rest(z.Raw(), mute)
			return
		case kind == xhtml.CommentToken:
			if at+size >= length && bytes.HasPrefix(z.Raw(), []byte("<!--")) && !bytes.HasSuffix(z.Raw(), []byte("-->")) {
				s.stuck = append(s.stuck, stuck{"<!--", at})
			}
		case mute.name != "":
			mute = s.muted(z, kind, mute)
		case kind == xhtml.TextToken:
			s.text(string(z.Raw()), at)
		case kind == xhtml.EndTagToken:
			written := string(z.Raw())
			token := z.Token()
			if s.cards && isNoElement(token) {
				s.text(written, at)
				break
			}
			s.endTag(token.Data, at)
		case kind != xhtml.DoctypeToken:
			written := string(z.Raw())
			token := z.Token()
			if s.isWrittenOf(token) {
				s.out.WriteString(html.EscapeString(written))
				break
			}
			mute = s.start(token, at)
			s.placed = at + size
			if size == length {
				mute, s.drawing = stuck{}, nil // a tag inside a line of Markdown, whose text is text
			}
		}
		at += size
	}
	s.rest(nil, mute)
}

// isWrittenOf reports whether a tag is what the author wrote of, and not one of
// an element: it stands in code, as that of a List<String>, or on a card.
func (s *stream) isWrittenOf(token xhtml.Token) bool {
	if !isNoElement(token) {
		return false
	}
	return s.cards || slices.ContainsFunc(s.open, func(o opened) bool { return o.name == "pre" || codeTags[o.name] })
}

// isNoElement reports whether a tag is one of no element that HTML has or lets
// programs make, whose names have hyphens.
func isNoElement(token xhtml.Token) bool {
	return token.DataAtom == 0 && len(token.Attr) == 0 && !strings.Contains(token.Data, "-")
}

// text passes on text, behind an empty element that says where it stands unless
// it stands right behind a tag that does, or goes on with a line.
func (s *stream) text(raw string, at int) {
	if trimmed := strings.TrimLeft(raw, " \t\n"); trimmed != "" && !s.inLine && (at != s.placed || trimmed != raw) && !s.crowded() && !s.isFull(at) {
		s.tag("span", at+len(raw)-len(trimmed), -1)
		s.out.WriteString("></span>")
	}
	s.out.WriteString(html.EscapeString(html.UnescapeString(raw)))
}

// rest passes on what is left of HTML that ends in the middle of a tag.
func (s *stream) rest(text []byte, mute stuck) {
	if mute.name != "" {
		s.stuck = append(s.stuck, mute)
	}
	s.drawing = nil
	s.out.WriteString(html.EscapeString(string(text)))
}

// muted leaves out what stands inside a muted element; a title is remembered.
func (s *stream) muted(z *xhtml.Tokenizer, kind xhtml.TokenType, mute stuck) stuck {
	if s.drawing != nil {
		if s.draw(z, kind, mute) {
			return stuck{}
		}
		return mute
	}
	if kind == xhtml.TextToken && mute.name == "title" && s.title == "" {
		s.title = clean(html.UnescapeString(string(z.Raw())))
	}
	if kind == xhtml.EndTagToken {
		if name, _ := z.TagName(); string(name) == mute.name {
			return stuck{}
		}
	}
	return mute
}

// start passes on a start tag, or begins to leave out what is no text.
func (s *stream) start(token xhtml.Token, at int) stuck {
	name := token.Data
	if voids[name] && isDrawn(token) {
		return stuck{}
	}
	if s.draws(token) || token.Type == xhtml.StartTagToken && (muted[name] || s.page && isMutedInPage(&token)) {
		return stuck{name, at}
	}
	if !allowed[name] || len(s.open) >= deepest && !voids[name] || tabular[name] && s.tooLarge(name, at) {
		return stuck{}
	}
	if s.isFull(at) {
		s.out.WriteByte(' ')
		return stuck{}
	}
	if isHeadingTag(name) {
		s.barrier()
	}
	as := name
	if s.page && isFrame(&token) {
		as = "nav"
	}
	s.inLine = false
	s.filled = s.filled || name == "p"
	s.tag(as, at, -1)
	for _, a := range token.Attr {
		switch a.Key {
		case "href", "src", "alt", "title", "width", "height", "start", "colspan", "rowspan", "class", "type", "checked":
			s.attribute(a.Key, a.Val)
		}
	}
	s.out.WriteByte('>')
	if !voids[name] && !loose[name] {
		s.push(name, as)
	}
	return stuck{}
}

// tag begins a start tag that stands at a byte of the source, and holds the
// place of a node unless node is -1.
func (s *stream) tag(name string, at, node int) {
	s.out.WriteString("<" + name)
	s.attribute(offsetAttr, strconv.Itoa(max(at, 0)))
	if node >= 0 {
		s.attribute(nodeAttr, strconv.Itoa(node))
	}
}

func (s *stream) attribute(name, value string) {
	s.out.WriteString(" " + name + `="` + html.EscapeString(value) + `"`)
}

func (s *stream) push(name, as string) {
	s.open = append(s.open, opened{name, as, s.count})
	s.count++
}

// endTag passes on an end tag of the author's. That of a paragraph which is not
// open makes one.
func (s *stream) endTag(name string, at int) {
	if name == "p" && !s.filled && s.isFull(at) {
		return
	}
	s.filled = s.filled && name != "p"
	depth := len(s.open)
	s.end(name)
	s.inLine = formatting[name] && len(s.open) < depth
}

// end passes on an end tag of something that is open.
func (s *stream) end(name string) {
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i].name == name {
			s.close(s.open[i].number)
			s.out.WriteString("</" + s.open[i].as + ">")
			s.open = slices.Delete(s.open, i, i+1)
			return
		}
	}
	if loose[name] && !s.full && !(tabular[name] && s.crowded()) {
		s.out.WriteString("</" + name + ">")
	}
}

// close notes, the first time, that an element is closed.
func (s *stream) close(number int) {
	if s.second {
		return
	}
	if s.closed == nil {
		s.closed = map[int]bool{}
	}
	s.closed[number] = true
}

// isInside reports whether an element stands inside a line, by its name.
func isInside(name string) bool { return formatting[name] || voids[name] }

// formatting marks text inside a line.
var formatting = set("a", "b", "strong", "i", "em", "code", "tt", "kbd", "samp", "var", "del", "s", "strike", "ins", "u", "mark", "small", "sub", "sup", "q", "cite", "dfn", "abbr", "font", "span", "label")

// endBlock closes what marks text and was opened since there were depth open
// elements: it reaches no further than its block.
func (s *stream) endBlock(depth int) {
	for i := len(s.open) - 1; i >= depth; i-- {
		if formatting[s.open[i].name] {
			s.out.WriteString("</" + s.open[i].name + ">")
			s.open = slices.Delete(s.open, i, i+1)
		}
	}
}

// barrier closes what is open and never closed.
func (s *stream) barrier() {
	if !s.second {
		return
	}
	for i := len(s.open) - 1; i >= 0; i-- {
		if !s.closed[s.open[i].number] {
			s.out.WriteString("</" + s.open[i].as + ">")
			s.open = slices.Delete(s.open, i, i+1)
		}
	}
}

// tabular are the parts of a table.
var tabular = set("table", "thead", "tbody", "tfoot", "tr", "td", "th")

// crowded reports whether tables have had as many cells as they may.
func (s *stream) crowded() bool { return s.cells > mostCells }

// tooLarge counts the cells of tables, and passes on the text of those beyond
// the bound as text. The first of them is remembered.
func (s *stream) tooLarge(name string, at int) bool {
	if name == "td" || name == "th" {
		if s.cells++; s.cells == mostCells+1 {
			s.stuck = append(s.stuck, stuck{largeTable, at})
		}
	}
	if s.crowded() {
		s.out.WriteString(map[bool]string{true: " | ", false: " "}[name == "td" || name == "th"])
	}
	return s.crowded()
}

// largeTable stands among what is stuck for a table with too many cells.
const largeTable = "<table"

func isHeadingTag(name string) bool {
	return len(name) == 2 && name[0] == 'h' && strings.IndexByte("123456", name[1]) >= 0
}

// place holds the place of a node.
func (s *stream) place(n ast.Node, at int) {
	name := "span"
	switch {
	case n.Kind() == ast.KindListItem:
		name = "li"
	case n.Type() == ast.TypeBlock:
		name = "div"
	}
	s.tag(name, at, len(s.nodes))
	s.out.WriteString("></" + name + ">")
	s.nodes = append(s.nodes, n)
}
