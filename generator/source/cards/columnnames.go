package cards

import (
	"slices"
	"strings"
	"unicode"

	"studysite/generator/source/wording"
)

// nameFields returns what the fields of cards are by their names, and reports
// whether these name a question and something else.
func nameFields(fields []string) (named cardColumns, are bool) {
	named = newColumns()
	names := make([]string, len(fields))
	for i, f := range fields {
		if names[i] = columnName(f); strings.HasSuffix(names[i], "?") && strings.Contains(names[i], " ") {
			return named, false
		}
	}
	known, more := 0, map[int]bool{}
	choices := counted(names)
	for i, name := range names {
		if slices.Contains(choices, i) {
			continue
		}
		switch r := roleOf(name); {
		case r == questionRole && (named.question < 0 || heartOf(name) == r && heartOf(names[named.question]) != r):
			if named.question >= 0 {
				named.skip[named.question] = true // a name or number of the question
			}
			named.question = i
		case r == answerRole && named.answer < 0:
			named.answer = i
		case r == answerRole && named.joined < 0 && saysRight(name) != saysRight(names[named.answer]):
			if named.joined = i; saysRight(name) {
				named.joined, named.answer = named.answer, i
			}
		case r == choicesRole && named.joined < 0 && len(choices) == 0:
			named.joined = i
		case r == topicRole && named.topic < 0:
			named.topic = i
		case r == skipRole:
			named.skip[i] = true
		case r == moreRole:
			more[i] = true
			continue
		default:
			continue
		}
		if name != "" {
			known++
		}
	}
	if named.answer < 0 && len(choices) > 0 && roleOf(withoutCount(names[choices[0]])) == answerRole {
		named.answer, choices = choices[0], nil
	}
	named.choices = choices
	if named.question < 0 && len(choices) == 0 && known+len(more) > 1 && named.nameRest(fields, more) {
		return named, true
	}
	if named.question < 0 && len(choices) == 0 && named.answer >= 0 && known > 1 {
		named.question = firstNameless(names)
	}
	return named, named.question >= 0 && (known > 1 || len(choices) > 0 || named.answer >= 0)
}

// firstNameless returns the first column if its name is one that says nothing of what
// it holds, as Name does over the titles of a database, or -1.
func firstNameless(names []string) int {
	if roleOf(names[0]) != noRole || names[0] == "" || len(names[0]) > longestName {
		return -1
	}
	return 0
}

// saysRight reports whether a column is named as that of the choices that are
// right.
func saysRight(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return rightWords[first]
}

var rightWords = wording.Set("correct", "right", "correcta", "correcto", "correta", "correto", "richtig", "richtige", "정답", "正解", "正确答案", "верный", "правильный")

// columnName returns the name of a column in small letters, its words divided by
// spaces: those of optionA, option_a and 选项A as well.
func columnName(field string) string {
	var b strings.Builder
	last := ' '
	for _, r := range field {
		if r == '_' || r == '-' || r == '"' {
			r = ' '
		}
		if unicode.IsUpper(r) && unicode.IsLetter(last) && !unicode.IsUpper(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
		last = r
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// nameRest takes the first two columns that are nothing else for question and
// answer, where all fields are names such as those of variables: one word in small
// letters, its parts joined.
func (c *cardColumns) nameRest(fields []string, more map[int]bool) bool {
	for i, field := range fields {
		if field = strings.TrimSpace(field); field == "" || len(field) > longestName || strings.ContainsFunc(field, isNoPartOfName) {
			return false
		}
		switch {
		case c.skip[i] || more[i] || i == c.topic || i == c.answer:
		case c.question < 0:
			c.question = i
		case c.answer < 0:
			c.answer = i
		}
	}
	return c.question >= 0 && c.answer >= 0
}

// longestName bounds, in bytes, such a name.
const longestName = 30

func isNoPartOfName(r rune) bool {
	return !('a' <= r && r <= 'z') && r != '_' && r != '-' && !('0' <= r && r <= '9')
}

// counted returns the columns whose names differ only in a number or letter
// that they end with, one after the other from the first on: those of choices.
func counted(names []string) []int {
	for i := range names {
		var all []int
		for j, count := i, ""; j < len(names) && withoutCount(names[j]) == withoutCount(names[i]); j++ {
			next := strings.TrimPrefix(names[j], withoutCount(names[j]))
			if j == i && !strings.Contains(" 0 1 a ", next) || next == "" || j > i && (len(next) != 1 || next[0] != count[0]+1) {
				break
			}
			all, count = append(all, j), next
		}
		if len(all) > 1 {
			return all
		}
	}
	return nil
}

// withoutCount returns a name without the number or single letter that it ends
// with.
func withoutCount(name string) string {
	last := len(name) - 1
	if last < 0 || !wording.IsDigit(name[last]) && (name[last] < 'a' || name[last] > 'h' || last > 0 && name[last-1] != ' ') {
		return name
	}
	return name[:last]
}
