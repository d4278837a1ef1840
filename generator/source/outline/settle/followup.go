package settle

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// leadsToList reports whether what follows such a word in a text, of which it
// takes a number of bytes, only says that follow-up questions come, as in
// "Follow-up questions that are asked:".
func leadsToList(text string, length int) bool {
	if length == 0 || length >= len(text) {
		return false
	}
	rest := text[length:]
	return unicode.IsLetter(wording.FirstRune(rest)) && text[length-1] == ' ' && strings.HasSuffix(rest, ":") && wording.Asks(rest) == 0 &&
		!strings.ContainsAny(text[:length], ":：")
}

// takeFollowUps takes the questions that follow up another out of its body.
func (s *settler) takeFollowUps(f *draft.Found, body []ast.Node, depth int) (left []ast.Node, follow []draft.Found) {
	t := &followUps{settler: s, level: 7}
	if lists := tree.TrimRules(body); s.chained && s.isAskingList(lists) && !s.isTranslation(f, lists[0].(*ast.List)) {
		for _, list := range lists {
			t.list(list.(*ast.List))
		}
		return t.left, t.found
	}
	for _, n := range body {
		if depth > 8 || !t.take(n, f) {
			t.left = append(t.left, n)
		}
	}
	return t.left, t.found
}

// followUps collects follow-up questions.
type followUps struct {
	*settler
	found  []draft.Found
	left   []ast.Node // what belongs to the question itself
	level  int        // of the heading that follow-up questions stand under
	names  bool       // it says nothing else
	below  int        // level of the headings that are follow-up questions, or 0
	listed bool       // they stand under something that says so
	open   bool       // the last one takes what comes
}

// take takes a block if it is a follow-up question or belongs to one.
func (t *followUps) take(n ast.Node, f *draft.Found) bool {
	switch n := n.(type) {
	case *ast.Heading:
		return t.heading(n, f)
	case *ast.Paragraph:
		if t.opens(n) {
			return true
		}
		if t.listed && wording.Asks(t.FirstLine(n)) == wording.Surely {
			t.line(n)
			t.open = true
			return true
		}
		if line := t.FirstLine(n); t.listed && !t.open && strings.HasSuffix(line, ":") && wording.FollowUpLength(line) == 0 {
			t.listed = false // something else begins
		}
	case *ast.Blockquote:
		if t.quotation(n, f) {
			for _, c := range tree.Children(n)[1:] {
				t.take(c, f)
			}
			return true
		}
	case *ast.List:
		if t.Shape.Family == survey.Summaries && onlyAskingDetails(n) {
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				t.take(item.FirstChild(), f)
			}
			return true
		}
		if t.listed && !t.open || t.isFollowUp(n, f) {
			t.list(n)
			return true
		}
		if !t.open {
			return t.items(n)
		}
	case *tree.Details:
		if t.folded(n) {
			return true
		}
	}
	if t.open && len(t.found) > 0 {
		t.carry(n)
		return true
	}
	return false
}

// quotation takes the line with which a quotation begins if that says that it is
// a follow-up question or stands over some.
func (t *followUps) quotation(n *ast.Blockquote, f *draft.Found) bool {
	switch line := n.FirstChild().(type) {
	case *ast.Paragraph:
		return t.opens(line)
	case *ast.Heading:
		return wording.FollowUpLength(t.Text.Plain(line)) > 0 && t.heading(line, f)
	}
	return false
}

// heading takes a heading that says that follow-up questions stand below it, or
// that is one itself, or bears a number that begins with that of the question and
// asks.
func (t *followUps) heading(n *ast.Heading, f *draft.Found) bool {
	text := t.Text.Plain(n)
	length := wording.FollowUpLength(text)
	if length == 0 {
		if label, length := wording.SplitLabel(text); survey.IsPartNumber(f.Label, label) && wording.Asks(text[length:]) == wording.Surely {
			t.listed, t.open, t.names, t.level = false, true, false, n.Level
			t.add(n, nil)
			return true
		}
		if n.Level <= t.level {
			t.listed, t.open, t.names = false, false, false
		} else if t.names && (t.below == 0 || n.Level <= t.below) && wording.Asks(text) > 0 {
			t.below = n.Level
			t.add(n, nil)
			t.open = true
			return true
		}
		if t.open {
			t.carry(n)
		}
		return t.open
	}
	t.level, t.below = n.Level, 0
	t.listed, t.open, t.names = true, false, length == len(text)
	if leadsToList(text, length) {
		return false
	}
	if length < len(text) {
		t.TrimStart(n, text[:length])
		t.add(n, nil)
		t.number(text, length)
		t.open = true
	}
	return true
}

// opens takes a paragraph that says that follow-up questions stand below it, or
// that is one itself.
func (t *followUps) opens(n *ast.Paragraph) bool {
	if !t.MayOpen(n, wording.FollowUpStarts) {
		return false
	}
	length := wording.FollowUpLength(t.Opening(n))
	if length == 0 {
		return false
	}
	t.listed, t.open = true, false
	whole := t.Text.Plain(n)
	if leadsToList(whole, length) || length == len(whole) && remarks(whole) {
		return false
	}
	if length < len(whole) {
		t.TrimStart(n, whole[:length])
		t.line(n)
		t.number(whole, length)
		t.open = true
	}
	return true
}

// remarks reports whether a line says something in brackets.
func remarks(line string) bool {
	at := strings.IndexAny(line, "([（【")
	return at >= 0 && strings.ContainsFunc(line[at:], unicode.IsLetter)
}

// number labels the last question with the number that stood before the word
// for it, or with what stood in brackets behind the word.
func (t *followUps) number(text string, length int) {
	last := &t.found[len(t.found)-1]
	if last.Label == "" {
		last.Label = strings.TrimFunc(text[:strings.IndexFunc(text, unicode.IsLetter)], wording.Unlettered)
	}
	if at := strings.IndexAny(text[:min(length, len(text))], "([（【"); last.Label == "" && at >= 0 {
		last.Label = strings.TrimFunc(text[at:min(length, len(text))], wording.Unlettered)
	}
}

// line adds a paragraph as a question, and what stands behind the question in
// it as its answer.
func (t *followUps) line(n ast.Node) {
	rest := t.SplitTitle(n, false)
	if in, at := t.answerBehind(n); rest == nil && in != nil && len(in.Segment.Value(t.Source))-at >= shortestBehind {
		rest = t.SplitText(n, in, at, at+1)
	}
	t.add(n, nil)
	if rest != nil {
		t.carry(rest)
	}
}

// shortestBehind is how many bytes an answer has at least that stands behind a
// follow-up question on one line: a shorter text may go on with it.
const shortestBehind = 40

// carry adds a block to the body of the last question.
func (t *followUps) carry(n ast.Node) {
	last := &t.found[len(t.found)-1]
	last.Body = append(last.Body, n)
}

func (t *followUps) add(title ast.Node, body []ast.Node) {
	at := t.Position(title)
	label := t.TakeLabel(title)
	t.found = append(t.found, draft.Found{Title: title, Label: label, Body: body, Section: -1, Parent: -1, Start: at.Start, End: at.End})
}
