package source

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// followUpStarts are the words for follow-up questions by their first letter.
var followUpStarts = byFirstRune(followUpWords)

func byFirstRune(words map[string]bool) map[rune][]string {
	m := map[rune][]string{}
	for w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		m[first] = append(m[first], w)
	}
	for _, list := range m {
		slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	}
	return m
}

// followUpLength returns how many bytes of a text are a word such as
// "꼬리질문:" that says that a question follows up another, or 0.
func followUpLength(text string) int {
	start := strings.IndexFunc(text, unicode.IsLetter)
	if start < 0 {
		return 0
	}
	first, _ := utf8.DecodeRuneInString(text[start:])
	for _, w := range followUpStarts[unicode.ToLower(first)] {
		end := start + len(w)
		if len(text) < end || !strings.EqualFold(text[start:end], w) {
			continue
		}
		after := strings.TrimLeft(text[end:], " #0123456789-.")
		if next, _ := utf8.DecodeRuneInString(after); after == "" || after != text[end:] || !unicode.IsLetter(next) {
			return followUpEnd(text, end)
		}
	}
	return 0
}

// followUpEnd returns where the label ends whose word ends at a byte of a text:
// behind pictures, what stands in brackets, and signs.
func followUpEnd(text string, at int) int {
	rest := strings.TrimLeftFunc(text[at:], func(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.So, unicode.Sk, unicode.Mn) })
	if closing := closingBracket(firstRune(rest)); closing != "" {
		if end := strings.Index(rest[:min(len(rest), longestTag)], closing); end > 0 {
			rest = rest[end+len(closing):]
		}
	}
	return skipEnds(text, len(text)-len(rest))
}

// leadsToList reports whether what follows such a word in a text, of which it
// takes a number of bytes, only says that follow-up questions come, as in
// "Follow-up questions that are asked:".
func leadsToList(text string, length int) bool {
	if length == 0 || length >= len(text) {
		return false
	}
	rest := text[length:]
	return unicode.IsLetter(firstRune(rest)) && text[length-1] == ' ' && strings.HasSuffix(rest, ":") && asks(rest) == 0 &&
		!strings.ContainsAny(text[:length], ":：")
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// takeFollowUps takes the questions that follow up another out of its body.
func (s *settler) takeFollowUps(f *found, body []ast.Node, depth int) (left []ast.Node, follow []found) {
	t := &followUps{settler: s, level: 7}
	if s.chained && s.isAskingList(trimRules(body)) && !s.isTranslation(f, trimRules(body)[0].(*ast.List)) {
		t.list(trimRules(body)[0].(*ast.List))
		return nil, t.found
	}
	for _, n := range body {
		if depth > 8 || !t.take(n, f) {
			left = append(left, n)
		}
	}
	return left, t.found
}

// followUps collects follow-up questions.
type followUps struct {
	*settler
	found  []found
	level  int  // of the heading that follow-up questions stand under
	names  bool // it says nothing else
	below  int  // level of the headings that are follow-up questions, or 0
	listed bool // they stand under something that says so
	open   bool // the last one takes what comes
}

// take takes a block if it is a follow-up question or belongs to one.
func (t *followUps) take(n ast.Node, f *found) bool {
	switch n := n.(type) {
	case *ast.Heading:
		return t.heading(n)
	case *ast.Paragraph:
		if t.opens(n) {
			return true
		}
		if t.listed && asks(t.firstLine(n)) == surely {
			t.line(n)
			t.open = true
			return true
		}
	case *ast.Blockquote:
		if t.quotation(n) {
			for _, c := range children(n)[1:] {
				t.take(c, f)
			}
			return true
		}
	case *ast.List:
		if t.shape.family == summaries && onlyAskingDetails(n) {
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
	case *details:
		if t.folded(n) {
			return true
		}
	}
	if t.open && len(t.found) > 0 {
		last := &t.found[len(t.found)-1]
		last.body = append(last.body, n)
		return true
	}
	return false
}

// quotation takes the line with which a quotation begins if that says that it is
// a follow-up question or stands over some.
func (t *followUps) quotation(n *ast.Blockquote) bool {
	switch line := n.FirstChild().(type) {
	case *ast.Paragraph:
		return t.opens(line)
	case *ast.Heading:
		return followUpLength(t.w.plain(line)) > 0 && t.heading(line)
	}
	return false
}

// heading takes a heading that says that follow-up questions stand below it, or
// that is one itself.
func (t *followUps) heading(n *ast.Heading) bool {
	text := t.w.plain(n)
	length := followUpLength(text)
	if length == 0 {
		if n.Level <= t.level {
			t.listed, t.open, t.names = false, false, false
		} else if t.names && (t.below == 0 || n.Level <= t.below) && asks(text) > 0 {
			t.below = n.Level
			t.add(n, nil)
			t.open = true
			return true
		}
		if t.open {
			last := &t.found[len(t.found)-1]
			last.body = append(last.body, n)
		}
		return t.open
	}
	t.level, t.below = n.Level, 0
	t.listed, t.open, t.names = true, false, length == len(text)
	if leadsToList(text, length) {
		return false
	}
	if length < len(text) {
		t.trimStart(n, text[:length])
		t.add(n, nil)
		t.number(text, length)
		t.open = true
	}
	return true
}

// opens takes a paragraph that says that follow-up questions stand below it, or
// that is one itself.
func (t *followUps) opens(n *ast.Paragraph) bool {
	if !t.mayOpen(n, followUpStarts) {
		return false
	}
	length := followUpLength(t.opening(n))
	if length == 0 {
		return false
	}
	t.listed, t.open = true, false
	whole := t.w.plain(n)
	if leadsToList(whole, length) {
		return false
	}
	if length < len(whole) {
		t.trimStart(n, whole[:length])
		t.line(n)
		t.number(whole, length)
		t.open = true
	}
	return true
}

// number labels the last question with the number that stood before the word
// for it, or with what stood in brackets behind the word.
func (t *followUps) number(text string, length int) {
	last := &t.found[len(t.found)-1]
	if last.label == "" {
		last.label = strings.TrimFunc(text[:strings.IndexFunc(text, unicode.IsLetter)], unlettered)
	}
	if at := strings.IndexAny(text[:min(length, len(text))], "([（【"); last.label == "" && at >= 0 {
		last.label = strings.TrimFunc(text[at:min(length, len(text))], unlettered)
	}
}

// line adds a paragraph as a question, and what stands behind the question in
// it as its answer.
func (t *followUps) line(n ast.Node) {
	rest := t.splitTitle(n, false)
	if in, at := t.answerBehind(n); rest == nil && in != nil && len(in.Segment.Value(t.source))-at >= shortestBehind {
		rest = t.splitText(n, in, at, at+1)
	}
	t.add(n, nil)
	if rest != nil {
		last := &t.found[len(t.found)-1]
		last.body = append(last.body, rest)
	}
}

// shortestBehind is how many bytes an answer has at least that stands behind a
// follow-up question on one line: a shorter text may go on with it.
const shortestBehind = 40

func (t *followUps) add(title ast.Node, body []ast.Node) {
	at := t.position(title)
	label := t.takeLabel(title)
	t.found = append(t.found, found{title: title, label: label, body: body, section: -1, parent: -1, start: at.Start, end: at.End})
}
