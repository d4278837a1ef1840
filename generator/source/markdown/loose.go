package markdown

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// LooseHeadings reads lines such as ##Question as headings, which CommonMark
// does not for want of a space, and of which many documents are full. One hash
// alone may begin a tag, and stays text, but for several words with which a
// document begins, or that end with a question mark.
var LooseHeadings goldmark.Extender = looseHeading{parser.NewATXHeadingParser()}

type looseHeading struct{ parser.BlockParser }

// Extend puts the parser before the one that needs a space.
func (l looseHeading) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithBlockParsers(util.Prioritized(l, 590)))
}

// Open reads a heading that stands right behind its hashes, and one without
// attributes: the other parser would look for these all the same, letter by
// letter.
func (l looseHeading) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := max(pc.BlockOffset(), 0)
	rest := bytes.TrimLeft(line[at:], "#")
	level := len(line) - at - len(rest)
	if len(rest) > 0 && util.IsSpace(rest[0]) && bytes.IndexByte(rest, '{') < 0 {
		n, state := l.BlockParser.Open(parent, reader, pc)
		takeName(n, reader.Source())
		return n, state
	}
	if level < 1 || level == 1 && !isFirstTitle(parent, rest) && !asks(rest) || level > 6 || len(rest) == 0 || util.IsSpace(rest[0]) {
		return nil, parser.NoChildren
	}
	heading := ast.NewHeading(level)
	rest = bytes.TrimRight(takeAttributes(heading, rest), " \t\n")
	if open := bytes.TrimRight(rest, "#"); bytes.HasSuffix(open, []byte(" ")) {
		rest = bytes.TrimRight(open, " \t")
	}
	start := segment.Start + at + level - segment.Padding
	heading.Lines().Append(text.NewSegment(start, start+len(rest)))
	reader.AdvanceToEOL()
	return heading, parser.NoChildren
}

// takeName takes the ID off a heading as Docsify writes it: ## Title :id=name
func takeName(n ast.Node, source []byte) {
	if n == nil || n.Lines().Len() == 0 {
		return
	}
	segment := n.Lines().At(0)
	line := segment.Value(source)
	at := bytes.LastIndex(line, nameMark)
	if at < 0 {
		return
	}
	name := bytes.TrimSpace(line[at+len(nameMark):])
	if len(name) == 0 || bytes.IndexByte(name, ' ') >= 0 {
		return
	}
	n.SetAttributeString("id", name)
	n.Lines().Set(0, segment.WithStop(segment.Start+len(bytes.TrimRight(line[:at], " \t"))))
}

var nameMark = []byte(" :id=")

// isFirstTitle reports whether a line with one hash is the title of a document:
// nothing stands above it, and it has several words and no other tag.
func isFirstTitle(parent ast.Node, line []byte) bool {
	return parent.Kind() == ast.KindDocument && !parent.HasChildren() && len(bytes.Fields(line)) > 1 && bytes.IndexByte(line, '#') < 0
}

// asks reports whether a line with one hash is a question of several words, and no
// row of tags.
func asks(line []byte) bool {
	line = bytes.TrimRight(line, " \t\n")
	return (bytes.HasSuffix(line, []byte("?")) || bytes.HasSuffix(line, []byte("？"))) && len(bytes.Fields(line)) > 2 && !bytes.Contains(line, []byte(" #"))
}

// takeAttributes gives a heading the attributes at the end of its line, such as
// {#id}, and returns the line without them.
func takeAttributes(heading ast.Node, line []byte) []byte {
	at := bytes.LastIndexByte(line, '{')
	if at < 0 {
		return line
	}
	all, are := parser.ParseAttributes(text.NewReader(bytes.TrimRight(line[at:], " \t\n")))
	if !are {
		return line
	}
	for _, a := range all {
		heading.SetAttribute(a.Name, a.Value)
	}
	return line[:at]
}
