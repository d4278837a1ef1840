package settle

import (
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
func (s *settler) dropMarks() {
	asked := s.common(titleLine, s.markWord)
	answered := s.common(answerLine, s.markWord)
	if asked == "" {
		s.dropPairs()
	}
	switch {
	case asked != "" && (answered == "" || answered == asked) && s.countsUp(asked):
		answered = "" // what says that they are answers is gone already
	case answered == "" || asked == answered || asked == "" && !wording.AnswerWords[answered] && !answerLetters[answered]:
		return
	}
	named := asked == "" // and known by its word
	for i := range s.Questions {
		q := &s.Questions[i]
		if word, length := s.MarkOf(q.Title); word != "" && word == asked && length < len(strings.TrimSpace(s.Text.Plain(q.Title))) {
			text := s.Opening(q.Title)[:length]
			s.TrimStart(q.Title, text)
			if q.Label == "" && strings.ContainsFunc(text, unicode.IsDigit) {
				q.Label = strings.TrimRight(text, ":：. \u3000")
			}
		}
		if line := answerLine(q); line != nil && !(named && line.Kind() == ast.KindHeading) {
			if word, length := s.MarkOf(line); word != "" && word == answered {
				s.TrimStart(line, s.Opening(line)[:length])
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
func (s *settler) dropPairs() {
	for i := range s.Questions {
		q := &s.Questions[i]
		line := answerLine(q)
		if q.Label != "" || line == nil {
			continue
		}
		asked, length := s.numberedMark(q.Title)
		answered, end := s.numberedMark(line)
		if asked == "" || asked != answered || length >= len(strings.TrimSpace(s.Text.Plain(q.Title))) {
			continue
		}
		text := s.Opening(q.Title)[:length]
		s.TrimStart(q.Title, text)
		q.Label = strings.TrimRight(text, ":：. \u3000")
		s.TrimStart(line, s.Opening(line)[:end])
	}
}

// numberedMark returns the number of the mark of one or two letters that a line
// begins with, and how long the mark is.
func (s *settler) numberedMark(n ast.Node) (number string, length int) {
	word, length := s.MarkOf(n)
	if word == "" || utf8.RuneCountInString(word) > 2 {
		return "", 0
	}
	return strings.TrimFunc(s.Opening(n)[:length], func(r rune) bool { return !unicode.IsDigit(r) }), length
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
func (s *settler) common(line func(*draft.Found) ast.Node, word func(ast.Node) string) string {
	times, all := map[string]int{}, 0
	for i := range s.Questions {
		if n := line(&s.Questions[i]); n != nil {
			times[word(n)]++
			all++
		}
		if 10*times[""] > 2*len(s.Questions) {
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
func (s *settler) markWord(n ast.Node) string {
	word, _ := s.MarkOf(n)
	return word
}

// countsUp reports whether the marks of the questions bear numbers that rise from 1 on,
// but for a few.
func (s *settler) countsUp(word string) bool {
	var last wording.Sequence
	count, rising := 0, 0
	for i := range s.Questions {
		w, length := s.MarkOf(s.Questions[i].Title)
		if w != word {
			continue
		}
		number := wording.NumberOf(s.Opening(s.Questions[i].Title)[:length])
		if count == 0 && !number.Begins() {
			return false
		}
		if count == 0 || last.Rises(number) {
			rising++
		}
		count, last = count+1, number
	}
	return count > 1 && 10*rising >= 9*count
}
