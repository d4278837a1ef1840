package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostNaming is how many words name an answer to open, at most.
const mostNaming = 4

// answerNouns are the words over answers that are no commands to show something,
// and no single letters.
var answerNouns = func() map[string]bool {
	nouns := map[string]bool{}
	commands := Set("show", "reveal", "expand", "ans", "펼치기", "展开")
	for w := range AnswerWords {
		if utf8.RuneCountInString(w) > 2 && !strings.ContainsRune(w, ' ') && !commands[w] {
			nouns[w] = true
		}
	}
	return nouns
}()

// NamesAnswer reports whether one of the few words on which one clicks is one for
// an answer: Antwort anzeigen, ver la respuesta.
func NamesAnswer(title string) bool {
	if len(title) > LongestTag || Asks(title) > 0 {
		return false
	}
	words := strings.FieldsFunc(Lower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
	return len(words) <= mostNaming && slices.ContainsFunc(words, func(w string) bool { return answerNouns[w] })
}
