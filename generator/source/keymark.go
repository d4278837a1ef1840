package source

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// answersSection is how the heading of a key says what it is; one that speaks of
// questions as well stands over both.
var (
	answersSection   = regexp.MustCompile(`(?i)(?:^|\P{L})(?:answers?|answer key|solutions?|lösungen|antworten|respuestas|soluciones|solucionario|gabarito|respostas|réponses|corrigés?|risposte|soluzioni|ответы|решения|відповіді)(?:$|\P{L})|정답|해답|답안|답변 ?가이드|모범 ?답|答案|解答|答え|正解|đáp án|פתרונות|תשובות|الإجابات|الحلول|پاسخ`)
	questionsSection = regexp.MustCompile(`(?i)question|interview|q *& *a|\bfaq|fragen|pregunta|pergunta|вопрос|질문|문제와|问题|問題|面试|câu hỏi|שאלות|أسئلة|[解简簡]?答[题題]`)
)

func saysAnswers(text string) bool {
	return len(text) < longestTopicLine && mayAnswer(text) && answersSection.MatchString(text) && !questionsSection.MatchString(text) && asks(text) < surely
}

// mayAnswer reports whether a text holds a part of a word for answers, as
// nearly none do.
func mayAnswer(text string) bool {
	text = lower(text)
	for _, part := range []string{"answer", "sol", "lösung", "antwort", "resp", "gabarito", "répon", "corrig", "risp", "ответ", "решен", "відпов", "답", "解", "答", "đáp", "תשוב", "פתר", "إجاب", "حلو", "پاسخ"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// keyMark is how an entry of a key begins: with the number of the question,
// behind a word or not. One that says that it is an answer needs no heading
// above it: A1., 1번, 1-C.
type keyMark struct {
	number, label string
	answers       bool
}

var (
	keyNumber = regexp.MustCompile(`(?i)^[\s*_(\[【]*((?:a|ans|answer|q|question|solution|exercise|problem|frage|aufgabe|antwort|lösung|pregunta|respuesta|ejercicio|вопрос|ответ|문제|문|답|정답|질문|問題?|第|题目?|问题?|câu|(?:solution|answer) (?:for|to) \w{1,12})?)\s*#?(\d{1,6}(?:\.\d{1,3})?)\s*(?:([.:：)）\]】、—–]+|-)\s*|(번|题|題|問)?[\s:：.)]*$|(번|题|題|問)[\s:：.)]*|の.*$)`)
	chosen    = regexp.MustCompile(`^[A-Ha-h]\b`)
)

// keyLabel returns how an entry of a key begins, or nil.
func (o *outline) keyLabel(n ast.Node) *keyMark {
	if quote, is := n.(*ast.Blockquote); is {
		n = quote.FirstChild()
	}
	if n == nil || !isLine(n) || !o.mayBeKey(n) {
		return nil
	}
	if m := calloutNumber.FindStringSubmatch(o.opening(n)); m != nil && isAnswerBox(n.Parent()) {
		return &keyMark{number: m[1], label: m[0], answers: true}
	}
	return readKeyMark(o.opening(n))
}

// calloutNumber is how a box for an answer begins.
var calloutNumber = regexp.MustCompile(`^(\d{1,3})[-–.)：:、]?\s*`)

// mayBeKey reports whether a line has a number near its beginning.
func (o *outline) mayBeKey(n ast.Node) bool {
	if n.Lines() == nil || n.Lines().Len() == 0 {
		return true
	}
	first := n.Lines().At(0)
	line := o.source[first.Start:first.Stop]
	return len(line) == 0 || bytes.ContainsAny(line[:min(len(line), 40)], "0123456789")
}

func readKeyMark(text string) *keyMark {
	line, _, _ := strings.Cut(text, "\n")
	m := keyNumber.FindStringSubmatch(line)
	if m == nil {
		return nil
	}
	answers := strings.EqualFold(m[1], "a") || m[4]+m[5] == "번" || m[3] == "-" && chosen.MatchString(line[len(m[0]):])
	if m[3] == "-" && !answers {
		return nil
	}
	return &keyMark{number: m[2], label: m[0], answers: answers}
}
