package source

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// settle tells, for every question, what is asked with it, what answers it, and
// what follows it up.
func (o *outline) settle() {
	all := o.questions
	o.questions = make([]found, 0, len(all))
	s := &settler{outline: o, times: map[string]int{}}
	for i := range all {
		if len(all[i].body) > 0 && isCode(all[i].body[0]) {
			s.times[o.firstLine(all[i].title)]++
		}
	}
	for i := range all {
		s.question(all[i], 0)
	}
}

type settler struct {
	*outline
	times map[string]int // how many questions with code below them begin with a line
}

// question settles one question and then those that follow it up, depth deep.
func (s *settler) question(f found, depth int) {
	s.takeTitle(&f)
	body, follow := s.takeFollowUps(&f, f.body, depth)
	body = trimRules(body)
	f.body = nil
	f.stem, f.answer = s.split(&f, body)
	f.stem, f.answer = s.options(f.stem, f.answer)
	f.stem, f.answer = trimRules(f.stem), trimRules(f.answer)
	if s.waits(f.answer) {
		s.mark(s.startOf(f.answer[0]), Nothing, "it only holds the place of an answer")
		f.answer = nil
	}
	s.questions = append(s.questions, f)
	parent := len(s.questions) - 1
	for _, next := range follow {
		next.parent, next.section = parent, f.section
		s.mark(next.start, Asked, "it follows up the question above it")
		s.question(next, depth+1)
	}
}

// takeTitle takes the first paragraph below a heading such as "Question 4" for
// the question's text.
func (s *settler) takeTitle(f *found) {
	if len(f.body) == 0 || strings.Trim(s.w.plain(f.title), ".:) ") != "" {
		return
	}
	p, is := f.body[0].(*ast.Paragraph)
	if !is {
		return
	}
	at := s.position(p)
	f.title, f.body = p, f.body[1:]
	f.end = max(f.end, at.End)
	s.mark(at.Start, Asked, "it stands below the number of a question")
}

// split tells what belongs to the question from what answers it. Where
// something says "Answer", that is where the answer begins; otherwise code at
// the beginning belongs to a question that points at it, and what only asks
// further to the question.
func (s *settler) split(f *found, body []ast.Node) (stem, answer []ast.Node) {
	for i, n := range body {
		if s.isAnswerMark(n) {
			return body[:i:i], append(s.unmark(n), body[i+1:]...)
		}
	}
	code := 0
	for code < len(body) && isCode(body[code]) {
		code++
	}
	if code > 0 && s.pointsAtCode(f) {
		return body[:code:code], body[code:]
	}
	if s.onlyAsks(body) {
		return body, nil
	}
	return nil, body
}

// isAnswerMark reports whether a block says that the answer begins.
func (s *settler) isAnswerMark(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Heading:
		return isAnswerWord(s.w.plain(n)) || s.opensAnswer(n) > 0
	case *details:
		return n.isAnswer() && !partWords[heart(n.title)]
	case *ast.Paragraph:
		return s.opensAnswer(n) > 0
	case *ast.Blockquote, *ast.List, *ast.ListItem:
		first := n.FirstChild()
		return first != nil && (first.Kind() == ast.KindListItem || isLine(first)) && s.isAnswerMarkInside(first)
	}
	return false
}

// isAnswerMarkInside is isAnswerMark for what stands in a quotation or list,
// where a single letter numbers an option.
func (s *settler) isAnswerMarkInside(n ast.Node) bool {
	if _, item := n.(*ast.ListItem); item {
		n = n.FirstChild()
	}
	if n == nil || !isLine(n) || s.opensAnswer(n) == 0 {
		return false
	}
	return strings.TrimLeft(s.opening(n), " *[(")[0] != 'A' || s.opensAnswer(n) > 4
}

// unmark returns the answer that a block which says so holds, without the word
// that says it.
func (s *settler) unmark(n ast.Node) []ast.Node {
	switch n := n.(type) {
	case *details:
		return children(n)
	case *ast.Blockquote, *ast.List:
		first := n.FirstChild()
		for first != nil && !isLine(first) {
			first = first.FirstChild()
		}
		s.trimStart(first, s.opening(first)[:s.opensAnswer(first)])
		return []ast.Node{n}
	}
	if length := s.opensAnswer(n); length > 0 {
		s.trimStart(n, s.opening(n)[:length])
	}
	if _, is := n.(*ast.Heading); is || !n.HasChildren() {
		if strings.TrimSpace(s.w.plain(n)) == "" || isAnswerWord(s.w.plain(n)) {
			return nil
		}
		if is {
			p := newParagraph(s.startOf(n))
			moveChildren(p, n, n.FirstChild())
			return []ast.Node{p}
		}
	}
	return []ast.Node{n}
}

func children(n ast.Node) []ast.Node {
	var all []ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		all = append(all, c)
	}
	return all
}

// answerEnds are what stands between the word that opens an answer and the
// answer.
const answerEnds = ":：.．)）】]》>-–—"

// opensAnswer returns how many bytes of a line's text are a word such as
// "Answer:" or "정답", or 0.
func (o *outline) opensAnswer(n ast.Node) int {
	if !o.mayOpen(n, answerStarts) {
		return 0
	}
	text := o.opening(n)
	if bold, is := n.FirstChild().(*ast.Emphasis); is && bold.NextSibling() != nil {
		if word := o.w.plain(bold); isAnswerWord(word) && len(word) < len(text) {
			return len(text) - len(strings.TrimLeft(text[len(word):], answerEnds+" \u3000\n"))
		}
	}
	return answerLabelLength(text)
}

