package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// dropMarks takes the marks off that nearly all questions, and nearly all answers,
// begin with, in whatever language: P: and R:, В4: and О4:. One with
// a number labels its question. Where it is a word for an answer, it is one
// without a mark before the questions as well.
func (o *outline) dropMarks() {
	asked := o.common(titleLine, o.markWord)
	answered := o.common(answerLine, o.markWord)
	if asked == "" {
		o.dropPairs()
	}
	switch {
	case asked != "" && (answered == "" || answered == asked) && o.countsUp(asked):
		answered = "" // what says that they are answers is gone already
	case answered == "" || asked == answered || asked == "" && !wording.AnswerWords[answered] && !answerLetters[answered]:
		return
	}
	named := asked == "" // and known by its word
	for i := range o.Questions {
		q := &o.Questions[i]
		if word, length := o.markOf(q.Title); word != "" && word == asked && length < len(strings.TrimSpace(o.w.Plain(q.Title))) {
			text := o.opening(q.Title)[:length]
			o.TrimStart(q.Title, text)
			if q.Label == "" && strings.ContainsFunc(text, unicode.IsDigit) {
				q.Label = strings.TrimRight(text, ":：. \u3000")
			}
		}
		if line := answerLine(q); line != nil && !(named && line.Kind() == ast.KindHeading) {
			if word, length := o.markOf(line); word != "" && word == answered {
				o.TrimStart(line, o.opening(line)[:length])
			}
			if line == q.Answer[0] && !line.HasChildren() {
				q.Answer = q.Answer[1:]
			}
		}
	}
}

// answerLetters begin a word for an answer in some language: réponse, respuesta,
// ответ, відповідь, đáp án.
var answerLetters = wording.Set("r", "о", "в", "đ", "ת")

// dropPairs takes the letters with a number off questions without a label whose
// answers begin with such letters and the same number: В4: and О4:.
func (o *outline) dropPairs() {
	for i := range o.Questions {
		q := &o.Questions[i]
		line := answerLine(q)
		if q.Label != "" || line == nil {
			continue
		}
		asked, length := o.numberedMark(q.Title)
		answered, end := o.numberedMark(line)
		if asked == "" || asked != answered || length >= len(strings.TrimSpace(o.w.Plain(q.Title))) {
			continue
		}
		text := o.opening(q.Title)[:length]
		o.TrimStart(q.Title, text)
		q.Label = strings.TrimRight(text, ":：. \u3000")
		o.TrimStart(line, o.opening(line)[:end])
	}
}

// numberedMark returns the number of the mark of one or two letters that a line
// begins with, and how long the mark is.
func (o *outline) numberedMark(n ast.Node) (number string, length int) {
	word, length := o.markOf(n)
	if word == "" || utf8.RuneCountInString(word) > 2 {
		return "", 0
	}
	return strings.TrimFunc(o.opening(n)[:length], func(r rune) bool { return !unicode.IsDigit(r) }), length
}

// titleLine returns the line of a question.
func titleLine(f *draft.Found) ast.Node { return f.Title }

// answerLine returns the line with which an answer begins, or nil.
func answerLine(f *draft.Found) ast.Node {
	if len(f.Answer) == 0 {
		return nil
	}
	n := f.Answer[0]
	if _, is := n.(*ast.Blockquote); is && n.HasChildren() {
		n = n.FirstChild()
	}
	if !tree.IsLine(n) || !n.HasChildren() {
		return nil
	}
	return n
}

// common returns the word that nearly all lines of one kind have, or nothing: word
// returns that of a line, which may have none.
func (o *outline) common(line func(*draft.Found) ast.Node, word func(ast.Node) string) string {
	times, all := map[string]int{}, 0
	for i := range o.Questions {
		if n := line(&o.Questions[i]); n != nil {
			times[word(n)]++
			all++
		}
		if 10*times[""] > 2*len(o.Questions) {
			return "" // too many have none
		}
	}
	for word, n := range times {
		if word != "" && n > 1 && 10*n >= 8*all {
			return word
		}
	}
	return ""
}

// markWord returns the word of the mark that a line begins with.
func (o *outline) markWord(n ast.Node) string {
	word, _ := o.markOf(n)
	return word
}

// markOf returns the word of the mark that a line begins with, and how long the
// mark is: a word of a few letters, perhaps a number, and a colon, or a letter and
// a full stop.
func (o *outline) markOf(n ast.Node) (word string, length int) {
	text := o.opening(n)
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
	letters := utf8.RuneCountInString(text[:max(end, 0)])
	if letters == 0 || letters > longestMark {
		return "", 0
	}
	after := skipSpaces(text, end)
	after = skipSpaces(text, after+wording.DigitsLength(text[after:]))
	sign, size := utf8.DecodeRuneInString(text[after:])
	if sign != ':' && sign != '：' && (sign != '.' || letters > 1 || text[after-1] == ' ') {
		return "", 0
	}
	rest := text[after+size:]
	if trimmed := strings.TrimLeft(rest, wording.LabelSpaces); trimmed != "" && trimmed == rest && sign != '：' {
		return "", 0
	}
	return strings.ToLower(text[:end]), after + size
}

// skipSpaces returns where the spaces end that stand at a place of a text.
func skipSpaces(text string, at int) int {
	return len(text) - len(strings.TrimLeft(text[at:], wording.LabelSpaces))
}

// countsUp reports whether the marks of the questions bear numbers from 1 on.
func (o *outline) countsUp(word string) bool {
	next := 1
	for i := range o.Questions {
		if w, length := o.markOf(o.Questions[i].Title); w == word {
			if !strings.Contains(o.opening(o.Questions[i].Title)[:length], strconv.Itoa(next)) {
				return false
			}
			next++
		}
	}
	return next > 2
}

// longestMark is how many letters a mark has at most.
const longestMark = 12
