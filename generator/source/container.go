package source

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// container is a block between lines of colons, as VuePress, Docusaurus and
// Pandoc have it: ::: tip Title; or below a line of MkDocs, or in a component. Its
// first child is its title, where it has one.
type container struct {
	ast.BaseBlock
	kind   string
	titled bool
	opens  bool // on a click, whatever its kind
	end    int  // where the line that closes it begins

	component bool
	indent    int // of the lines inside a component, or -1 before the first one
}

// title gives it the title that stands between two places.
func (n *container) title(start, stop int) {
	n.titled = true
	p := ast.NewParagraph()
	p.Lines().Append(text.NewSegment(start, stop))
	n.AppendChild(n, p)
}

var kindContainer = ast.NewNodeKind("Container")

// Kind returns the kind of the node.
func (*container) Kind() ast.NodeKind { return kindContainer }

// Dump prints the node.
func (n *container) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// containerLine is the line that opens one, and containerLines are those that
// open and close.
var (
	containerLine  = regexp.MustCompile(`^:{3,}[ \t]*\{?[.:]?([A-Za-z][A-Za-z0-9_-]*)[^\s\[]*[ \t]*\[?([^\]\n]*?)\]?[ \t]*$`)
	containerLines = regexp.MustCompile(`(?m)^[ \t>]*(:{3,})[ \t]*(\S*)`)
)

// opening are the kinds that open on a click.
var openingKinds = set("details", "spoiler", "collapse", "question", "faq", "answer", "solution", "fold")

// containers reads them.
type containers struct{ dialectBlock }

// Trigger returns the byte that their lines begin with.
func (containers) Trigger() []byte { return []byte{':'} }

// Open begins a container that is closed.
func (containers) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := max(pc.BlockOffset(), 0)
	if !bytes.HasPrefix(line[at:], []byte(":::")) {
		return nil, parser.NoChildren
	}
	m := containerLine.FindSubmatchIndex(bytes.TrimRight(line[at:], "\n"))
	end, closed := remarked(pc).containerEnd(reader.Source(), segment.Start)
	if m == nil || !closed {
		return nil, parser.NoChildren
	}
	n := &container{kind: strings.ToLower(string(line[at+m[2] : at+m[3]])), end: end}
	start := segment.Start - segment.Padding + at
	n.SetPos(start)
	if title := line[at+m[4] : at+m[5]]; len(title) > 0 && title[0] != '{' {
		n.title(start+m[4], start+m[5])
	}
	remarked(pc).boxes = true
	reader.AdvanceToEOL()
	return n, parser.HasChildren
}

// Continue goes on up to the line that closes the container.
func (containers) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	_, segment := reader.PeekLine()
	if segment.Stop > n.(*container).end {
		reader.AdvanceToEOL()
		return parser.Close
	}
	return parser.Continue | parser.HasChildren
}

// deepestContainer bounds how many containers are open inside each other: the
// parser remembers each line for each of them.
const deepestContainer = 10

// containerEnd returns where the line begins that closes the container which is
// opened on the line with a byte: the lines are matched like brackets.
func (r *remarks) containerEnd(source []byte, at int) (end int, closed bool) {
	if r.containers == nil {
		r.containers = map[int]int{}
		var open []int
		for _, m := range containerLines.FindAllSubmatchIndex(source, -1) {
			switch named := m[5] > m[4]; {
			case named:
				open = append(open, m[0])
			case len(open) > 0:
				if len(open) <= deepestContainer {
					r.containers[open[len(open)-1]] = m[2]
				}
				open = open[:len(open)-1]
			}
		}
	}
	end, closed = r.containers[bytes.LastIndexByte(source[:at], '\n')+1]
	return end, closed
}

// unwrapContainers makes details of the containers that open on a click, and of
// the others quotations below their title or kind.
func (d *draft) unwrapContainers(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if n.Type() == ast.TypeBlock {
			d.unwrapContainers(n)
		}
		if c, is := n.(*container); is {
			for _, block := range d.unwrapContainer(c) {
				parent.InsertBefore(parent, c, block)
			}
			parent.RemoveChild(parent, c)
		}
		n = next
	}
}

func (d *draft) unwrapContainer(c *container) []ast.Node {
	if c.component && !(c.opens && c.titled) {
		return unwrapComponent(c)
	}
	title := newParagraph(c.Pos())
	if c.titled {
		title = c.FirstChild().(*ast.Paragraph)
		c.RemoveChild(c, title)
	} else {
		title.AppendChild(title, ast.NewString([]byte(c.kind)))
	}
	if c.opens || openingKinds[c.kind] {
		w := writer{source: d.source}
		n := &details{summary: title, title: w.plain(title)}
		n.SetPos(c.Pos())
		moveChildren(n, c, c.FirstChild())
		d.folded = append(d.folded, n)
		return []ast.Node{n}
	}
	n := ast.NewBlockquote()
	n.SetPos(c.Pos())
	stress(title)
	n.AppendChild(n, title)
	moveChildren(n, c, c.FirstChild())
	return []ast.Node{n}
}