// answerLabelLength returns how many bytes at the beginning of a line are a
// word such as "Answer:", "A1." or "정답", with what divides it from the answer.
func answerLabelLength(text string) int {
	start := strings.IndexFunc(text, func(r rune) bool { return !unlettered(r) })
	if start < 0 || isDigit(text[start]) || strings.ContainsAny(text[:start], ":：") {
		return 0
	}
	end := start + strings.IndexAny(text[start:]+"\n", answerEnds+"\n")
	word := strings.TrimRight(strings.ToLower(text[start:min(end, len(text))]), "0123456789 #*_\u3000")
	switch {
	case !answerWords[word] || len(text) > end && text[end] == '>':
		return 0
	case end < len(text) && text[end] == '.' && utf8.RuneCountInString(word) > 2:
		return 0
	case word == "a" && (text[start] != 'A' || end >= len(text) || strings.Contains(text, "B"+string(text[end]))):
		return 0
	case end >= len(text):
		return len(text)
	}
	return len(text) - len(strings.TrimLeft(text[end:], answerEnds+" \u3000\n"))
}

// answerStarts are the words over answers by their first letter.
var answerStarts = byFirstRune(answerWords)

// mayOpen reports whether a line begins with a letter that some word begins
// with. Nearly all lines do not, and are looked at no further.
func (o *outline) mayOpen(n ast.Node, starts map[rune][]string) bool {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return true
	}
	first := lines.At(0)
	line := o.source[first.Start:first.Stop]
	i := bytes.IndexFunc(line[:min(len(line), 40)], unicode.IsLetter)
	if i < 0 {
		return len(line) == 0
	}
	r, _ := utf8.DecodeRune(line[i:])
	return len(starts[unicode.ToLower(r)]) > 0
}

// opening returns the beginning of the text of a paragraph, as far as labels
// reach.
func (o *outline) opening(n ast.Node) string {
	o.w.reset()
	for c := n.FirstChild(); c != nil && len(o.w.text) < 60; c = c.NextSibling() {
		c = o.w.inline(c)
	}
	return string(o.w.text)
}

// pointers are words with which a question points at the code below it.
var pointers = []string{"following", "below", "output", "this code", "the code", "this work", "this function", "this program", "snippet", "logged", "printed", "result of", "value of", "다음", "아래", "출력", "결과", "코드", "以下", "下面", "输出", "代码", "次の", "下記", "출력값"}

// pointsAtCode reports whether a question means the code that stands below it:
// it says so, or it stands in the document more than once.
func (s *settler) pointsAtCode(f *found) bool {
	line := s.firstLine(f.title)
	if s.times[line] > 1 || strings.HasSuffix(line, ":") || strings.HasSuffix(line, "：") {
		return true
	}
	line = strings.ToLower(line)
	for _, p := range pointers {
		if strings.Contains(line, p) {
			return true
		}
	}
	return false
}

func isCode(n ast.Node) bool {
	switch n.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock, *verbatim:
		return true
	}
	return false
}

// onlyAsks reports whether blocks are paragraphs that ask and nothing else.
func (s *settler) onlyAsks(body []ast.Node) bool {
	for _, n := range body {
		p, is := n.(*ast.Paragraph)
		if !is || asks(s.w.plain(p)) < surely {
			return false
		}
	}
	return len(body) > 0 && s.shape.family == headings
}

// waits reports whether an answer is none, or only a word such as "TODO".
func (s *settler) waits(answer []ast.Node) bool {
	if len(answer) != 1 {
		return false
	}
	n := answer[0]
	for n.FirstChild() != nil && n.FirstChild() == n.LastChild() && n.FirstChild().Type() == ast.TypeBlock {
		n = n.FirstChild()
	}
	if !isLine(n) {
		return false
	}
	if !n.HasChildren() {
		return true
	}
	if n.FirstChild().Kind() == ast.KindImage || n.Lines().Len() > 2 {
		return false
	}
	text := strings.TrimSpace(s.w.plain(n))
	word := strings.ToLower(strings.Trim(text, " .:：…*()[]!~-–—<>_"))
	return len(text) < 80 && (placeholders[word] || strings.Trim(text, " .…-–—_") == "" && text != "" || text == "" && n.ChildCount() < 2 && n.FirstChild().Kind() == ast.KindText)
}

// trimRules returns blocks without the rules at their beginning and end.
func trimRules(blocks []ast.Node) []ast.Node {
	for len(blocks) > 0 && isRule(blocks[0]) {
		blocks = blocks[1:]
	}
	for len(blocks) > 0 && isRule(blocks[len(blocks)-1]) {
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

func isRule(n ast.Node) bool {
	_, is := n.(*ast.ThematicBreak)
	return is
}

// isTask reports whether a list is one of boxes to tick, and whether one of
// them is ticked.
func isTask(n ast.Node) (task, ticked bool) {
	list, is := n.(*ast.List)
	if !is {
		return false, false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if item.FirstChild() == nil {
			continue
		}
		box, is := item.FirstChild().FirstChild().(*extast.TaskCheckBox)
		task = task || is
		ticked = ticked || is && box.IsChecked
	}
	return task, ticked
}

// options shows the options of a question with it, none of them ticked, and
// those that are ticked in its answer.
func (s *settler) options(stem, answer []ast.Node) (asked, answered []ast.Node) {
	first, last, ticked := -1, -1, false
	for i, n := range answer {
		task, tick := isTask(n)
		if task && first < 0 {
			first = i
		}
		if task {
			last = i
			ticked = ticked || tick
		}
	}
	if first < 0 {
		return stem, answer
	}
	asked = append(stem[:len(stem):len(stem)], answer[:first]...)
	asked = append(asked, &unticked{blocks: answer[first : last+1]})
	if ticked {
		return asked, answer[first:]
	}
	return asked, answer[last+1:]
}
