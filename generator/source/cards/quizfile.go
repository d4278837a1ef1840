package cards

import (
	"bytes"
	"regexp"
	"strings"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
)

// Quizzes of programs are cards whose records are no lines. What they hold are
// always the same fields.
const (
	quizTopic = iota
	quizQuestion
	quizAnswer
	quizChoices // each on a line
	quizMore
	quizFields
)

// quizRecord returns what reads the next question of a quiz, if the text is one of
// those that programs keep, or nil.
func quizRecord(in *draft.Input) func(*fieldReader) bool {
	switch text := in.Text()[in.Start:]; {
	case isTrivia(text):
		return (*fieldReader).trivia
	case isGIFT(text):
		return (*fieldReader).gift
	}
	return nil
}

// quizColumns are the fields of a quiz.
func quizColumns() cardColumns {
	c := newColumns()
	c.topic, c.question, c.answer, c.joined = quizTopic, quizQuestion, quizAnswer, quizChoices
	return c
}

// addQuestion adds the fields of a question that begins at a byte.
func (r *fieldReader) addQuestion(fields [quizFields]string, at int) bool {
	r.fields, r.places = r.fields[:0], r.places[:0]
	for _, field := range fields {
		r.add(field, at)
	}
	return true
}

// Questions of OpenTriviaQA begin with #Q, the right answer below with ^, and each
// of the choices with a letter; what begins with none goes on with the line above.
var triviaQuestion = regexp.MustCompile(`(?m)^#Q [^\n]+\n(?:[^\n#^]+\n){0,20}\^ `)

func isTrivia(text []byte) bool {
	return bytes.Contains(text, []byte("#Q ")) && triviaQuestion.Match(text)
}

// trivia reads the next question of such a quiz.
func (r *fieldReader) trivia() bool {
	var q [quizFields]string
	begin, open := -1, -1
	for ; r.pos < r.end; r.pos = decode.LineEnd(r.source, r.pos) {
		line := string(bytes.TrimSpace(r.source[r.pos:min(decode.LineEnd(r.source, r.pos), r.end)]))
		sign, rest, _ := strings.Cut(line, " ")
		switch {
		case sign == "#Q" && begin >= 0:
			return r.addQuestion(q, begin)
		case sign == "#Q":
			begin, open = r.pos, quizQuestion
			q[open] = rest
		case begin < 0 || line == "":
		case sign == "^":
			open = quizAnswer
			q[open] = rest
		case open != quizQuestion && len(sign) == 1 && sign >= "A" && sign <= "Z":
			open = quizChoices
			q[open] = strings.TrimPrefix(q[open]+"\n"+rest, "\n")
		default:
			q[open] += " " + line
		}
	}
	return begin >= 0 && r.addQuestion(q, begin)
}
