package outline

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// boldQuestion returns what is bold at the beginning of a paragraph, if a dash or
// colon stands between it and more words, and it asks or most items are made so; or
// if it asks, has a mark at its end, and what follows does not ask.
func (o *outline) boldQuestion(n ast.Node) ast.Node {
	bold, is := n.FirstChild().(*ast.Emphasis)
	if !is || bold.Level < 2 || bold.NextSibling() == nil {
		return nil
	}
	title := o.w.Plain(bold)
	behind, begins := strings.CutPrefix(strings.TrimLeft(o.w.Plain(n), " "), title)
	between := dash.FindString(behind)
	if !begins || len(between) == len(behind) {
		return nil
	}
	if wording.Asks(title) < wording.Surely && (between == "" || o.dashedItems < 3 || 10*o.dashedItems < 6*o.itemCount || wording.AnswerWords[wording.Heart(title)]) {
		return nil
	}
	if between == "" && (!strings.ContainsRune("?？؟.。", lastRune(title)) || !strings.HasPrefix(behind, " ") || wording.Asks(behind) > 0) {
		return nil
	}
	return bold
}

// dash is what stands between a question and an answer on one line.
var dash = regexp.MustCompile(`^\s*[-–—:：]+\s*`)

// isDashed reports whether a dash or colon stands behind what is bold at the
// beginning of a line, and more words.
func (o *outline) isDashed(n ast.Node, bold string) bool {
	behind, begins := strings.CutPrefix(strings.TrimLeft(o.w.Plain(n), " "), bold)
	between := dash.FindString(behind)
	return begins && between != "" && len(between) < len(behind)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
