package web

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// Nearly all tags inside lines of Markdown are such as <kbd> and </kbd>: without
// attributes, of an element that only marks text, and each closed in its turn.
// What they make of a line is plain without a parser, which takes some twenty
// times as long.

// mostNeatTags is how many tags a line may have of which that is told; with more,
// it goes through the parser, which bounds them.
const mostNeatTags = 1000

// neatTag is a tag as it is written, and what it begins, ends or stands for.
type neatTag struct {
	name string
	ends bool
}

// neatTags are the tags by how they are written.
var neatTags = func() map[string]neatTag {
	tags := map[string]neatTag{}
	for name := range formatting {
		if marking(name) != nil {
			tags["<"+name+">"], tags["</"+name+">"] = neatTag{name, false}, neatTag{name, true}
		}
	}
	for _, br := range []string{"<br>", "<br/>", "<br />"} {
		tags[br] = neatTag{name: "br"}
	}
	return tags
}()

// neatTagOf returns what a node stands for that is such a tag.
func neatTagOf(d *draft.Draft, n ast.Node) (neatTag, bool) {
	raw, is := n.(*ast.RawHTML)
	if !is || raw.Segments.Len() != 1 {
		return neatTag{}, false
	}
	at := raw.Segments.At(0)
	tag, is := neatTags[string(at.Value(d.Source))]
	return tag, is
}

// nestTags puts what stands between the tags of a line into the elements that
// they mean, and reports whether it did: it leaves the line as it is where one of
// them is not neat.
func (w *islandWriter) nestTags(line ast.Node) bool {
	if !w.isNeat(line) {
		return false
	}
	at := w.StartOf(line)
	w.nest(line)
	endResolved(line, at)
	return true
}

// isNeat reports whether all tags inside a node are neat, and closed in their
// turn below the same node with something between them.
func (w *islandWriter) isNeat(n ast.Node) bool {
	var open []string
	count, fresh := 0, false // fresh where nothing follows a tag that was opened
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if !w.holds[c] {
			fresh = false
			continue
		}
		tag, neat := neatTagOf(w.Draft, c)
		count++
		switch {
		case !neat && (!mayNest(c) || !w.isNeat(c)), count > mostNeatTags:
			return false
		case !neat, tag.name == "br":
			fresh = false
		case !tag.ends:
			open, fresh = append(open, tag.name), true
		case fresh || len(open) == 0 || open[len(open)-1] != tag.name:
			return false
		default:
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

// mayNest reports whether a node is as good inside an element as it is outside.
func mayNest(n ast.Node) bool {
	switch n.(type) {
	case *ast.Emphasis, *extast.Strikethrough:
		return true
	}
	return false
}

// nest puts what stands between the tags inside a node into elements.
func (w *islandWriter) nest(n ast.Node) {
	all := tree.Children(n)
	n.RemoveChildren(n)
	inside := []ast.Node{n}
	for _, c := range all {
		to := inside[len(inside)-1]
		tag, neat := neatTagOf(w.Draft, c)
		switch {
		case !neat:
			to.AppendChild(to, c)
			if w.holds[c] {
				w.nest(c)
			}
		case tag.name == "br":
			to.AppendChild(to, tree.LineBreak(w.StartOf(c)))
		case tag.ends:
			inside = inside[:len(inside)-1]
		default:
			element := marking(tag.name)
			to.AppendChild(to, element)
			inside = append(inside, element)
		}
		delete(w.holds, c)
	}
}
