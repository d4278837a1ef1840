// Package columnar tells what a column of a table holds by its cells: questions,
// figures, tags, topics.
package columnar

import (
	"strconv"
	"strings"
	"unicode"

	"studysite/generator/source/wording"
)

// Column is what the cells of a column of cards have in common.
type Column struct {
	Filled  int // cells that say something
	Numbers int // those that are a number or date
	running int // those whose number is one more than that of the cell above
	codes   int // those that are one word as long as the first and hold a digit or sign
	Zero    bool
	last    int // the number of the last cell
	width   int // of the first cell
	values  map[string]bool
	tags    map[string]int // words of cells that could be tags, and in how many cells each stands
	spoken  int            // cells that could not
	many    bool           // there are too many values to be the names of topics, or too long ones
}

// mostTopics and widestTopic bound, in number and bytes, the values of a column of topics.
const (
	mostTopics  = 40
	widestTopic = 40
)

// Add takes the next cell for evidence.
func (c *Column) Add(cell string) {
	cell = strings.TrimSpace(cell)
	if cell == "" {
		return
	}
	if c.Filled == 0 {
		c.width, c.values, c.last = len(cell), map[string]bool{}, -1
	}
	c.Filled++
	if isFigure(cell) {
		c.Numbers++
	}
	if n, err := strconv.Atoi(cell); err == nil {
		if c.Filled == 1 || n == c.last+1 {
			c.running++
		}
		c.last = n
		c.Zero = c.Zero || n == 0
	}
	if len(cell) == c.width && c.width >= shortestCode && len(cell) <= 64 && !strings.ContainsAny(cell, " \t\n") && strings.ContainsFunc(cell, func(r rune) bool { return !unicode.IsLetter(r) }) {
		c.codes++
	}
	c.addTags(cell)
	if len(cell) > widestTopic || len(c.values) >= mostTopics {
		c.many = true
	} else {
		c.values[cell] = true
	}
}

// shortestCode bounds, in bytes, what programs give cards for an ID.
const shortestCode = 8

// isFigure reports whether a text is a number, date or share.
func isFigure(s string) bool {
	return strings.Trim(s, "0123456789.,-/:% ") == "" && strings.ContainsFunc(s, unicode.IsDigit)
}

// Identifies reports whether a column holds what a program calls the cards by,
// or counts them.
func (c *Column) Identifies() bool {
	return c.Filled > 1 && (10*c.codes >= 9*c.Filled || c.running == c.Filled)
}

// Groups reports whether a column of so many cards holds few values, again and
// again.
func (c *Column) Groups(cards int) bool {
	return c.Filled > 3 && 2*c.Filled >= cards && !c.many && 2*len(c.values) <= c.Filled
}

// Chooses reports whether one of the values is the letter of a choice, or part of
// a pair to choose from, such as true and false: then they are answers.
func (c *Column) Chooses(pairs map[string]bool) bool {
	for value := range c.values {
		if strings.Trim(value, ChoiceLetters+", ") == "" {
			return true
		}
	}
	for pair := range pairs {
		one, other, _ := strings.Cut(pair, "/")
		for value := range c.values {
			if value = strings.ToLower(value); value == one || value == other {
				return true
			}
		}
	}
	return false
}

// Keys reports whether each cell of a column of so many cards is the number or letter
// of one of some choices, and not always the same.
func (c *Column) Keys(cards, choices int) bool {
	if c.Filled < cards || c.Filled < 4 || c.many || len(c.values) < 2 || c.running == c.Filled {
		return false
	}
	for value := range c.values {
		if len(value) != 1 {
			return false
		}
		at := strings.IndexByte(ChoiceLetters, value[0]&^0x20)
		if wording.IsDigit(value[0]) {
			at = int(value[0] - '0')
			if !c.Zero {
				at--
			}
		}
		if at < 0 || at >= choices {
			return false
		}
	}
	return true
}

// Always reports whether a column holds the same figure in all of several cells.
func (c *Column) Always() bool {
	return c.Filled > 3 && c.Numbers == c.Filled && !c.many && len(c.values) == 1
}

// MostColumns bounds how many columns are looked at.
const MostColumns = 100

// ChoiceLetters stand before the choices of a card.
const ChoiceLetters = "ABCDEFGH"

// ColumnWords stand over a column of questions, and numberWords over one of
// their numbers.
var (
	ColumnWords = wording.Set("q", "question", "questions", "question title", "interview question", "interview questions", "면접 질문", "질문 내용", "질문", "문제", "問題", "质问", "问题", "题目", "質問", "שאלה", "السؤال", "سؤال")
	NumberWords = wording.Set("", "no", "nr", "number", "sno", "s.no", "sl no", "id", "번호", "序号", "编号", "番号")
)
