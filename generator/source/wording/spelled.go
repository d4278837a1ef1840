package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spelledNumbers are numbers in words, as they stand behind a word for a question
// or before it: Question One, Première question, 첫 번째 질문.
var spelledNumbers = Set(append(strings.Fields(`
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاول اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم
א ב ג ד ה ו ז ח ט י
ראשונה שנייה שלישית רביעית חמישית שישית שביעית שמינית תשיעית עשירית
un deux trois quatre cinq six sept huit neuf dix première premier deuxième seconde troisième quatrième cinquième sixième septième huitième neuvième dixième
uno dos tres cuatro cinco seis siete ocho nueve diez primera segunda tercera cuarta quinta sexta séptima octava novena décima
um dois três quatro sete oito nove dez primeira terceira quarta sétima oitava nona
prima seconda terza quarta sesta settima ottava nona decima
eins zwei drei vier fünf sechs sieben acht neun zehn erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte
первый второй третий четвёртый четвертый пятый шестой седьмой восьмой девятый десятый
하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열`),
	"첫 번째", "두 번째", "세 번째", "네 번째", "다섯 번째", "여섯 번째", "일곱 번째", "여덟 번째", "아홉 번째", "열 번째", "첫번째", "두번째", "세번째", "네번째", "다섯번째")...)

var spelledStarts = ByFirstRune(spelledNumbers)

// splitSpelled takes a label off the beginning of a question whose number is
// spelled, as splitLabel does. Words that no sign closes go on with a sentence.
func splitSpelled(s string) (shown string, length int) {
	rest := strings.TrimLeft(s, labelOpens)
	n := spelledLabelLength(rest)
	if n == 0 {
		return "", 0
	}
	end, closed := labelEnd(rest[n:])
	if !closed && rest[n:] != "" {
		return "", 0
	}
	return rest[:n], len(s) - len(strings.TrimLeft(rest[n+end:], " \t\u00a0\u3000"))
}

// spelledLabelLength returns the length of a word for a question and a spelled
// number that s begins with, in either order, or 0.
func spelledLabelLength(s string) int {
	if word := QuestionWordLength(s); word > 0 && !strings.EqualFold(s[:word], "no") {
		after := strings.TrimLeft(s[word:], " ")
		if n := spelledLength(after); n > 0 {
			return len(s) - len(after) + n
		}
	}
	if n := spelledLength(s); n > 0 {
		after := strings.TrimLeft(s[n:], " ")
		if word := QuestionWordLength(after); word > 0 && after != s[n:] {
			return len(s) - len(after) + word
		}
	}
	return 0
}

// spelledLength returns the length of the spelled number that s begins with,
// whatever its case, or 0.
func spelledLength(s string) int {
	first, _ := utf8.DecodeRuneInString(s)
	for _, w := range spelledStarts.With(first) {
		if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[len(w):]); !unicode.IsLetter(next) {
			return len(w)
		}
	}
	return 0
}
