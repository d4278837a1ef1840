package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/tree"
)

// Components of MDX, such as <Accordion title="Why?">, whose tags stand on lines of
// their own round Markdown, be it indented or not.
var (
	componentLine  = regexp.MustCompile(`^<([A-Z][A-Za-z0-9.]*[a-z][A-Za-z0-9.]*)((?:[ \t](?:[^<>"'{}]|"[^"\n]*"|'[^'\n]*'|\{[^}\n]*\})*)?)>[ \t]*$`)
	componentLines = regexp.MustCompile(`(?m)^[ \t>]*<(/?)([A-Z][A-Za-z0-9.]*[a-z][A-Za-z0-9.]*)((?:[ \t](?:[^<>"'{}]|"[^"\n]*"|'[^'\n]*'|\{[^}\n]*\})*)?)>[ \t]*$`)
	componentTitle = regexp.MustCompile("[ \t](?:title|question|summary|header|label)=\\{?(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`)")
	componentOpens = regexp.MustCompile(`(?i)accordion|expand|collaps|toggle|disclosure|dropdown|spoiler|details|faq|question`)
)

// components reads them as containers.
type components struct{ dialectBlock }

// Trigger returns the byte that a tag begins with.
func (components) Trigger() []byte { return []byte{'<'} }

// Open begins a component that is closed.
func (components) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := max(pc.BlockOffset(), 0)
	if len(line) < at+2 || line[at+1] < 'A' || line[at+1] > 'Z' {
		return nil, parser.NoChildren
	}
	m := componentLine.FindSubmatchIndex(bytes.TrimRight(line[at:], "\r\n"))
	end, closed := remarked(pc).componentEnd(reader.Source(), segment.Start)
	if m == nil || !closed {
		return nil, parser.NoChildren
	}
	name := string(line[at+m[2] : at+m[3]])
	n := &Container{Name: strings.ToLower(name), Opens: componentOpens.MatchString(name), Component: true, indent: -1, end: end}
	start := segment.Start - segment.Padding + at
	n.SetPos(start)
	if t := componentTitle.FindSubmatchIndex(line[at+m[4] : at+m[5]]); t != nil {
		for i := 2; i < len(t); i += 2 {
			if t[i] < t[i+1] {
				n.title(start+m[4]+t[i], start+m[4]+t[i+1])
			}
		}
	}
	return n.opened(reader, pc)
}

// Continue goes on up to the line that closes the component, without the
// indentation of the first line inside.
func (components) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n := node.(*Container)
	line, segment := reader.PeekLine()
	if segment.Stop > n.end {
		reader.AdvanceToEOL()
		return parser.Close
	}
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	width, _ := util.IndentWidth(line, reader.LineOffset())
	if n.indent < 0 {
		n.indent = width
	}
	if width = min(width, n.indent); width > 0 {
		pos, padding := util.IndentPosition(line, reader.LineOffset(), width)
		reader.AdvanceAndSetPadding(pos, padding)
	}
	return parser.Continue | parser.HasChildren
}

// componentEnd returns where the line begins that closes the component which is
// opened on the line with a byte: the tags are matched like brackets, and those
// that are never closed count as nothing.
func (r *remarks) componentEnd(source []byte, at int) (end int, closed bool) {
	if r.components == nil {
		r.components = map[int]int{}
		type tag struct {
			name string
			at   int
		}
		var open []tag
		times := map[string]int{}
		for _, m := range componentLines.FindAllSubmatchIndex(source, -1) {
			name := string(source[m[4]:m[5]])
			switch {
			case source[m[7]-1] == '/':
			case m[3] == m[2]:
				open = append(open, tag{name, m[0]})
				times[name]++
			case times[name] > 0:
				last := len(open) - 1
				for ; open[last].name != name; last-- {
					times[open[last].name]--
				}
				if last < deepestContainer {
					r.components[open[last].at] = m[0]
				}
				times[name]--
				open = open[:last]
			}
		}
	}
	end, closed = r.components[bytes.LastIndexByte(source[:at], '\n')+1]
	return end, closed
}

// UnwrapComponent returns what a component that does not open holds, below its
// title, where it has one.
func UnwrapComponent(c *Container) []ast.Node {
	all := tree.Children(c)
	if c.Titled {
		tree.Stress(all[0].(*ast.Paragraph))
	}
	return all
}
