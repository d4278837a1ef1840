package cards

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/plaintext"
	"studysite/generator/source/wording"
)

// Cards without a separator, in a plain text: front and back are paragraphs, and
// between cards there is more room than between the two.

// fewestBlocks is how many such cards make a deck.
const fewestBlocks = 5

// isDeck reports whether a text is one: nearly all blocks between wider gaps are
// two paragraphs, or one with lines below its front, and bear no labels; hardly one
// begins with a rule, as sections do.
func isDeck(in *draft.Input) bool {
	if !draft.HasExtension(in, ".txt", ".text") {
		return false
	}
	blocks, cards, ruled := 0, 0, 0
	r := fieldReader{source: in.Text(), pos: in.Start, end: in.End, record: (*fieldReader).block, paragraphs: gapOf(in.Text()[in.Start:])}
	if r.paragraphs == 0 {
		return false
	}
	for r.next() && blocks < surveyed {
		blocks++
		front := r.fields[0]
		if line, _, _ := strings.Cut(front, "\n"); plaintext.RuleOf(strings.TrimSpace(line)) != 0 {
			ruled++
		}
		if len(r.fields) != 2 || gapOf([]byte(r.fields[1])) > 0 || len(front) > plaintext.LongestTitleLine || isMarked(front) || isMarked(r.fields[1]) {
			continue
		}
		cards++
	}
	return blocks >= fewestBlocks && 10*cards >= 8*blocks && ruled < 2
}

// isPairs reports whether a text is a deck whose cards are two lines each, with blank
// lines between them: nearly all blocks are, and the second line does not go on with
// the first.
func isPairs(in *draft.Input) bool {
	if !draft.HasExtension(in, ".txt", ".text") {
		return false
	}
	blocks, pairs, asking := 0, 0, 0
	r := fieldReader{source: in.Text(), pos: in.Start, end: in.End}
	for r.block() && blocks < surveyed {
		blocks++
		if len(r.fields) != 2 || strings.Contains(r.fields[1], "\n") || len(r.fields[0]) > plaintext.LongestTitleLine || isMarked(r.fields[0]) || isMarked(r.fields[1]) || goesOn(r.fields[0], r.fields[1]) {
			continue
		}
		pairs++
		if wording.Asks(r.fields[1]) == wording.Surely {
			asking++
		}
	}
	return blocks >= fewestBlocks && 20*pairs >= 19*blocks && 4*asking < blocks
}

// goesOn reports whether a line may be the end of a sentence that was wrapped.
func goesOn(first, second string) bool {
	return wording.Cells(first) > plaintext.LongestTopic && unicode.IsLower(wording.FirstRune(second)) && !endsSentence(first)
}

func endsSentence(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".?!:;。？！：", last)
}

// gapOf returns how many blank lines stand at least between lines of a
// text that do not stand right below each other, or 0.
func gapOf(text []byte) int {
	least, gap := 0, 0
	said := false
	for line := range bytes.Lines(text) {
		if decode.IsBlankLine(line) {
			gap++
			continue
		}
		if said && gap > 0 && (least == 0 || gap < least) {
			least = gap
		}
		said, gap = true, 0
	}
	return least
}

// isMarked reports whether a line begins with a label or bullet, or is
// underlined, as in texts of other shapes.
func isMarked(text string) bool {
	first, rest, _ := strings.Cut(text, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	_, label := wording.SplitLabel(first)
	return label > 0 || plaintext.SignOf(first) != "" || wording.AnswerLabelLength(first) > 0 || plaintext.BulletLength(first) > 0 || plaintext.RuleOf(strings.TrimSpace(first)) != 0 || second != "" && plaintext.RuleOf(strings.TrimSpace(second)) != 0
}

// block reads the next block up to a gap: its first paragraph is the front, or
// the first line of a single one, and the rest is the back. It reports whether
// there is one.
func (r *fieldReader) block() bool {
	start := r.pos
	for start < r.end && decode.IsBlankLine(r.source[start:decode.LineEnd(r.source, start)]) {
		start = decode.LineEnd(r.source, start)
	}
	if r.pos = min(start, r.end); r.pos == r.end {
		return false
	}
	r.fields, r.places = r.fields[:0], r.places[:0]
	stop, front, blank := start, -1, 0
	for r.pos < r.end && blank <= r.paragraphs {
		end := min(decode.LineEnd(r.source, r.pos), r.end)
		if !decode.IsBlankLine(r.source[r.pos:end]) {
			stop, blank = end, 0
		} else if blank++; front < 0 {
			front = r.pos
		}
		r.pos = end
	}
	if front < 0 || front >= stop {
		front = min(decode.LineEnd(r.source, start), stop)
	}
	r.add(string(bytes.TrimSpace(r.source[start:front])), start)
	if back := bytes.TrimSpace(r.source[front:stop]); len(back) > 0 {
		r.add(string(back), front+bytes.Index(r.source[front:stop], back))
	}
	return true
}
