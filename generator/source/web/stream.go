// Package web makes a tree of HTML: of web pages as somebody has saved them, and of
// tags inside Markdown.
//
// What goes in is sanitised by a written policy and parsed as browsers parse it.
// What frames the text of a page is left out. It does not look for questions.
package web

import (
	"bytes"
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	xhtml "golang.org/x/net/html" // the parser of the HTML standard: what a browser makes of broken HTML

	"studysite/generator/source/wording"
)

// Attributes that the program itself writes: where an element stands in the
// source, and which node of the Markdown tree it holds the place of.
const (
	offsetAttr = "data-o"
	nodeAttr   = "data-n"
)

// Stream is HTML on its way to the parser: that of the author, token by token,
// and between it elements that hold the places of Markdown nodes. It is written
// twice: the first time shows which elements are never closed, and the second
// time those are closed before the next heading, so that they do no harm beyond
// their own answer.
type Stream struct {
	Out    bytes.Buffer
	nodes  []ast.Node
	Title  string
	Open   []opened
	count  int          // elements opened so far
	closed map[int]bool // those that are closed, from the first time on
	second bool
	Page   bool // it is a whole page, with what frames its text
	Cards  bool // it is the fields of cards, which have few elements and no others
	Stuck  []stuck
	placed int  // the text at this byte stands right behind a tag with its place
	cells  int  // cells of tables so far
	tags   int  // elements so far
	full   bool // they are as many as they may be

	places   ownPlaces // of a page, from the first time
	own      string    // the name of the page's file, the second time
	controls controls  // what its buttons open, from the first time on

	inLine bool // the last thing was the end of something inside a line
	filled bool // a paragraph was opened since one was closed last

	drawing *drawing // the formula that is read or left out

	tagReader tagReader
}

// opened is an element that is open.
type opened struct {
	Name   string
	as     string // what is written for it
	number int
	box    bool // headings right inside it are the names of a box
}

// Stuck is something that is never closed and swallows the text behind it.
type stuck struct {
	name string
	at   int
}

// deepest bounds how many elements are open at once; what is nested deeper goes
// without its element. The HTML parser refuses more than 512.
const deepest = 100

