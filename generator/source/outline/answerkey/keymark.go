package answerkey

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

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
func (t *keyTaker) keyLabel(n ast.Node) *keyMark {
	if quote, is := n.(*ast.Blockquote); is {
		n = quote.FirstChild()
	}
	if n == nil || !tree.IsLine(n) || !t.mayBeKey(n) {
		return nil
	}
	if m := calloutNumber.FindStringSubmatch(t.Opening(n)); m != nil && layout.IsAnswerBox(n.Parent()) {
		return &keyMark{number: m[1], label: m[0], answers: true}
	}
	return readKeyMark(t.Opening(n))
}

// calloutNumber is how a box for an answer begins.
var calloutNumber = regexp.MustCompile(`^(\d{1,3})[-–.)：:、]?\s*`)

// mayBeKey reports whether a line has a number near its beginning.
func (t *keyTaker) mayBeKey(n ast.Node) bool {
	if n.Lines() == nil || n.Lines().Len() == 0 {
		return true
	}
	first := n.Lines().At(0)
	line := t.Source[first.Start:first.Stop]
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
