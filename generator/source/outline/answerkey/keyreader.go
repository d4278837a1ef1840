package answerkey

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// keyReader collects the entries of a key. All are of one kind.
type keyReader struct {
	*keyTaker
	from, at int  // the blocks above the key
	next, to int  // the blocks that are still to come
	counted  bool // a heading in the last entry bears a number
	headed   bool // a heading says that they are answers
	kind     ast.NodeKind
	level    int
	entries  []entry
	over     []int
	behind   []int
}

// block takes a block as an entry, or as part of the last one.
func (r *keyReader) block(n ast.Node, at int) {
	switch n := n.(type) {
	case nil:
		return
	case *tree.Details:
		if mark := readKeyMark(n.Title); r.headed && mark != nil && r.begins(n, 0) {
			r.add(entry{number: mark.number, nodes: tree.Children(n)}, r.summaryAt(n))
			return
		}
		if !r.headed || len(r.entries) == 0 || r.kind != ast.KindHeading && r.kind != tree.KindDetails {
			for _, c := range tree.Children(n) {
				r.block(c, at)
			}
			return
		}
		r.more(tree.Children(n)...)
	case *ast.Heading:
		text := r.Text.Plain(n)
		mark := readKeyMark(text)
		switch {
		case r.headed && mark != nil && (r.begins(n, n.Level) || r.drifts(n, mark.number)):
			r.add(entry{number: mark.number}, at)
		case r.headed && r.knows("="+text) && r.begins(n, n.Level):
			r.add(entry{title: "=" + text}, at)
		case r.kind == ast.KindHeading && n.Level > r.level:
			r.counted = r.counted || mark != nil
			r.more(n)
		default:
			r.over = append(r.over, at)
		}
	case *ast.List:
		if r.headed && n.IsOrdered() && n.ChildCount() > 1 && r.begins(n, 0) {
			r.items(n, at)
			return
		}
		r.more(n)
	case *ast.Paragraph, *ast.Blockquote:
		mark := r.keyLabel(n)
		if mark != nil && (r.headed || mark.answers) && r.begins(n, 0) {
			r.add(entry{number: mark.number, label: mark.label, nodes: []ast.Node{n}}, at)
			return
		}
		r.more(n)
	default:
		r.more(n)
	}
}

// begins reports whether an entry of a kind may begin: the first one says of
// which kind the others are.
func (r *keyReader) begins(n ast.Node, level int) bool {
	if len(r.entries) == 0 {
		r.kind, r.level = n.Kind(), level
	}
	return r.kind == n.Kind() && r.level == level
}

func (r *keyReader) add(e entry, at int) {
	e.start = at
	if len(e.nodes) > 0 && r.kind != tree.KindDetails {
		e.start = max(e.start, r.StartOf(e.nodes[0]))
	}
	r.entries, r.counted = append(r.entries, e), false
}

// summaryAt returns where the line stands on which one clicks: raw HTML is only
// known to stand somewhere above what it holds.
func (r *keyReader) summaryAt(n *tree.Details) int {
	end := r.StartOf(n)
	begin := max(0, end-layout.LongestShared)
	if i := bytes.LastIndex(r.Source[begin:end], []byte(n.Title)); i >= 0 {
		return begin + i
	}
	return end
}

// items takes the items of a list as entries.
func (r *keyReader) items(list *ast.List, at int) {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		r.add(entry{number: strconv.Itoa(number), nodes: tree.Children(item)}, at)
		number++
	}
}

// more adds blocks to the last entry.
func (r *keyReader) more(nodes ...ast.Node) {
	if len(r.entries) == 0 {
		for _, n := range nodes {
			r.over = append(r.over, r.StartOf(n))
		}
	} else {
		last := &r.entries[len(r.entries)-1]
		last.nodes = append(last.nodes, nodes...)
	}
}

// dropFooter takes what stands behind a rule off the last entry, where in no other
// anything stands behind one.
func (r *keyReader) dropFooter() {
	last := len(r.entries) - 1
	if last < 1 {
		return
	}
	nodes := tree.TrimRules(r.entries[last].nodes)
	at := layout.FirstRule(nodes)
	if at < 0 {
		return
	}
	for _, e := range r.entries[:last] {
		if layout.FirstRule(tree.TrimRules(e.nodes)) >= 0 {
			return
		}
	}
	r.behind = append(r.behind, r.StartOf(nodes[at+1]))
	r.entries[last].nodes = nodes[:at]
}
