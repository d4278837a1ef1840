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
	if wording.Asks(title) < wording.Surely && (between == "" || !l.dashesDivide() || wording.AnswerWords[wording.Heart(title)]) {
		return nil
	}
	if between == "" && (!strings.ContainsRune("?？؟.。", LastRune(title)) || !strings.HasPrefix(behind, " ") || wording.Asks(behind) > 0) {
		return nil
	}
	return bold
}

// dashesDivide reports whether most items have something bold before a dash, and it is
// not what follows that asks: then the dash stands between a question and its answer.
func (l *Layout) dashesDivide() bool {
	return l.DashedItems > 2 && 10*l.DashedItems >= 6*l.ItemCount && !l.LabelsLead()
}

// LabelsLead reports whether most items begin with a label in bold, and most of what
// follows these asks: then the label is only the name of a question.
func (l *Layout) LabelsLead() bool {
	return l.LabelledItems > 2 && 10*l.LabelledItems >= 6*l.ItemCount && 2*l.LabelledAsking > l.LabelledItems
}

// BehindLabel returns what follows something bold and a dash or colon at the beginning
// of a line, or nothing.
func (l *Layout) BehindLabel(n ast.Node) string {
	if !OpensBold(n) {
		return ""
	}
	label := l.Text.Plain(n.FirstChild())
	behind, begins := strings.CutPrefix(l.FirstLine(n), label)
	between := len(Dash.FindString(behind))
	if !begins || between == 0 && !strings.ContainsRune(":：", LastRune(label)) {
		return ""
	}
	return behind[between:]
}

// asksOfItem says how much the line of an item asks, or what follows its label does
// where labels are names of questions.
func (l *Layout) asksOfItem(line ast.Node) int {
	degree := l.AsksInLine(line)
	if degree < wording.Surely && l.LabelsLead() {
		degree = max(degree, wording.Asks(l.BehindLabel(line)))
	}
	return degree
}

// Dash is what stands between a question and an answer on one line.
var Dash = regexp.MustCompile(`^\s*[-–—:：]+\s*`)

// LastRune returns the last character of a text.
func LastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
