package cards

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"studysite/generator/source/columnar"
)

// offer returns the choices of a card, without the letters before those of a
// column that holds all of them.
func (c *cards) offer() []string {
	var all []string
	for _, i := range c.choices {
		all = append(all, c.field(i))
	}
	field := c.field(c.joined)
	if list := strings.Trim(field, "[]"); strings.HasPrefix(field, "[") && list != "" && strings.ContainsRune(`'"`, rune(list[0])) {
		field = list
	}
	for _, divider := range choiceDividers {
		if parts := strings.Split(field, divider); len(parts) > 1 && len(all) == 0 && !slices.ContainsFunc(parts, saysNothing) {
			for _, part := range parts {
				all = append(all, strings.Trim(choiceLetter.ReplaceAllString(part, ""), ` '"`))
			}
		}
	}
	if field != "" && len(all) == 0 {
		all = []string{field}
	}
	return all
}

// choiceDividers stand between the choices of a field.
var choiceDividers = []string{"\n", "|", ";", "', '", `", "`, `","`}

func saysNothing(s string) bool { return strings.TrimSpace(s) == "" }

// choiceLetter is how a choice begins that bears its letter.
var choiceLetter = regexp.MustCompile(`^\s*\(?[A-Ha-h][.)]\s+`)

// choice returns choice i of a card with its letter, or nothing.
func (c *cards) choice(i int) string {
	if i < 0 || i >= min(len(c.offered), len(columnar.ChoiceLetters)) || c.offered[i] == "" {
		return ""
	}
	return columnar.ChoiceLetters[i:i+1] + ". " + c.offered[i]
}

// listChoices returns the choices of a card, each on a line.
func (c *cards) listChoices() string {
	var lines []string
	for i := range c.offered {
		if choice := c.choice(i); choice != "" {
			lines = append(lines, choice)
		}
	}
	return strings.Join(lines, c.lineEnd())
}

// chosen returns the choice that an answer repeats, or names by its letter or
// number; or else the answer.
func (c *cards) chosen(answer string) string {
	key := strings.Trim(answer, " .)(")
	for i := range c.offered {
		if c.choice(i) != "" && strings.EqualFold(c.offered[i], strings.TrimSpace(answer)) {
			return c.choice(i)
		}
	}
	at := -1
	if n, err := strconv.Atoi(key); err == nil {
		at = n - 1
		if c.fromZero {
			at = n
		}
	} else if len(key) == 1 {
		at = strings.Index(columnar.ChoiceLetters, strings.ToUpper(key))
	} else if several := c.chosenByLetters(key); several != "" {
		return several
	}
	if choice := c.choice(at); choice != "" {
		return choice
	}
	return answer
}

// chosenByLetters returns the choices that an answer names by several letters, such
// as ACD or "A, C", or nothing.
func (c *cards) chosenByLetters(key string) string {
	letters := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" ,;、，/&", r) {
			return -1
		}
		return r
	}, key)
	var lines []string
	last := -1
	for _, letter := range letters {
		at := strings.IndexRune(columnar.ChoiceLetters, letter)
		if at <= last || c.choice(at) == "" {
			return ""
		}
		lines, last = append(lines, c.choice(at)), at
	}
	return strings.Join(lines, c.lineEnd())
}

// lineEnd is what ends a line of a field.
func (c *cards) lineEnd() string {
	if c.html {
		return "<br>"
	}
	return "\n"
}
