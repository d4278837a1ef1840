package site

import (
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3" // a tree with places, which goldmark-meta does not give

	"studysite/generator/diag"
)

// places finds the places of nodes in the text that they were parsed from.
// Nodes are asked for in their order, so that a long line is walked once.
type places struct {
	text  excerpt
	lines []int // offsets at which lines begin, as YAML counts them

	line, column, offset int // of the node asked for last
}

func newPlaces(t excerpt) *places {
	return &places{text: t, lines: yamlLines(t.bytes)}
}

// parse parses front matter into a mapping of nodes that have places, and
// returns nil where it is not one. Aliases are refused, so that nothing grows
// beyond what was written.
func (p *places) parse(l *diag.List) *yaml.Node {
	decoder := yaml.NewDecoder(bytes.NewReader(p.text.bytes))
	var first, second yaml.Node
	err := decoder.Decode(&first)
	if err == io.EOF {
		return &yaml.Node{Kind: yaml.MappingNode}
	}
	if err == nil {
		if err = decoder.Decode(&second); err == io.EOF {
			return p.settings(first.Content[0], l)
		}
	}
	if err != nil {
		p.report(err, l)
		return nil
	}
	l.Errorf(p.of(&second), "yaml", "a second YAML document begins here").
		Hint = "remove the line of dots or dashes above it"
	return nil
}

func (p *places) settings(root *yaml.Node, l *diag.List) *yaml.Node {
	if root.Kind != yaml.MappingNode {
		l.Errorf(p.of(root), "yaml", "the front matter is not made of keys with values").
			Hint = "write lines of the form key: value"
		return nil
	}
	before := len(*l)
	p.check(root, l)
	if len(*l) > before {
		return nil
	}
	return root
}

// check reports what YAML allows and a content file has no use for.
func (p *places) check(n *yaml.Node, l *diag.List) {
	if n.Kind == yaml.AliasNode || n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 || p.isTagged(n) {
		l.Errorf(p.of(n), "yaml", "anchors, aliases and tags are not read here").Hint = "write the value out, or put it in quotes"
	}
	seen := map[string]bool{}
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			if child.Kind != yaml.ScalarNode {
				l.Errorf(p.of(child), "yaml", "a key must be a word")
			} else if seen[child.Value] {
				l.Errorf(p.of(child), "duplicate-key", "the key %q stands here twice", child.Value)
			}
			seen[child.Value] = true
		}
		p.check(child, l)
	}
}

// isTagged reports whether a node begins with the tag that says nothing, a lone
// exclamation mark, which the parser keeps to itself.
func (p *places) isTagged(n *yaml.Node) bool {
	start := p.find(n.Line, n.Column)
	return n.Kind == yaml.ScalarNode && start < len(p.text.bytes) && p.text.bytes[start] == '!'
}

var yamlLine = regexp.MustCompile(`^line (\d+): `)

// report reports a syntax error at the line that its text names, which for
// errors of the parser, unlike those of the scanner, is counted from 0.
func (p *places) report(err error, l *diag.List) {
	problem := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := yamlLine.FindStringSubmatch(problem); m != nil {
		line, _ = strconv.Atoi(m[1])
		problem = problem[len(m[0]):]
		if strings.HasPrefix(problem, "did not find") {
			line++
		}
	}
	line = min(max(line, 1), len(p.lines))
	l.Errorf(p.text.at(p.lines[line-1], p.lineEnd(line)), "yaml", "%s", strings.ReplaceAll(problem, "\n", " ")).
		Hint = "put a value in quotes where it has a colon, a #, a bracket or a question mark in it"
}

// of is the place of a scalar, or of the rest of the line on which a list or a
// mapping begins.
func (p *places) of(n *yaml.Node) diag.Position {
	start := p.find(n.Line, n.Column)
	if length := scalarLength(p.text.bytes[start:], n); length > 0 {
		return p.text.at(start, start+length)
	}
	return p.text.at(start, p.lineEnd(p.line))
}

func (p *places) find(line, column int) int {
	line = min(max(line, 1), len(p.lines))
	if line != p.line || column < p.column {
		p.line, p.column, p.offset = line, 1, p.lines[line-1]
	}
	for p.column < column && p.offset < len(p.text.bytes) {
		_, size := utf8.DecodeRune(p.text.bytes[p.offset:])
		p.offset += size
		p.column++
	}
	return p.offset
}

// lineEnd is where a line, counted from 1, ends without white space.
func (p *places) lineEnd(line int) int {
	stop := len(p.text.bytes)
	if line < len(p.lines) {
		stop = p.lines[line]
	}
	start := p.lines[line-1]
	return start + len(bytes.TrimRightFunc(p.text.bytes[start:stop], unicode.IsSpace))
}

// scalarLength is the length of the scalar that text begins with, or 0 where
// it goes on below or there is none.
func scalarLength(text []byte, n *yaml.Node) int {
	switch {
	case n.Kind != yaml.ScalarNode:
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && len(text) > 0:
		return quotedLength(text)
	case bytes.HasPrefix(text, []byte(n.Value)):
		return len(n.Value)
	}
	return 0
}

// quotedLength is the length of the quoted scalar that text begins with, or of
// its first line.
func quotedLength(text []byte) int {
	quote := text[0]
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\r' || c == '\n':
			return i
		case quote == '"' && c == '\\':
			i++
		case c != quote:
		case quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		default:
			return i + 1
		}
	}
	return len(text)
}

// yamlLines returns the offsets at which the lines of a text begin. YAML 1.1
// ends lines at more characters than files are shown with.
// It does not count a byte-order mark at the beginning.
func yamlLines(text []byte) []int {
	first := len(text) - len(bytes.TrimPrefix(text, byteOrderMark))
	lines := []int{first}
	for i := first; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		i += size
		switch r {
		case '\r':
			if i < len(text) && text[i] == '\n' {
				i++
			}
			fallthrough
		case '\n', '\u0085', '\u2028', '\u2029':
			lines = append(lines, i)
		}
	}
	return lines
}
