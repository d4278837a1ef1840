package source

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// splitAskingBodies makes questions of the paragraphs below a heading that is one,
// where nothing stands there but paragraphs that ask and short lines above them,
// and below most headings stands nothing at all: the author has gone on without
// headings. The short lines are topics.
func (o *outline) splitAskingBodies(all []found) []found {
	answered := 0
	for i := range all {
		if len(trimRules(all[i].body)) > 0 {
			answered++
		}
	}
	if o.shape.family != headings || o.in.entries != "" || 2*answered > len(all) {
		return all
	}
	var split []found
	for i := range all {
		if !o.onlyGoesOn(all[i].body) {
			split = append(split, all[i])
			continue
		}
		body := all[i].body
		all[i].body = nil
		split = o.goOn(append(split, all[i]), body)
	}
	return split
}

// fewestGoingOn is how many paragraphs have to ask for them to be questions.
const fewestGoingOn = 5

// onlyGoesOn reports whether blocks are paragraphs that ask and, between them, a
// few short lines that do not.
func (o *outline) onlyGoesOn(body []ast.Node) bool {
	asking, names := 0, 0
	for _, n := range body {
		p, is := n.(*ast.Paragraph)
		switch {
		case isRule(n):
		case is && asks(o.firstLine(p)) == surely:
			asking++
		case is && o.isName(p):
			names++
		default:
			return false
		}
	}
	return asking >= fewestGoingOn && asking >= 3*names
}

// isName reports whether all lines of a paragraph are short and end as no
// sentence does.
func (o *outline) isName(p *ast.Paragraph) bool {
	for _, line := range o.shortLines(p) {
		if len(line) > longestTopicLine/2 || strings.ContainsAny(line, ".。!！?？:：") {
			return false
		}
	}
	return true
}

// shortLines returns the lines of a paragraph as text, as far as labels reach.
func (o *outline) shortLines(p *ast.Paragraph) []string {
	var all []string
	for line := p.FirstChild(); line != nil; {
		all = append(all, strings.TrimSpace(o.lineFrom(line)))
		line = endOfLine(line).NextSibling()
	}
	return all
}

// goOn appends the questions of such blocks.
func (o *outline) goOn(all []found, body []ast.Node) []found {
	above := all[len(all)-1].section
	top, section := above, above
	for _, n := range body {
		p, is := n.(*ast.Paragraph)
		if !is {
			continue
		}
		if asks(o.firstLine(p)) < surely {
			top, section = o.openTopics(p, above, top)
			continue
		}
		rest := o.splitTitle(p, false)
		at := o.position(p)
		o.mark(at.Start, Asked, o.because)
		all = append(all, found{title: p, label: o.takeLabel(p), section: section, parent: -1, start: at.Start, end: at.End})
		if rest, is := rest.(*ast.Paragraph); is && o.isName(rest) {
			top, section = o.openTopics(rest, above, top)
		} else if is {
			all[len(all)-1].body = []ast.Node{rest}
		}
	}
	return all
}

// openTopics makes sections of the lines of a paragraph, and returns the first
// one and the last: of several lines the first stands above the others, and a single
// one below the last such line.
func (o *outline) openTopics(p *ast.Paragraph, above, top int) (first, last int) {
	lines := o.shortLines(p)
	at := o.position(p)
	parent := top
	if len(lines) > 1 {
		parent = above
	}
	for i, line := range lines {
		o.sections = append(o.sections, Section{Title: nameOnly(line), Parent: parent, Position: o.in.file.At(at.Start, at.End)})
		last = len(o.sections) - 1
		if i == 0 && len(lines) > 1 {
			top, parent = last, last
		}
	}
	o.mark(at.Start, Topic, "it stands above questions")
	return top, last
}