// voids have no end; loose end by themselves; of muted the text is no text.
var (
	voids   = wording.Set("br", "hr", "img", "input")
	loose   = wording.Set("p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "rt", "rp", "body")
	muted   = wording.Set("script", "style", "template", "iframe", "object", "noembed", "noframes", "svg", "title", "canvas", "audio", "video")
	allowed = wording.Set(append(kept, passed...)...)
)

// Again makes the stream ready for the second time.
func (s *Stream) Again() {
	*s = Stream{closed: s.closed, second: true, Page: s.Page, own: s.places.own(), controls: s.controls}
}

// nextLine makes the stream ready for a line that nothing before it reaches into.
func (s *Stream) nextLine() {
	*s = Stream{Out: s.Out, nodes: s.nodes, second: true, tagReader: s.tagReader}
}

// An element takes some hundred times the memory of the few bytes that it is
// written with. So many of them are understood, and one more for so many bytes;
// of those beyond, only the text is left.
const (
	MostElements    = 100_000
	BytesForElement = 16
)

// manyElements stands among what is stuck for elements beyond the bound.
const manyElements = "<"

// isFull counts elements and reports whether there are too many. The first that
// is beyond the bound is remembered.
func (s *Stream) isFull(at int) bool {
	s.tags++
	if !s.full && s.tags > MostElements+at/BytesForElement {
		s.full = true
		s.Stuck = append(s.Stuck, stuck{manyElements, at})
	}
	return s.full
}

// Raw passes on HTML that stands at a byte of the source, its tags with their
// places, without comments and without what is no text.
func (s *Stream) Raw(text []byte, at int) {
	s.read(xhtml.NewTokenizer(bytes.NewReader(text)), len(text), at)
}

// inside passes on a tag of Markdown that stands inside a line.
func (s *Stream) inside(tag []byte, at int) {
	if !isInside(nameOf(tag)) {
		s.Raw(tag, at)
		return
	}
	s.read(s.tagReader.next(tag), len(tag), at)
}

// read passes on so many bytes of HTML.
func (s *Stream) read(z *xhtml.Tokenizer, length, at int) {
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
				s.Stuck = append(s.Stuck, stuck{"<!--", at})
			}
		case mute.name != "":
			mute = s.muted(z, kind, mute)
		case kind == xhtml.TextToken:
			s.text(string(z.Raw()), at)
		case kind == xhtml.EndTagToken:
			written := string(z.Raw())
			token := z.Token()
			if s.Cards && isNoElement(token) {
				s.text(written, at)
				break
			}
			s.endTag(token.Data, at)
		case kind != xhtml.DoctypeToken:
			written := string(z.Raw())
			token := z.Token()
			if s.isWrittenOf(token) {
				s.Out.WriteString(html.EscapeString(written))
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
func (s *Stream) isWrittenOf(token xhtml.Token) bool {
	if !isNoElement(token) {
		return false
	}
	return s.Cards || slices.ContainsFunc(s.Open, func(o opened) bool { return o.Name == "pre" || codeTags[o.Name] })
}

// isNoElement reports whether a tag is one of no element that HTML has or lets
// programs make, whose names have hyphens.
func isNoElement(token xhtml.Token) bool {
	return token.DataAtom == 0 && len(token.Attr) == 0 && !strings.Contains(token.Data, "-")
}

// text passes on text, behind an empty element that says where it stands unless
// it stands right behind a tag that does, or goes on with a line.
func (s *Stream) text(raw string, at int) {
	if trimmed := strings.TrimLeft(raw, " \t\n"); trimmed != "" && !s.inLine && (at != s.placed || trimmed != raw) && !s.crowded() && !s.isFull(at) {
		s.Tag("span", at+len(raw)-len(trimmed), -1)
		s.Out.WriteString("></span>")
	}
	s.Out.WriteString(html.EscapeString(html.UnescapeString(raw)))
}

// rest passes on what is left of HTML that ends in the middle of a tag.
func (s *Stream) rest(text []byte, mute stuck) {
	if mute.name != "" {
		s.Stuck = append(s.Stuck, mute)
	}
	s.drawing = nil
	s.Out.WriteString(html.EscapeString(string(text)))
}

// muted leaves out what stands inside a muted element; a title is remembered.
func (s *Stream) muted(z *xhtml.Tokenizer, kind xhtml.TokenType, mute stuck) stuck {
	if s.drawing != nil {
		if s.draw(z, kind, mute) {
			return stuck{}
		}
		return mute
	}
	if kind == xhtml.TextToken && mute.name == "title" && s.Title == "" {
		s.Title = wording.Clean(html.UnescapeString(string(z.Raw())))
	}
	if kind == xhtml.EndTagToken {
		if name, _ := z.TagName(); string(name) == mute.name {
			return stuck{}
		}
	}
	return mute
}

// start passes on a start tag, or begins to leave out what is no text.
func (s *Stream) start(token xhtml.Token, at int) stuck {
	name := token.Data
	if s.Page && !s.second {
		s.places.note(token.Attr)
		s.controls.note(&token)
	}
	if voids[name] && isDrawn(token) || name == "input" && !isTicked(&token) {
		return stuck{}
	}
	if s.draws(token) || token.Type == xhtml.StartTagToken && (muted[name] || s.Page && isMutedInPage(&token)) {
		return stuck{name, at}
	}
	as := name
	if s.Page && isCodeArea(&token) {
		as = "pre"
	}
	if !allowed[as] || len(s.Open) >= deepest && !voids[name] || tabular[name] && s.tooLarge(name, at) {
		return stuck{}
	}
	if s.isFull(at) {
		s.Out.WriteByte(' ')
		return stuck{}
	}
	if isHeadingTag(name) {
		s.barrier()
	}
	switch {
	case s.Page && isFrame(&token):
		as = "nav"
	case s.Page && isHeadingTag(name) && (hasClass(&token, bylines) || len(s.Open) > 0 && s.Open[len(s.Open)-1].box):
		as = "p"
	case namesPlace(&token):
		as = "span"
	}
	s.inLine = false
	s.filled = s.filled || name == "p"
	s.Tag(as, at, -1)
	s.control(&token)
	for _, a := range token.Attr {
		switch a.Key {
		case "href":
			s.attribute(a.Key, s.insideOwn(a.Val))
		case "src", "alt", "title", "width", "height", "start", "colspan", "rowspan", "class", "type", "checked":
			s.attribute(a.Key, a.Val)
		}
	}
	s.Out.WriteByte('>')
	if !voids[name] && !loose[name] {
		s.push(name, as)
		s.Open[len(s.Open)-1].box = s.Page && hasClass(&token, boxes)
	}
	return stuck{}
}

// namesPlace reports whether an element is the name of a place, and no link.
func namesPlace(token *xhtml.Token) bool {
	if token.Data != "a" || attributeOf(*token, "href") != "" {
		return false
	}
	bare := attributeOf(*token, "class")+attributeOf(*token, "onclick") == ""
	return attributeOf(*token, "name") != "" || bare && attributeOf(*token, "id") != ""
}

// Tag begins a start tag that stands at a byte of the source, and holds the
// place of a node unless node is -1.
func (s *Stream) Tag(name string, at, node int) {
	s.Out.WriteString("<" + name)
	s.attribute(offsetAttr, strconv.Itoa(max(at, 0)))
	if node >= 0 {
		s.attribute(nodeAttr, strconv.Itoa(node))
	}
}

func (s *Stream) attribute(name, value string) {
	s.Out.WriteString(" " + name + `="` + html.EscapeString(value) + `"`)
}

func (s *Stream) push(name, as string) {
	s.Open = append(s.Open, opened{Name: name, as: as, number: s.count})
	s.count++
}

// endTag passes on an end tag of the author's. That of a paragraph which is not
// open makes one.
func (s *Stream) endTag(name string, at int) {
	if name == "p" && !s.filled && s.isFull(at) {
		return
	}
	s.filled = s.filled && name != "p"
	depth := len(s.Open)
	s.End(name)
	s.inLine = formatting[name] && len(s.Open) < depth
}

// End passes on an end tag of something that is open.
func (s *Stream) End(name string) {
	for i := len(s.Open) - 1; i >= 0; i-- {
		if s.Open[i].Name == name {
			s.close(s.Open[i].number)
			s.Out.WriteString("</" + s.Open[i].as + ">")
			s.Open = slices.Delete(s.Open, i, i+1)
			return
		}
	}
	if loose[name] && !s.full && !(tabular[name] && s.crowded()) {
		s.Out.WriteString("</" + name + ">")
	}
}

// close notes, the first time, that an element is closed.
func (s *Stream) close(number int) {
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
var formatting = wording.Set("a", "b", "strong", "i", "em", "code", "tt", "kbd", "samp", "var", "del", "s", "strike", "ins", "u", "mark", "small", "sub", "sup", "q", "cite", "dfn", "abbr", "font", "span", "label")

// endBlock closes what marks text and was opened since there were depth open
// elements: it reaches no further than its block.
func (s *Stream) endBlock(depth int) {
	for i := len(s.Open) - 1; i >= depth; i-- {
		if formatting[s.Open[i].Name] {
			s.Out.WriteString("</" + s.Open[i].Name + ">")
			s.Open = slices.Delete(s.Open, i, i+1)
		}
	}
}

// barrier closes what is open and never closed.
func (s *Stream) barrier() {
	if !s.second {
		return
	}
	for i := len(s.Open) - 1; i >= 0; i-- {
		if !s.closed[s.Open[i].number] {
			s.Out.WriteString("</" + s.Open[i].as + ">")
			s.Open = slices.Delete(s.Open, i, i+1)
		}
	}
}

// tabular are the parts of a table.
var tabular = wording.Set("table", "thead", "tbody", "tfoot", "tr", "td", "th")

// crowded reports whether tables have had as many cells as they may.
func (s *Stream) crowded() bool { return s.cells > MostCells }

// tooLarge counts the cells of tables, and passes on the text of those beyond
// the bound as text. The first of them is remembered.
func (s *Stream) tooLarge(name string, at int) bool {
	if name == "td" || name == "th" {
		if s.cells++; s.cells == MostCells+1 {
			s.Stuck = append(s.Stuck, stuck{largeTable, at})
		}
	}
	if s.crowded() {
		s.Out.WriteString(map[bool]string{true: " | ", false: " "}[name == "td" || name == "th"])
	}
	return s.crowded()
}

// largeTable stands among what is stuck for a table with too many cells.
const largeTable = "<table"

func isHeadingTag(name string) bool {
	return len(name) == 2 && name[0] == 'h' && strings.IndexByte("123456", name[1]) >= 0
}

// place holds the place of a node.
func (s *Stream) place(n ast.Node, at int) {
	name := "span"
	switch {
	case n.Kind() == ast.KindListItem:
		name = "li"
	case n.Type() == ast.TypeBlock:
		name = "div"
	}
	s.Tag(name, at, len(s.nodes))
	s.Out.WriteString("></" + name + ">")
	s.nodes = append(s.nodes, n)
}

// What the Markdown parser takes time or memory out of proportion for is shown
// to it as letters. The tree's texts are offsets, and are read from the
// document itself, so that nothing of it is lost: what is beyond the bounds
// only stands there as it was written.
const (
	LongestLine   = 20_000  // bytes of a line that is parsed
	MostBrackets  = 400     // opening brackets of a line
	OpenBrackets  = 50      // brackets of a paragraph that are not closed
	FootnoteMarks = 2000    // references to footnotes
	Definitions   = 2000    // addresses of links defined in a row
	EscapedPipes  = 300     // bars inside code in tables
	DeepestBlock  = 30      // lists and quotations inside each other
	WidestIndent  = 120     // columns that a nested list is indented
	MostCells     = 100_000 // cells of a table
)
