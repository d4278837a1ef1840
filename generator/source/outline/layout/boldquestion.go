package layout

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// BoldQuestion returns what is bold at the beginning of a paragraph, if a dash or
// colon stands between it and more words, and it asks or most items are made so; or
// if it asks, has a mark at its end, and what follows does not ask.
func (l *Layout) BoldQuestion(n ast.Node) ast.Node {
	bold, is := n.FirstChild().(*ast.Emphasis)
	if !is || bold.Level < 2 || bold.NextSibling() == nil {
		return nil
	}
	title := l.Text.Plain(bold)
	behind, begins := strings.CutPrefix(strings.TrimLeft(l.Text.Plain(n), " "), title)
	between := Dash.FindString(behind)
	if !begins || len(between) == len(behind) {
		return nil
	}
	if wording.Asks(title) < wording.Surely && (between == "" || l.DashedItems < 3 || 10*l.DashedItems < 6*l.ItemCount || wording.AnswerWords[wording.Heart(title)]) {
		return nil
	}
	if between == "" && (!strings.ContainsRune("?？؟.。", LastRune(title)) || !strings.HasPrefix(behind, " ") || wording.Asks(behind) > 0) {
		return nil
	}
	return bold
}

// Dash is what stands between a question and an answer on one line.
var Dash = regexp.MustCompile(`^\s*[-–—:：]+\s*`)

// LastRune returns the last character of a text.
func LastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
