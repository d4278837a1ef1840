package cards

import (
	"bytes"
	"strings"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/plaintext"
	"studysite/generator/source/wording"
)

// separator returns what divides the fields of a file of cards: what the line
// says that names them; in a file that says that it holds cards what most of its
// lines hold; in others what nearly all hold, and equally often.
func separator(in *draft.Input) string {
	text := in.Text()[in.Start:]
	if s := namesFields(in); s != "" {
		return s
	}
	if s := ankiSeparator(text); s != "" {
		return s
	}
	if draft.HasExtension(in, ".tsv", ".csv") {
		return commonest(text, map[bool][]string{true: {"\t"}, false: {",", ";", "\t"}}[draft.HasExtension(in, ".tsv")])
	}
	for _, s := range []string{"\t", ";", "::"} {
		if countUses(text, s).divides() {
			return s
		}
	}
	if !draft.HasExtension(in, ".txt", ".text") {
		return ""
	}
	for _, s := range rareSeparators {
		if countUses(text, s).always() {
			return s
		}
	}
	if u := countUses(text, "\t"); u.sometimes() || u.goesOn() {
		return "\t"
	}
	if countUses(text, ",").tightly() {
		return ","
	}
	return ""
}

// goesOnBelow reports whether tabs divide cards whose backs go on in lines without.
func goesOnBelow(in *draft.Input) bool {
	u := countUses(in.Text()[in.Start:], "\t")
	return !u.divides() && !u.sometimes() && u.goesOn()
}

// rareSeparators divide cards where they stand once in every line.
var rareSeparators = []string{"|", "*", "~", "^", "→", "=>", "->", " = ", " - ", " – ", " — "}

// commonest returns the separator that most lines of a text hold.
func commonest(text []byte, separators []string) string {
	best, most := "", 0
	for _, s := range separators {
		if with := countUses(text, s).with; with > most {
			best, most = s, with
		}
	}
	return best
}

// ankiSeparator returns what divides fields by the first line of a text, if that
// is the one with which Anki begins a file.
func ankiSeparator(text []byte) string {
	line, _, _ := bytes.Cut(text, []byte{'\n'})
	name, is := bytes.CutPrefix(line, []byte("#separator:"))
	if !is {
		return ""
	}
	return separators[strings.ToLower(strings.TrimRight(string(name), " \r"))]
}

// uses tell how the lines of a text hold a separator.
type uses struct {
	lines   int         // all lines that say something, but for those that open a block of cards
	with    int         // those that hold it
	flush   int         // and are not indented
	between int         // and hold it once, between words, behind no label
	first   bool        // the first line does
	tight   int         // lines in which no space stands behind the first
	asking  int         // lines that ask before it
	alone   int         // lines that ask without it
	gaps    int         // blank lines
	times   map[int]int // how many lines hold it how often
}

// surveyed is how many lines tell what divides all.
const surveyed = 400

// countUses looks at the first lines of a text.
func countUses(text []byte, separator string) uses {
	u := uses{times: map[int]int{}}
	opens, without := true, false
	for line := range bytes.Lines(text) {
		words := bytes.TrimSpace(line)
		if len(words) == 0 {
			opens, without = true, false
			u.gaps++
			continue
		}
		if line[0] == '#' {
			continue
		}
		if u.lines++; u.lines > surveyed {
			break
		}
		n := bytes.Count(line, []byte(separator))
		u.first = u.first || u.lines == 1 && n > 0
		if n > 0 {
			u.add(line, words, separator, n)
			if without {
				u.lines-- // the line above is what these cards are about
			}
		} else if wording.Asks(string(words)) == wording.Surely {
			u.asking++
			u.alone++
		}
		opens, without = false, n == 0 && opens
	}
	return u
}

func (u *uses) add(line, words []byte, separator string, n int) {
	u.with++
	if line[0] == ' ' || line[0] == '\t' {
		return
	}
	u.flush++
	u.times[min(n, 9)]++
	front, back, _ := bytes.Cut(words, []byte(separator))
	if wording.Asks(string(bytes.TrimSpace(front))) == wording.Surely {
		u.asking++
	}
	if _, label := wording.SplitLabel(string(front)); len(front) == 0 || len(back) == 0 || label > 0 || plaintext.BulletLength(string(words)) > 0 {
		return
	}
	if n == 1 {
		u.between++
	}
	if len(front) <= longestFront && front[len(front)-1] != ' ' && back[0] != ' ' && !(wording.IsDigit(front[len(front)-1]) && wording.IsDigit(back[0])) {
		u.tight++
	}
}

// longestFront bounds, in bytes, what stands before a comma that divides a card.
const longestFront = 80

// divides reports whether nearly all lines hold a separator as often as most
// others do.
func (u uses) divides() bool {
	most := 0
	for _, n := range u.times {
		most = max(most, n)
	}
	return u.lines > 1 && u.flush*10 >= u.lines*9 && most*10 >= u.lines*7
}

// always reports whether all lines but for slips hold a separator once, so that
// it divides them whatever it is.
func (u uses) always() bool { return u.lines > 4 && u.between*100 >= u.lines*95 }

// sometimes reports whether lines without gaps are cards of which some have no
// answer: most ask, several hold a separator once, the others do not.
func (u uses) sometimes() bool {
	return u.gaps == 0 && u.between > 2 && u.between == u.with && u.with*5 >= u.lines && u.asking*2 >= u.lines
}

// goesOn reports whether lines are cards whose backs may have several lines: the
// first and a third of all hold a separator once, and no other asks.
func (u uses) goesOn() bool {
	return u.first && u.between > 2 && u.between == u.with && 3*u.with >= u.lines && u.alone == 0
}

// tightly reports whether nearly all lines hold a separator with no space behind it,
// as sentences hold no comma.
func (u uses) tightly() bool { return u.lines > 4 && u.tight*100 >= u.lines*95 }

// Knows reports whether a text is cards, by its name, by the line with which Anki begins
// a file, by the signs of a quiz, by the separator in nearly every line of a file that
// is no Markdown, or by the gaps between them.
func Knows(in *draft.Input) bool {
	if draft.HasExtension(in, ".md", ".markdown", ".html", ".htm") {
		return false
	}
	if draft.HasExtension(in, ".tsv", ".csv") || ankiSeparator(in.Text()[in.Start:]) != "" {
		return true
	}
	return quizRecord(in) != nil || separator(in) != "" || isDeck(in) || isPairs(in)
}

// namesFields returns the sign between the names of the fields of cards, if the
// first line of a text consists of such names. In a file that does not say that
// it holds cards they name a question and an answer.
func namesFields(in *draft.Input) string {
	text := in.Text()[in.Start:]
	line := string(decode.TrimEnd(text[:decode.LineEnd(text, 0)]))
	for _, separator := range []string{"\t", ";", ",", "|"} {
		if named, are := nameFields(strings.Split(line, separator)); are && (named.answer >= 0 || draft.HasExtension(in, ".tsv", ".csv")) {
			return separator
		}
	}
	return ""
}
