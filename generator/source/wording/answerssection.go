package wording

import (
	"regexp"
	"strings"
)

// LongestTopicLine is how many bytes a line without marks may have that stands
// over questions.
const LongestTopicLine = 90

// answersSection is how the heading of a key says what it is; one that speaks of
// questions as well stands over both.
var (
	answersSection   = regexp.MustCompile(`(?i)(?:^|\P{L})(?:answers?|answer key|solutions?|lösungen|antworten|respuestas|soluciones|solucionario|gabarito|respostas|réponses|corrigés?|risposte|soluzioni|ответы|решения|відповіді)(?:$|\P{L})|정답|해답|답안|답변 ?가이드|모범 ?답|答案|解答|答え|正解|đáp án|פתרונות|תשובות|الإجابات|الحلول|پاسخ`)
	questionsSection = regexp.MustCompile(`(?i)question|interview|q *& *a|\bfaq|fragen|pregunta|pergunta|вопрос|질문|문제와|问题|問題|面试|câu hỏi|שאלות|أسئلة|[解简簡]?答[题題]`)
)

// SaysAnswers reports whether a heading stands over the answers to questions
// above it, as "Solutions" does.
func SaysAnswers(text string) bool {
	return len(text) < LongestTopicLine && MayAnswer(text) && answersSection.MatchString(text) && !questionsSection.MatchString(text) && Asks(text) < Surely
}

// answerParts are the parts of words for answers.
var answerParts = ByFirstRune(Set("answer", "sol", "lösung", "antwort", "resp", "gabarito", "répon", "corrig", "risp", "ответ", "решен", "відпов", "답", "解", "答", "đáp", "תשוב", "פתר", "إجاب", "حلو", "پاسخ"))

// MayAnswer reports whether a text holds a part of a word for answers, as
// nearly none do.
func MayAnswer(text string) bool {
	for i, r := range text {
		for _, part := range answerParts.With(r) {
			if rest := text[i:]; len(rest) >= len(part) && strings.EqualFold(rest[:len(part)], part) {
				return true
			}
		}
	}
	return false
}
