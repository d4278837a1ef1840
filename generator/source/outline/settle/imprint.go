package settle

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// dropImprint takes off the last question what is about the document: a short
// paragraph at its end, alone behind a rule or a line for getting round, that is all
// in italics or says whose the text is.
func (s *settler) dropImprint(all []draft.Found) {
	last := len(all) - 1
	if last < 0 || s.In.Plain || s.In.Cards || len(s.Blocks) == 0 {
		return
	}
	body := all[last].Body
	at := len(body) - 1
	if at < 1 || body[at] != s.Blocks[len(s.Blocks)-1].Node {
		return
	}
	p, is := body[at].(*ast.Paragraph)
	if !is || !s.endsApart() {
		return
	}
	text := s.Text.Plain(p)
	if len(text) > longestImprint || wording.Asks(text) > 0 || !slanted(p) && !imprint.MatchString(text) {
		return
	}
	for at > 1 && tree.IsRule(body[at-1]) {
		at--
	}
	s.dropBehind(body[at:])
	all[last].Body = body[:at]
}

// endsApart reports whether between the last block and what is said above it
// stands a rule or a line for getting round.
func (s *settler) endsApart() bool {
	for i := len(s.Blocks) - 2; i > 0 && !s.Blocks[i].Speaks(); i-- {
		if s.Blocks[i].Leads || tree.IsRule(s.Blocks[i].Node) {
			return true
		}
	}
	return false
}

// longestImprint bounds, in bytes, what is said of a document at its end.
const longestImprint = 300

// imprint is how it is said whose a text is, or under which terms.
var imprint = regexp.MustCompile(`(?i)^\W*(?:©|copyright\b|licen[sc]ed under)|all rights reserved|转载请注明|轉載請註明|版权所有|著作权归|本文收录于|저작권|무단 ?전재|無断転載`)

// slanted reports whether a paragraph is in italics as a whole.
func slanted(p ast.Node) bool {
	e, is := p.FirstChild().(*ast.Emphasis)
	return is && e.Level == 1 && e.NextSibling() == nil
}
