package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/wording"
)

// Container is a block between lines of colons, as VuePress, Docusaurus and
// Pandoc have it: ::: tip Title; or below a line of MkDocs, or in a component. Its
// first child is its title, where it has one.
type Container struct {
	ast.BaseBlock
	Name   string
	Titled bool
	Opens  bool // on a click, whatever its kind
	end    int  // where the line that closes it begins

	Component bool
	indent    int // of the lines inside a component, or -1 before the first one
}

// title gives it the title that stands between two places.
func (n *Container) title(start, stop int) {
	n.Titled = true
	p := ast.NewParagraph()
	p.Lines().Append(text.NewSegment(start, stop))
	n.AppendChild(n, p)
}

var kindContainer = ast.NewNodeKind("Container")

// Kind returns the kind of the node.
func (*Container) Kind() ast.NodeKind { return kindContainer }

// Dump prints the node.
func (n *Container) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// containerLine is the line that opens one, and containerLines are those that
// open and close.
var (
	containerLine  = regexp.MustCompile(`^:{3,}[ \t]*\{?[.:]?([A-Za-z][A-Za-z0-9_-]*)[^\s\[]*[ \t]*\[?([^\]\n]*?)\]?[ \t]*$`)
	containerLines = regexp.MustCompile(`(?m)^[ \t>]*(:{3,}|\+\+\+)[ \t]*(\S*)(.*)$`)
)

// endsAttributes reports whether what stands behind the kind of a container is the rest
// of its attributes, as in {.callout-note collapse="true"}.
func endsAttributes(title []byte) bool {
	return title[len(title)-1] == '}' && bytes.IndexByte(title, '{') < 0
}

// opening are the kinds that open on a click.
var OpeningKinds = wording.Set("details", "spoiler", "collapse", "question", "faq", "answer", "solution", "fold")

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
	n := &Container{Name: strings.TrimPrefix(strings.ToLower(string(line[at+m[2]:at+m[3]])), "callout-"), end: end}
	start := segment.Start - segment.Padding + at
	n.SetPos(start)
	if title := line[at+m[4] : at+m[5]]; len(title) > 0 && title[0] != '{' && !endsAttributes(title) {
		n.title(start+m[4], start+m[5])
	}
	return n.opened(reader, pc)
}

// opened is what the parsers of all such boxes return for the first line of one.
func (n *Container) opened(reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	remarked(pc).Boxes = true
	reader.AdvanceToEOL()
	return n, parser.HasChildren
}

// Continue goes on up to the line that closes the container.
func (containers) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	_, segment := reader.PeekLine()
	if segment.Stop > n.(*Container).end {
		reader.AdvanceToEOL()
		return parser.Close
	}
	return parser.Continue | parser.HasChildren
}

// deepestContainer bounds how many containers are open inside each other: the
// parser remembers each line for each of them.
const deepestContainer = 10

// containerEnd returns where the line begins that closes the container which is
// opened on the line with a byte: the lines with the same sign are matched like brackets.
func (r *remarks) containerEnd(source []byte, at int) (end int, closed bool) {
	if r.containers == nil {
		r.containers = map[int]int{}
		stacks := map[byte][]int{}
		for _, m := range containerLines.FindAllSubmatchIndex(source, -1) {
			sign := source[m[2]]
			open := stacks[sign]
			switch named := m[5] > m[4]; {
			case named && sign == '+' && bytes.HasSuffix(bytes.TrimRight(source[m[4]:m[7]], " \t\r"), []byte("+++")):
			case named:
				open = append(open, m[0])
			case len(open) > 0:
				if len(open) <= deepestContainer {
					r.containers[open[len(open)-1]] = m[2]
				}
				open = open[:len(open)-1]
			}
			stacks[sign] = open
		}
	}
	end, closed = r.containers[bytes.LastIndexByte(source[:at], '\n')+1]
	return end, closed
}
