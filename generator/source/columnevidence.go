package source

import (
	"strconv"
	"strings"
	"unicode"
)

// column is what the cells of a column of cards have in common.
type column struct {
	filled  int // cells that say something
	numbers int // those that are a number or date
	running int // those whose number is one more than that of the cell above
	codes   int // those that are one word as long as the first and hold a digit or sign
	zero    bool
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

func (c *column) add(cell string) {
	cell = strings.TrimSpace(cell)
	if cell == "" {
		return
	}
	if c.filled == 0 {
		c.width, c.values, c.last = len(cell), map[string]bool{}, -1
	}
	c.filled++
	if isFigure(cell) {
		c.numbers++
	}
	if n, err := strconv.Atoi(cell); err == nil {
		if c.filled == 1 || n == c.last+1 {
			c.running++
		}
		c.last = n
		c.zero = c.zero || n == 0
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

// identifies reports whether a column holds what a program calls the cards by,
// or counts them.
func (c *column) identifies() bool {
	return c.filled > 1 && (10*c.codes >= 9*c.filled || c.running == c.filled)
}

// groups reports whether a column of so many cards holds few values, again and
// again.
func (c *column) groups(cards int) bool {
	return c.filled > 3 && 2*c.filled >= cards && !c.many && 2*len(c.values) <= c.filled
}

// chooses reports whether one of the values is the letter of a choice, or part of
// a pair to choose from, such as true and false: then they are answers.
func (c *column) chooses(pairs map[string]bool) bool {
	for value := range c.values {
		if strings.Trim(value, choiceLetters+", ") == "" {
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

// survey finds out what the columns have in common, and how many cards there
// are.
func (c *cards) survey() (columns []column, count int) {
	r := c.fieldReader
	c.blocks = true
	for first := true; r.next(); first = false {
		if first {
			if _, are := nameFields(r.fields); are {
				continue
			}
		}
		c.blocks = c.blocks && (len(r.fields) > 1 || r.opensBlock())
		for len(columns) < min(len(r.fields), mostColumns) {
			columns = append(columns, column{})
		}
		for i := range min(len(r.fields), mostColumns) {
			columns[i].add(r.fields[i])
		}
		count++
	}
	return columns, count
}

// mostColumns bounds how many columns are looked at.
const mostColumns = 100

// judge settles what the columns are: those that the author has named as they
// are named, the others by what stands in them. Figures and groups beside a
// question and its answer are no part of either.
func (c *cards) judge(columns []column, cards int) {
	if !c.named {
		for i := 0; i+2 < len(columns) && columns[i].identifies(); i++ {
			c.skip[i] = true
		}
		c.question = c.free(0)
		if q := c.question; q+2 < len(columns) && c.cardColumns.topic < 0 && columns[q].groups(cards) && !columns[q+1].groups(cards) {
			c.cardColumns.topic = q
			c.question = c.free(q)
		}
		c.answer = c.free(c.question + 1)
	}
	c.fromZero = c.answer >= 0 && c.answer < len(columns) && columns[c.answer].zero
	c.fields = make([]string, len(columns))
	for _, i := range c.answers() {
		figures := columns[i].filled > 1 && columns[i].numbers == columns[i].filled
		tags := i == len(columns)-1 && columns[i].holdsTags(cards)
		switch {
		case i == c.answer || !figures && !tags && !columns[i].groups(cards):
		case !figures && !tags && c.cardColumns.topic < 0:
			c.cardColumns.topic = i
		default:
			c.skip[i] = true
			c.in.diags.Notef(c.in.file.At(c.pos, c.pos), "column", "column %d is left out: it only sorts or counts the cards", i+1)
		}
	}
	c.fields = nil
}
