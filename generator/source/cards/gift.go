package cards

import (
	"bytes"
	"regexp"
	"strings"

	"studysite/generator/source/decode"
)

// GIFT is the format in which Moodle reads quizzes: below a name such as ::Q1:: a
// question with its answers in braces, = before those that are right and ~ before
// the others, # before what is said of one. Its rules are those of
// https://docs.moodle.org/en/GIFT_format.

// giftAnswers find the braces of answers.
var giftAnswers = regexp.MustCompile(`\{\s*(?:[=~]|#\s*=?-?[0-9.]|(?:T|F|TRUE|FALSE)\s*[#}])`)

// isGIFT reports whether a text is such a quiz: several questions have such braces,
// and those are at least as many as half of the paragraphs.
func isGIFT(text []byte) bool {
	if bytes.IndexByte(text, '{') < 0 {
		return false
	}
	answers := len(giftAnswers.FindAllIndex(text, -1))
	return answers > 1 && 2*answers >= 1+bytes.Count(bytes.TrimSpace(text), []byte("\n\n"))
}

// gift reads the next question of such a quiz; what has no braces is none.
func (r *fieldReader) gift() bool {
	for {
		begin, text := r.giftBlock()
		if text == "" {
			return false
		}
		if category, is := strings.CutPrefix(text, "$CATEGORY:"); is {
			r.category = strings.TrimPrefix(strings.TrimSpace(category), "$course$/")
			continue
		}
		if q, is := readGIFT(text); is {
			q[quizTopic] = r.category
			return r.addQuestion(q, begin)
		}
		r.strays = append(r.strays, begin)
	}
}

// giftBlock passes the lines up to the next blank one and returns where they begin,
// and what they say without comments. A category is a block of its own.
func (r *fieldReader) giftBlock() (begin int, text string) {
	var b strings.Builder
	for r.pos < r.end {
		end := min(decode.LineEnd(r.source, r.pos), r.end)
		start, line := r.pos, bytes.TrimSpace(r.source[r.pos:end])
		r.pos = end
		switch {
		case len(line) == 0 && b.Len() > 0:
			return begin, b.String()
		case len(line) == 0 || bytes.HasPrefix(line, []byte("//")):
		default:
			if b.Len() == 0 {
				begin = start
			} else {
				b.WriteByte('\n')
			}
			b.Write(line)
			if bytes.HasPrefix(line, []byte("$CATEGORY:")) {
				return begin, b.String()
			}
		}
	}
	return begin, b.String()
}

// giftName is the name of a question, and giftFormat how its text is written.
var (
	giftName   = regexp.MustCompile(`^::((?:[^:\\]|\\.|:[^:])*)::\s*`)
	giftFormat = regexp.MustCompile(`^\[(?:html|moodle|plain|markdown)\]\s*`)
)

// readGIFT returns the fields of a question, and reports whether a text is one. What
// follows the braces goes on with the question behind a gap.
func readGIFT(text string) (q [quizFields]string, is bool) {
	name := giftName.FindStringSubmatch(text)
	if name != nil {
		text = text[len(name[0]):]
	}
	text = text[len(giftFormat.FindString(text)):]
	open := giftSign(text, 0, "{")
	end := giftSign(text, max(open, 0), "}")
	if open < 0 || end < 0 {
		return q, false
	}
	asked := giftText(text[:open])
	if after := giftText(text[end+1:]); after != "" {
		asked += " _____"
		if text[end+1] == ' ' {
			asked += " "
		}
		asked += after
	}
	if asked == "" && name != nil {
		asked = giftText(name[1])
	}
	q[quizQuestion] = asked
	answerGIFT(&q, text[open+1:end])
	return q, asked != ""
}

// answerGIFT reads what stands in the braces of a question.
func answerGIFT(q *[quizFields]string, answers string) {
	answers, general, _ := cutGIFT(answers, "####")
	answers = strings.TrimPrefix(strings.TrimSpace(answers), "#")
	said := []string{giftText(general)}
	var right, all []string
	wrong := false
	for answers != "" {
		at := giftSign(answers, 1, "=~")
		if at < 0 {
			at = len(answers)
		}
		answer, remark, _ := cutGIFT(answers[:at], "#")
		value, counts := giftValue(answer)
		if remark = giftText(remark); remark != "" {
			said = append(said, value+": "+remark)
		}
		wrong = wrong || answers[0] == '~'
		if counts {
			right = append(right, value)
		}
		all, answers = append(all, value), answers[at:]
	}
	q[quizAnswer] = strings.Join(right, "\n")
	if wrong {
		q[quizChoices] = strings.Join(all, "\n")
	}
	q[quizMore] = strings.TrimSpace(strings.Join(said, "\n"))
}

// giftWeight is how much of the mark an answer is worth.
var giftWeight = regexp.MustCompile(`^[=~]?\s*%(-?)[0-9.]+%`)

// giftValue returns what an answer says, and whether it is right.
func giftValue(answer string) (value string, right bool) {
	right = !strings.HasPrefix(answer, "~")
	if weight := giftWeight.FindStringSubmatch(answer); weight != nil {
		right = weight[1] == ""
		answer = answer[len(weight[0]):]
	}
	value = giftText(strings.TrimLeft(answer, "=~"))
	switch value {
	case "T", "TRUE":
		value = "True"
	case "F", "FALSE":
		value = "False"
	}
	return strings.Replace(value, "->", "→", 1), right
}

// giftSign returns where from some byte on the first of some signs stands that has
// no backslash before it, or -1.
func giftSign(text string, from int, signs string) int {
	for i := from; i < len(text); i++ {
		switch {
		case text[i] == '\\':
			i++
		case strings.IndexByte(signs, text[i]) >= 0:
			return i
		}
	}
	return -1
}

// cutGIFT cuts a text around the first mark that has no backslash before it.
func cutGIFT(text, mark string) (before, after string, found bool) {
	for i := 0; i+len(mark) <= len(text); i++ {
		if text[i] == '\\' {
			i++
		} else if strings.HasPrefix(text[i:], mark) {
			return text[:i], text[i+len(mark):], true
		}
	}
	return text, "", false
}

// giftText returns a text without the backslashes before its signs.
func giftText(s string) string { return strings.TrimSpace(giftEscapes.Replace(s)) }

var giftEscapes = strings.NewReplacer(`\n`, "\n", `\:`, ":", `\~`, "~", `\=`, "=", `\#`, "#", `\{`, "{", `\}`, "}")
