package outline

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// dropImprint takes off the last question what is about the document: a short
// paragraph at its end, alone behind a rule, that is all in italics or says whose
// the text is.
func (o *outline) dropImprint(all []draft.Found) {
	last := len(all) - 1
	if last < 0 || o.in.Plain || o.in.Cards || len(o.blocks) == 0 {
		return
	}
	body := all[last].Body
	at := len(body) - 1
	if at < 2 || !tree.IsRule(body[at-1]) || body[at] != o.blocks[len(o.blocks)-1].node {
		return
	}
	p, is := body[at].(*ast.Paragraph)
	if !is {
		return
	}
	text := o.w.Plain(p)
	if len(text) > longestImprint || wording.Asks(text) > 0 || !slanted(p) && !imprint.MatchString(text) {
		return
	}
	o.dropBehind(body[at-1:])
	all[last].Body = body[:at-1]
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
