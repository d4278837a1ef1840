package wording

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// QuestionWords are what authors write before a question's number, or before
// the question itself.
var QuestionWords = []string{
	"question", "ques", "problem", "exercise", "subject", "no", "q", "ｑ", "질문", "문제", "문항", "문", "연습문제", "연습 문제", "퀴즈", "問題", "問い", "問", "質問", "練習問題",
	"问题", "题目", "題目", "问", "题", "第", "面试题", "面試題", "习题", "例题", "选择题", "单选题", "多选题", "判断题", "填空题", "简答题", "问答题", "编程题", "שאלה", "ש", "السؤال", "سؤال", "س", "سوال تمرینی", "سوال", "پرسش",
	"pregunta", "pergunta", "questão", "domanda", "frage", "vraag", "pytanie", "soru", "pertanyaan", "câu hỏi", "câu", "вопрос", "питання", "प्रश्न", "คำถาม",
}

// QuestionStarts are the words for a question by their first letter.
var QuestionStarts = ByFirstRune(Set(QuestionWords...))

// SplitLabel takes the author's own number off the beginning of a question:
// "1.", "17.", "2)", "(3)", "Q1:", "3.4.12 ", "문제 4.", "第5题", "第一题", "問6.",
// "7、", "Question One:", or only a word as in "Q: ". It returns what to show of it and how many
// bytes it takes. A number that belongs to the words, as in "3D" or "2.0 이상",
// is no label.
//
// What adorns a label, as in "✍️ 1. What" or "- 2. Why", goes with it.
func SplitLabel(s string) (shown string, length int) {
	if shown, length = splitLabel(s); length > 0 {
		return shown, length
	}
	if n := adornment(s); n > 0 {
		if shown, length = splitLabel(s[n:]); length > 0 {
			return shown, n + length
		}
	}
	return "", 0
}

// reckoned is a number that is part of what is reckoned, as in "1:N" or
// "0.1 + 0.2".
var reckoned = regexp.MustCompile(`^(?:1:[NnMm](?:[^A-Za-z]|$)|\d+(?:\.\d+)* [+*/×÷=<>]{1,3} ?[\d\p{L}(])`)

// labelOpens are the brackets and spaces before a label.
const labelOpens = "([（【［〔「『 "

func splitLabel(s string) (shown string, length int) {
	if shown, length := splitKeycaps(s); length > 0 {
		return shown, length
	}
	rest := strings.TrimLeft(s, labelOpens)
	word := QuestionWordLength(rest)
	afterWord := strings.TrimLeft(rest[word:], " #.\u00a0")
	if word > 0 {
		afterWord = afterCount(afterHyphen(afterWord))
	}
	if word == 0 {
		afterWord = strings.TrimLeft(rest, "# ")
	}
	number := NumberLength(afterWord)
	if n := NumeralsLength(afterWord); number == 0 && n > 0 && (word > 0 || strings.HasPrefix(afterWord[n:], "、")) {
		number = n
	}
	if number == 0 || reckoned.MatchString(afterWord) {
		if shown, length := splitSpelled(s); length > 0 {
			return shown, length
		}
		return "", bareWord(s, len(s)-len(rest), word)
	}
	marked := word > 0 || word == 0 && len(afterWord) < len(rest)
	number += hyphenated(afterWord[:number], afterWord[number:], marked)
	if word == 0 && isDate(afterWord[:number]) {
		return "", 0
	}
	after := afterLetter(afterCounter(afterWord[number:]))
	end, closed := labelEnd(after)
	if word > 0 && (after == "/" || strings.HasPrefix(after, "/ ") || strings.HasPrefix(after, "/\n")) {
		end, closed = 1, true
	}
	if !closed && word > 0 && len(afterWord) > number && IsTag(after) {
		return strings.TrimSpace(rest), len(s)
	}
	if !closed && !standsFree(after, afterWord[:number], marked) {
		return "", bareWord(s, len(s)-len(rest), word) // the number belongs to the words
	}
	shown = strings.TrimSpace(rest[:len(rest)-len(after)])
	text := strings.TrimLeft(after[end:], " \t\u00a0\u3000")
	if word == 0 {
		text = text[wordBehind(text):]
	}
	return shown, len(s) - len(text)
}

