package wording

import (
	"strings"
	"unicode/utf8"
)

// answerEnds are what stands between the word that opens an answer and the
// answer.
const answerEnds = ":：.．)）】]》>-–—"

// AnswerStarts are the words over answers by their first letter.
var AnswerStarts = ByFirstRune(AnswerWords)

// AnswerLabelLength returns how many bytes at the beginning of a line are a
// word such as "Answer:", "A1." or "정답", with what divides it from the answer.
func AnswerLabelLength(text string) int {
	start := strings.IndexFunc(text, func(r rune) bool { return !Unlettered(r) })
	if start < 0 || len(AnswerStarts.With(FirstRune(text[start:]))) == 0 || strings.ContainsAny(text[:start], ":：") {
		return 0
	}
	end := len(text)
	if length := strings.IndexFunc(text[start:], endsAnswerWord); length >= 0 {
		end = afterParts(text, start+length)
	}
	word := strings.TrimRight(Lower(text[start:min(end, len(text))]), counting+" #*_.\u3000")
	if remark := remarkEnd(text[start:]); remark > 0 {
		return SkipEnds(text, start+remark)
	}
	switch {
	case !AnswerWords[word] && start == 0:
		return wordBeforeChoice(text[:end])
	case !AnswerWords[word] || len(text) > end && text[end] == '>':
		return 0
	case end < len(text) && text[end] == '.' && utf8.RuneCountInString(word) > 2 && word != "ans":
		return 0
	case word == "a" && (text[start] != 'A' || isBlank(text[:start]) || end >= len(text) && start+1 == len(text) || end < len(text) && strings.Contains(text, "B"+string(text[end]))):
		return 0
	case end >= len(text):
		return len(text)
	}
	return SkipEnds(text, end)
}

// wordBeforeChoice returns how many bytes of a line are a word for an answer and the space
// behind it, where nothing but a choice follows, as in "정답 2번" or "답 ③", or 0.
func wordBeforeChoice(line string) int {
	at := strings.LastIndexByte(line, ' ') + 1
	choice := strings.TrimSuffix(line[at:], "번")
	r, size := utf8.DecodeRuneInString(choice)
	digit := '1' <= r && r <= '9' && choice != line[at:]
	if size == 0 || size < len(choice) || !digit && (r < '①' || r > '⑳') || !AnswerWords[Lower(strings.TrimSpace(line[:at]))] {
		return 0
	}
	return at
}

// afterParts returns where a number of several parts ends, as in "Solution 2.1:", whose
// first dot stands at a byte.
func afterParts(text string, at int) int {
	for at > 0 && at+1 < len(text) && text[at] == '.' && IsDigit(text[at-1]) && IsDigit(text[at+1]) {
		at += 1 + DigitsLength(text[at+1:])
	}
	return at
}

// isBlank reports whether what stands before a letter opens a blank to fill in, such
// as ( A ).
func isBlank(before string) bool {
	return strings.HasSuffix(before, " ") && strings.ContainsAny(before, "(（[［")
}

func endsAnswerWord(r rune) bool { return r == '\n' || strings.ContainsRune(answerEnds, r) }

// remarkEnd returns where a remark in brackets behind a word for an answer ends,
// as in "Your answer (3-4 sentences):", or 0.
func remarkEnd(text string) int {
	open, end := strings.IndexByte(text, '('), strings.Index(text, "):")
	if open < 0 || end < open || end > LongestTag || !strings.Contains(text[open:end], " ") || !AnswerWords[strings.ToLower(strings.TrimSpace(text[:open]))] {
		return 0
	}
	return end + len("):")
}

// SkipEnds returns where behind a label, which ends at a byte of a text, the rest
// begins. Signs that follow a space and have none behind them belong to what
// follows, as in "A: -Pn", but for a first colon.
func SkipEnds(text string, at int) int {
	marked := strings.ContainsAny(text[:at], ":：")
	for {
		spaces := len(text[at:]) - len(strings.TrimLeft(text[at:], LabelSpaces))
		signs := len(text[at+spaces:]) - len(strings.TrimLeft(text[at+spaces:], answerEnds))
		after := text[at+spaces+signs:]
		opens := !marked && strings.HasPrefix(text[at+spaces:], ":")
		apart := after == "" || strings.TrimLeft(after, LabelSpaces) != after
		if signs == 0 || !apart && !opens && (spaces > 0 || marked) {
			return at + spaces
		}
		marked, at = true, at+spaces+signs
	}
}

// LabelSpaces are what stands between a label and what it labels.
const LabelSpaces = " \u00a0\u3000\n"
