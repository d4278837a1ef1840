package source

import (
	"strconv"
	"strings"

	"studysite/generator/source/columnar"
)

// choice returns choice i of a card with its letter, or nothing.
func (c *cards) choice(i int) string {
	if i < 0 || i >= min(len(c.choices), len(columnar.ChoiceLetters)) || c.field(c.choices[i]) == "" {
		return ""
	}
	return columnar.ChoiceLetters[i:i+1] + ". " + c.field(c.choices[i])
}

// listChoices returns the choices of a card, each on a line.
func (c *cards) listChoices() string {
	var lines []string
	for i := range c.choices {
		if choice := c.choice(i); choice != "" {
			lines = append(lines, choice)
		}
	}
	return strings.Join(lines, map[bool]string{false: "\n", true: "<br>"}[c.html])
}

// chosen returns the choice that an answer repeats, or names by its letter or
// number; or else the answer.
func (c *cards) chosen(answer string) string {
	key := strings.Trim(answer, " .)(")
	for i := range c.choices {
		if c.choice(i) != "" && strings.EqualFold(c.field(c.choices[i]), strings.TrimSpace(answer)) {
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
	}
	if choice := c.choice(at); choice != "" {
		return choice
	}
	return answer
}
