package source

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
)

// directive is a line by which other programs are told to put a table of
// contents there, or how to show the block above: [TOC], [[_TOC_]], {:toc},
// {: .no_toc }.
var directive = regexp.MustCompile(`(?i)^(?:@?\[\[?_?toc_?\]?\]|\$?\{\{?\s*toc\s*\}?\}|(?:toc\s*)?\{:[^{}]*\})$`)

// forPrograms says why such a line is left out.
const forPrograms = "it is meant for another program"

// notForReaders returns why a block is nothing for readers, or nothing.
func (o *outline) notForReaders(n ast.Node) string {
	if n, is := n.(*unseen); is {
		return n.why
	}
	if o.isDirective(n) {
		return forPrograms
	}
	return ""
}

// isDirective reports whether a paragraph, or a list of one item, is such a line.
func (o *outline) isDirective(n ast.Node) bool {
	if list, is := n.(*ast.List); is && list.ChildCount() == 1 {
		n = list.FirstChild().FirstChild()
	}
	if n == nil || !isLine(n) || n.Kind() == ast.KindHeading || n.Lines().Len() > 2 {
		return false
	}
	return directive.MatchString(o.opening(n))
}

// writtenID is how kramdown writes the ID of the heading above.
var writtenID = regexp.MustCompile(`^\{:(?:[^{}]*\s)?#([A-Za-z][A-Za-z0-9_.-]*)[\s}]`)

// takeID gives the question right above a line such as {: #name } that ID.
func (o *outline) takeID(n ast.Node) {
	id := writtenID.FindStringSubmatch(o.opening(n))
	if id == nil || !o.open {
		return
	}
	if q := &o.questions[len(o.questions)-1]; q.id == "" && len(q.body) == 0 {
		q.id = id[1]
	}
}
