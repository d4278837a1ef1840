package layout

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// fewestWays is how often a line stands in a document, at least, that leads round it.
const fewestWays = 3

// longestWay bounds its length in bytes.
const longestWay = 300

// way is a line that is links to places in the document and says nothing else.
var way = regexp.MustCompile(`^[^\pL\pN\[]*(?:\[[^\[\]]*\]\(\s*#[^\s]*\s*\)[^\pL\pN\[]*)+$`)

// findWays returns the lines that lead to places in the document again and again.
func findWays(source []byte) map[string]bool {
	times := map[string]int{}
	for line := range bytes.Lines(source) {
		if line = trimWay(line); len(line) <= longestWay && bytes.Contains(line, []byte("](")) && way.Match(line) {
			times[string(line)]++
		}
	}
	ways := map[string]bool{}
	for line, n := range times {
		if n >= fewestWays {
			ways[line] = true
		}
	}
	return ways
}

// trimWay takes the mark of an item and white space off a line.
func trimWay(line []byte) []byte { return bytes.TrimSpace(bytes.TrimLeft(line, " \t*+->")) }

// freeWays puts such a line behind the paragraph or list that ends with it because no
// empty line parts them.
func (l *Layout) freeWays(root ast.Node) {
	ways := findWays(l.Source)
	for n := root.FirstChild(); n != nil && len(ways) > 0; n = n.NextSibling() {
		if line := l.takeWay(n, ways); line != nil {
			root.InsertAfter(root, n, line)
		}
	}
}

// takeWay takes such a line off the end of a block and returns it as a paragraph, or nil.
func (l *Layout) takeWay(n ast.Node, ways map[string]bool) ast.Node {
	switch n := n.(type) {
	case *ast.List:
		item := n.LastChild()
		if item == nil || item.LastChild() == nil {
			return nil
		}
		line := item.LastChild()
		if item.ChildCount() == 1 && n.ChildCount() > 1 && tree.IsLine(line) && line.Lines().Len() == 1 && l.endsWithWay(line, ways) {
			n.RemoveChild(n, item)
			p := tree.NewParagraph(l.StartOf(line))
			tree.MoveChildren(p, line, line.FirstChild())
			return p
		}
		return l.takeWay(line, ways)
	case *ast.Paragraph, *ast.TextBlock:
		if last := beforeLastLine(n); last != nil && l.endsWithWay(n, ways) {
			return l.Cut(n, last)
		}
	}
	return nil
}

// endsWithWay reports whether the last line of a block is such a line.
func (l *Layout) endsWithWay(n ast.Node, ways map[string]bool) bool {
	lines := n.Lines()
	if lines.Len() == 0 {
		return false
	}
	last := lines.At(lines.Len() - 1)
	return ways[string(trimWay(last.Value(l.Source)))]
}

// beforeLastLine returns the node with which the last line but one of a block ends, or nil.
func beforeLastLine(n ast.Node) ast.Node {
	var before ast.Node
	for end := EndOfLine(n.FirstChild()); end != nil && end.NextSibling() != nil; end = EndOfLine(end.NextSibling()) {
		before = end
	}
	return before
}
