package settle

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// dropImprint takes off the last question what is about the document: the short
// paragraphs at its end that take leave, say who made it and when, or say again what
// stands above all questions, with the lists and pictures behind them; and one that is
// all in italics and stands alone behind a rule or a line for getting round.
func (s *settler) dropImprint(all []draft.Found) {
	last := len(all) - 1
	if last < 0 || s.In.Cards || !s.endsWith(all[last].Body) {
		return
	}
	body := all[last].Body
	first := 1
	if s.mostlyBare(all[:last]) {
		first = 0
	}
	at := len(body)
	for i := at - 1; i >= first; i-- {
		if s.isImprint(body[i], all, i+1 == len(body)) {
			at = i
		} else if !s.mayTrail(body[i]) {
			break
		}
	}
	for at > first && at < len(body) && tree.IsRule(body[at-1]) {
		at--
	}
	s.dropBehind(body[at:])
	all[last].Body = body[:at]
}

// endsWith reports whether blocks are those with which the document ends.
func (s *settler) endsWith(body []ast.Node) bool {
	last := len(s.Blocks) - 1
	for last >= 0 && !s.Blocks[last].Speaks() {
		last--
	}
	body = tree.TrimRules(body)
	return len(body) > 0 && last >= 0 && body[len(body)-1] == s.Blocks[last].Node
}

// mostlyBare reports whether below most questions nothing stands.
func (s *settler) mostlyBare(all []draft.Found) bool {
	bare := 0
	for i := range all {
		if len(tree.TrimRules(all[i].Body)) == 0 {
			bare++
		}
	}
	return 2*bare > len(all)
}

// longestImprint bounds, in bytes, what is said of a document at its end.
const longestImprint = 300

// isImprint reports whether a block is such a paragraph, be it the last one of the
// document or not. One that has a word of the last question answers it.
func (s *settler) isImprint(n ast.Node, all []draft.Found, ends bool) bool {
	if d, is := n.(*tree.Details); is {
		return wording.AsideWords[wording.Heart(d.Title)]
	}
	p, is := n.(*ast.Paragraph)
	if !is {
		return false
	}
	if isBadge(p) || s.isTags(p) {
		return true
	}
	text := s.Text.Plain(p)
	if len(text) > longestImprint {
		return false
	}
	closes := wording.Closes(text) || wording.Closes(s.FirstLine(p)) || s.In.Plain && (isSignature(text) || versionLine.MatchString(text))
	return closes && !sharesWord(text, s.Text.Plain(all[len(all)-1].Title)) || s.In.Web && s.isSaidAbove(text, all[0].Start) ||
		ends && !s.In.Plain && wording.Asks(text) == 0 && s.endsApart() && slanted(p)
}

// versionLine is what programs that keep versions write into a text: $Id: FAQ,v 1.3 … $
var versionLine = regexp.MustCompile(`^\$[A-Z]\w+: [^$]+ \$$`)

// isSignature reports whether a text is what letters end with: two hyphens before a name.
func isSignature(text string) bool {
	name, is := strings.CutPrefix(text, "--")
	return is && strings.TrimLeft(name, " \n") != name
}

// isSaidAbove reports whether a paragraph before a place in the document says a text.
func (s *settler) isSaidAbove(text string, before int) bool {
	if s.above == nil {
		s.above = map[string]bool{}
		for i := range s.Blocks {
			b := &s.Blocks[i]
			if b.Start >= before {
				break
			}
			if p, is := b.Node.(*ast.Paragraph); is {
				s.above[s.Text.Plain(p)] = true
			}
		}
	}
	return text != "" && s.above[text]
}

// sharesWord reports whether a word of a text begins as one of a title does.
func sharesWord(text, title string) bool {
	title = wording.Lower(title)
	for _, word := range strings.FieldsFunc(wording.Lower(text), wording.Unlettered) {
		if utf8.RuneCountInString(word) >= fewestShared && strings.Contains(title, string([]rune(word)[:fewestShared])) {
			return true
		}
	}
	return false
}

// fewestShared is how many letters tell that two words are one.
const fewestShared = 5

// mayTrail reports whether a block may stand behind such a paragraph: a list, a rule,
// or what has no words of its own.
func (s *settler) mayTrail(n ast.Node) bool {
	return n.Kind() == ast.KindList || tree.IsRule(n) || n.Kind() == ast.KindParagraph && !s.HasWords(n)
}

// endsApart reports whether between the last block and what is said above it
// stands a rule or a line for getting round.
func (s *settler) endsApart() bool {
	last := len(s.Blocks) - 1
	for last > 0 && !s.Blocks[last].Speaks() {
		last--
	}
	for i := last - 1; i > 0 && !s.Blocks[i].Speaks(); i-- {
		if s.Blocks[i].Leads || tree.IsRule(s.Blocks[i].Node) {
			return true
		}
	}
	return false
}

// isBadge reports whether a paragraph is nothing but pictures that lead somewhere.
func isBadge(p ast.Node) bool {
	for c := p.FirstChild(); c != nil; c = c.NextSibling() {
		link, is := c.(*ast.Link)
		if text, space := c.(*ast.Text); !(space && text.Segment.Len() == 0) && !(is && link.ChildCount() == 1 && link.FirstChild().Kind() == ast.KindImage) {
			return false
		}
	}
	return p.HasChildren()
}

// isTags reports whether a paragraph is nothing but tags, such as #go #tests.
func (s *settler) isTags(p ast.Node) bool {
	words := strings.Fields(s.Text.Plain(p))
	for _, word := range words {
		if len(word) < 2 || word[0] != '#' || word[1] == '#' {
			return false
		}
	}
	return len(words) > 1
}

// slanted reports whether a paragraph is in italics as a whole.
func slanted(p ast.Node) bool {
	e, is := p.FirstChild().(*ast.Emphasis)
	return is && e.Level == 1 && e.NextSibling() == nil
}
