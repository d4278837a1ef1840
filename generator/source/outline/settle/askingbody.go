package settle

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// splitAskingBodies makes questions of the paragraphs below a heading that is one,
// where nothing stands there but paragraphs that ask and short lines above them,
// and below most headings stands nothing at all: the author has gone on without
// headings. The short lines are topics.
func (s *settler) splitAskingBodies(all []draft.Found) []draft.Found {
	answered := 0
	for i := range all {
		if len(tree.TrimRules(all[i].Body)) > 0 {
			answered++
		}
	}
	if s.Shape.Family != survey.Headings || s.In.Entries != "" || 2*answered > len(all) {
		return all
	}
	var split []draft.Found
	for i := range all {
		if !s.onlyGoesOn(all[i].Body) {
			split = append(split, all[i])
			continue
		}
		body := all[i].Body
		all[i].Body = nil
		split = s.goOn(append(split, all[i]), body)
	}
	return split
}

// onlyGoesOn reports whether blocks are paragraphs that ask and, between them, a
// few short lines that do not.
func (s *settler) onlyGoesOn(body []ast.Node) bool {
	asking, names := 0, 0
	for _, n := range body {
		p, is := n.(*ast.Paragraph)
		switch {
		case tree.IsRule(n):
		case is && wording.Asks(s.FirstLine(p)) == wording.Surely:
			asking++
		case is && s.isName(p):
			names++
		default:
			return false
		}
	}
	return asking >= survey.FewestGoingOn && asking >= 3*names
}

// isName reports whether all lines of a paragraph are short and end as no
// sentence does.
func (s *settler) isName(p *ast.Paragraph) bool {
	for _, line := range s.shortLines(p) {
		if len(line) > wording.LongestTopicLine/2 || strings.ContainsAny(line, ".。!！?？:：") {
			return false
		}
	}
	return true
}

// shortLines returns the lines of a paragraph as text, as far as labels reach.
func (s *settler) shortLines(p *ast.Paragraph) []string {
	var all []string
	for line := p.FirstChild(); line != nil; {
		all = append(all, strings.TrimSpace(s.LineFrom(line)))
		line = layout.EndOfLine(line).NextSibling()
	}
	return all
}

// goOn appends the questions of such blocks.
func (s *settler) goOn(all []draft.Found, body []ast.Node) []draft.Found {
	above := all[len(all)-1].Section
	top, section := above, above
	for _, n := range body {
		p, is := n.(*ast.Paragraph)
		if !is {
			continue
		}
		if wording.Asks(s.FirstLine(p)) < wording.Surely {
			top, section = s.openTopics(p, above, top)
			continue
		}
		rest := s.SplitTitle(p, false)
		at := s.Position(p)
		s.Mark(at.Start, draft.Asked, s.Because)
		all = append(all, draft.Found{Title: p, Label: s.TakeLabel(p), Section: section, Parent: -1, Start: at.Start, End: at.End})
		if rest, is := rest.(*ast.Paragraph); is && s.isName(rest) {
			top, section = s.openTopics(rest, above, top)
		} else if is {
			all[len(all)-1].Body = []ast.Node{rest}
		}
	}
	return all
}

// openTopics makes sections of the lines of a paragraph, and returns the first
// one and the last: of several lines the first stands above the others, and a single
// one below the last such line.
func (s *settler) openTopics(p *ast.Paragraph, above, top int) (first, last int) {
	lines := s.shortLines(p)
	at := s.Position(p)
	parent := top
	if len(lines) > 1 {
		parent = above
	}
	for i, line := range lines {
		s.Sections = append(s.Sections, draft.Section{Title: survey.NameOnly(line), Parent: parent, Position: s.In.File.At(at.Start, at.End)})
		last = len(s.Sections) - 1
		if i == 0 && len(lines) > 1 {
			top, parent = last, last
		}
	}
	s.Mark(at.Start, draft.Topic, "it stands above questions")
	return top, last
}