// wordBehind returns the length of a word such as "Question:" that stands behind
// a number.
func wordBehind(s string) int {
	word := QuestionWordLength(s)
	if strings.EqualFold(s[:word], "no") {
		return 0
	}
	return bareWord(s, 0, word)
}

// isDate reports whether a number of three parts is a date that begins with the
// year.
func isDate(number string) bool {
	return strings.Count(number, ".") == 2 && strings.IndexByte(number, '.') == 4
}

// IsTag reports whether a text is nothing but a tag in brackets.
func IsTag(s string) bool {
	s = strings.TrimSpace(s)
	first, _ := utf8.DecodeRuneInString(s)
	closing := closingBracket(first)
	return closing != "" && len(s) <= LongestTag && strings.Index(s, closing) == len(s)-len(closing)
}

// afterHyphen returns what follows a hyphen between a word and its number, as in
// "Q-12:", where a mark stands behind that; or all.
func afterHyphen(s string) string {
	if number, is := strings.CutPrefix(s, "-"); is && DigitsLength(number) > 0 && hasEnd(number[NumberLength(number):]) {
		return number
	}
	return s
}

// afterCount returns what follows a word that says that a number comes, as in
// "Question No: 4", or a colon, as in "Subject: 4."
func afterCount(s string) string {
	for _, word := range []string{"number", "no", "nr", "num", "번호", "№", "מס'", "מס׳", "מספר", "رقم", "شماره", ""} {
		if len(s) < len(word) || !strings.EqualFold(s[:len(word)], word) {
			continue
		}
		after := strings.TrimLeft(s[len(word):], " .:#：")
		if DigitsLength(after) > 0 && (word != "" || NumberLength(after) > 0 && hasEnd(after[NumberLength(after):])) {
			return after
		}
	}
	return s
}

func hasEnd(s string) bool {
	_, closed := labelEnd(s)
	return closed
}

// standsFree reports whether a number without a mark behind it is a label: a
// space follows, and it stands behind a word or a hash, or has three parts and no
// small letter behind it, or two and a word that asks.
func standsFree(after, number string, marked bool) bool {
	text := strings.TrimLeft(after, " \u3000")
	if after != "" && after[0] != '\n' && text == after {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	switch strings.Count(number, ".") {
	case 0:
		return marked
	case 1:
		return marked || beginning(text) > 0
	}
	return marked || !unicode.IsLower(first)
}

// afterCounter returns what follows the word that counts questions, as in 第5题.
func afterCounter(s string) string {
	for _, counter := range []string{"题", "題", "问", "問目", "問", "번 문제", "번 질문", "번"} {
		if after, is := strings.CutPrefix(strings.TrimLeft(s, " "), counter); is {
			return after
		}
	}
	return s
}

// afterLetter returns what follows the letter of one of several questions with a
// number, as in Q8b.
func afterLetter(s string) string {
	if len(s) < 2 || s[0] < 'a' || s[0] > 'h' {
		return s
	}
	if next, _ := utf8.DecodeRuneInString(s[1:]); unicode.IsLetter(next) || unicode.IsDigit(next) || !hasEnd(s[1:]) {
		return s
	}
	return s[1:]
}

// NumeralsLength returns the length of the Chinese numerals that s begins with.
func NumeralsLength(s string) int {
	return len(s) - len(strings.TrimLeft(s, "〇零一二三四五六七八九十百"))
}

// bareWord returns the length of a word such as "Q:" that stands for a question
// without a number. French writes a space before the colon; behind the point of a word
// in another script than the Latin one, some write none.
func bareWord(s string, bracket, word int) int {
	if bracket > 0 {
		return bracketedWord(s, bracket, word)
	}
	if word == 0 || countedOnly[Lower(s[:word])] {
		return 0
	}
	after := s[word:]
	for _, mark := range []string{":", " :", "\u00a0:", "：", ". ", ") "} {
		if strings.HasPrefix(after, mark) && (mark != ". " || s[0] == 'Q' || s[0] >= 0x80) {
			return len(s) - len(strings.TrimLeft(after[len(mark):], " \t\u00a0\u3000"))
		}
	}
	if next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(after, ".")); after != "" && after[0] == '.' && s[0] >= 0x80 && unicode.IsLetter(next) {
		return len(s) - len(after) + 1
	}
	return 0
}

