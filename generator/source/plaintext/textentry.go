package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// entries of a plain text are its questions where how they stand shows that they
// are, whatever they ask: all begin with the same sign, or are lines that stand
// alone without anything below them.
type textEntries struct {
	sign   string // with which each begins, or ""
	single bool   // each line is one
	inside bool   // each line in brackets is one
	below  bool   // each line below the first of a paragraph is one
	column int    // or each that stands so far in
	gap    int    // how many blank lines stand between these at least
}

// fewestEntries is how many there are at least.
const (
	fewestSigned = 3
	fewestSingle = 10
)

// findEntries finds out whether a text has entries.
func (t *textReader) findEntries(in *draft.Input) {
	if t.findIndex() {
		in.Entries = "titles that the table of contents names"
	} else if t.findOutdented() {
		in.Entries = "titles that stand further out than the text below them"
	} else if t.entries.sign = t.entrySign(); t.entries.sign != "" {
		in.Entries = "paragraphs that begin with " + t.entries.sign
	} else if t.asksInBrackets() {
		t.entries.inside = true
		in.Entries = "lines in brackets"
	} else if t.onlyTopics() {
		t.entries.below = true
		in.Entries = "lines below topics"
	} else if t.onlyLines() {
		t.entries.single = true
		in.Entries = "lines that stand alone"
	}
}

// signed returns the sign with which line i begins, right below a blank line and
// not indented, or "".
func (t *textReader) signed(i int) string {
	l := t.lines[i]
	if !l.blank || l.rule != 0 {
		return ""
	}
	return SignOf(string(t.Source[l.begin:l.end]))
}

// SignOf returns the sign with which a line begins, or "": up to three bytes that
// are no letters, digits, quotation marks or brackets, with a space behind them.
func SignOf(line string) string {
	sign, rest, spaced := strings.Cut(line, " ")
	if !spaced || len(sign) > 3 || sign == "" || strings.TrimSpace(rest) == "" || strings.ContainsAny(sign, "\"'`()[]{}.,|$%&") {
		return ""
	}
	if strings.ContainsFunc(sign, func(r rune) bool { return r == utf8.RuneError || !unicode.IsPunct(r) && !unicode.IsSymbol(r) }) {
		return ""
	}
	return sign
}

// paragraphEnd returns where the lines that belong to line i end: at a blank
// line or a rule.
func (t *textReader) paragraphEnd(i int) int {
	end := i + 1
	for end < len(t.lines) && !t.lines[end].blank && t.lines[end].rule == 0 {
		end++
	}
	return end
}

// entrySign returns the sign with which entries begin: of the paragraphs that
// begin with it most ask, and below nearly all of them stand others.
func (t *textReader) entrySign() string {
	type count struct{ all, asks, followed int }
	counts := map[string]*count{}
	best := ""
	for i := range t.lines {
		sign := t.signed(i)
		if sign == "" {
			continue
		}
		c := counts[sign]
		if c == nil {
			c = &count{}
			counts[sign] = c
		}
		end := t.paragraphEnd(i)
		c.all++
		if wording.Asks(t.sayAll(i, end)) > 0 {
			c.asks++
		}
		if end < len(t.lines) && t.lines[end].rule == 0 && t.signed(end) != sign {
			c.followed++
		}
		if c.all >= fewestSigned && 2*c.asks >= c.all && (best == "" || c.asks > counts[best].asks) {
			best = sign
		}
	}
	if c := counts[best]; c == nil || 2*c.asks < c.all || 10*c.followed < 8*c.all {
		return ""
	}
	return best
}

// longestEntry bounds, in bytes, how much of an entry is looked at.
const longestEntry = 1000

// sayAll returns the beginning of the text of some lines, joined.
func (t *textReader) sayAll(i, end int) string {
	var b strings.Builder
	for ; i < end && b.Len() < longestEntry; i++ {
		b.WriteString(t.say(i))
		b.WriteByte(' ')
	}
	return strings.TrimRight(b.String(), " ")
}

// onlyLines reports whether a text is nothing but lines that stand alone, many
// of which ask, a third of these with another below: none is an answer.
func (t *textReader) onlyLines() bool {
	all, alone, asking, chained := 0, 0, 0, 0
	t.entries.gap = t.narrowestGap()
	asked := false
	for i, l := range t.lines {
		if l.rule != 0 || l.column > 0 || l.bullet || t.HasLabel(t.say(i)) {
			continue
		}
		all++
		if l.blank && t.paragraphEnd(i) == i+1 && l.end-l.begin <= LongestTitleLine {
			alone++
		}
		asks := wording.Asks(t.say(i)) == wording.Surely
		if asks {
			asking++
		}
		if asked && asks {
			chained++
		}
		asked = asks
	}
	return all >= fewestSingle && 10*all >= 9*len(t.lines) && 10*alone >= 9*all && 10*asking >= 4*all && 3*chained >= asking
}

// narrowestGap returns how many blank lines stand at least between lines that do
// not stand right below each other.
func (t *textReader) narrowestGap() int {
	least := 0
	for i, l := range t.lines {
		if i > 0 && l.gap > 0 && (least == 0 || l.gap < least) {
			least = l.gap
		}
	}
	return least
}

// LongestTitleLine bounds, in bytes, a line that is a question without more.
const LongestTitleLine = 250

// entry returns the heading for the entry that begins with line i, and where it
// ends, or nil. Among lines that stand alone, one that does not ask is a topic
// where it ends with a colon or has more room above it than others.
func (t *textReader) entry(i int) (ast.Node, int) {
	l := t.lines[i]
	switch {
	case t.entries.below && l.rule == 0:
		return t.below(l), i + 1
	case t.entries.single && l.rule == 0:
		level := 2
		if line := t.say(i); wording.Asks(line) == 0 && (l.gap > t.entries.gap || strings.HasSuffix(line, ":")) {
			level = 1
			l.end -= len(line) - len(strings.TrimRight(line, ": "))
		}
		return t.newTitle(level, l), i + 1
	case t.entries.sign != "" && t.signed(i) == t.entries.sign:
		l.start = l.begin + len(t.entries.sign)
		l.start += len(t.Source[l.start:l.end]) - len(strings.TrimLeft(string(t.Source[l.start:l.end]), " "))
		end := i + 1
		for end < len(t.lines) && !t.lines[end].blank && t.lines[end].rule == 0 && !strings.HasPrefix(t.say(end), t.entries.sign) {
			end++ // what repeats the sign, as ** does *, is below the entry
		}
		return t.newTitle(2, append([]textLine{l}, t.lines[i+1:end]...)...), end
	}
	return nil, i
}

// isEntry reports whether line i begins an entry.
func (t *textReader) isEntry(i int) bool {
	return t.entries.single || t.entries.below || t.entries.sign != "" && t.signed(i) == t.entries.sign
}