// bracketedWord returns the length of such a word in brackets: [Question] or 【问题】.
func bracketedWord(s string, bracket, word int) int {
	opening, size := utf8.DecodeRuneInString(s)
	closing := closingBracket(opening)
	if size != bracket || word == 0 || closing == "" || countedOnly[Lower(s[size:size+word])] || strings.EqualFold(s[size:size+word], "no") {
		return 0
	}
	after, is := strings.CutPrefix(s[size+word:], closing)
	if !is {
		return 0
	}
	return len(s) - len(strings.TrimLeft(after, ":： \t\u00a0\u3000"))
}

// countedOnly are the words for a question that are none without a number: an article of
// Usenet has a subject, too, and many an answer tells of a problem.
var countedOnly = Set("subject", "problem", "exercise")

// labelEnd returns the length of the mark that closes a label, and whether
// there is one.
func labelEnd(s string) (int, bool) {
	t := strings.TrimLeft(s, " ")
	space := len(s) - len(t)
	for _, mark := range []string{").", "))", "]", "】", ")", "）", "］", "〕", "」", "』", ".", "．", ":", "：", "、", "-- ", "- ", "– ", "— ", "\t"} {
		if !strings.HasPrefix(t, mark) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(t[len(mark):]); unicode.IsDigit(next) && (mark == "." || mark == ":") || mark == "." && space > 0 && next != ' ' {
			continue
		}
		return space + len(mark), true
	}
	return 0, false
}

// NumberLength returns the length of the number that s begins with, such as 7
// or 3.4.12.
func NumberLength(s string) int {
	i := DigitsLength(s)
	if _, size := utf8.DecodeRuneInString(s); i == 0 || i > 6*size {
		return 0
	}
	for i < len(s) && s[i] == '.' {
		n := DigitsLength(s[i+1:])
		if n == 0 {
			break
		}
		i += 1 + n
	}
	return i
}

// DigitsLength returns the length of the digits that s begins with, in whatever
// script they are.
func DigitsLength(s string) int {
	for i, r := range s {
		if r < '0' || r > '9' && (r < 0x80 || digit(r) < 0) {
			return i
		}
	}
	return len(s)
}

// QuestionWordLength returns the length of the word for a question that s begins
// with, whatever its case, or 0. A Latin word must end there.
func QuestionWordLength(s string) int {
	first, _ := utf8.DecodeRuneInString(s)
	for _, w := range QuestionStarts.With(first) {
		if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[len(w):]); w[0] < 0x80 && unicode.IsLetter(next) {
			continue
		}
		return len(w)
	}
	return 0
}

// hyphenated returns the length of the hyphen and the digits behind the first
// digits of such a number, or 0. Unless a word or a hash stands before it, a mark has
// to stand behind it: 3-5 may also mean from 3 to 5.
func hyphenated(number, after string, marked bool) int {
	if len(number) > 3 || after == "" || after[0] != '-' {
		return 0
	}
	n := DigitsLength(after[1:])
	if n == 0 || n > 2 || !marked && after[1+n:] != "" && !hasEnd(after[1+n:]) {
		return 0
	}
	return 1 + n
}

// IsNumberedWord reports whether a heading begins with a word such as 問 and a
// number, as in 問1(基本), and not in 第1章.
func IsNumberedWord(line string) bool {
	line = line[adornment(line):]
	number := strings.TrimLeft(line[QuestionWordLength(line):], " ")
	if FirstRune(line) >= 0x80 { // as in 問題ex3
		number = strings.TrimLeftFunc(number, func(r rune) bool { return r < 0x80 && unicode.IsLetter(r) })
	}
	n := DigitsLength(number)
	after := afterCounter(number[n:])
	next, _ := utf8.DecodeRuneInString(after)
	return n > 0 && !unicode.IsLetter(next) && (after != number[n:] || !strings.HasPrefix(line, "第"))
}

// TwoPartsLength returns the length of a number of two parts that s begins with,
// with words behind it, or 0.
func TwoPartsLength(s string) int {
	n := NumberLength(s)
	if strings.Count(s[:n], ".") != 1 || !strings.HasPrefix(s[n:], " ") || strings.TrimLeft(s[n:], " ") == "" {
		return 0
	}
	return n
}

// QuestionWord reports whether a line begins with a word for a question.
func QuestionWord(line string) bool {
	line = line[adornment(line):]
	return QuestionWordLength(line) > 0 || spelledLabelLength(line) > 0
}

// IsDigit reports whether a byte is a digit of ASCII.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }
