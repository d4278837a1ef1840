package plaintext

import (
	"slices"
	"strings"
	"unicode/utf8"

	"studysite/generator/source/wording"
)

// findCounted finds the sections of a paper: lines that are counted in Chinese, one
// after the other, hardly one of which asks, each right above one with the number 1;
// and the lines right above those that begin anew which say which part is below.
func (t *textReader) findCounted() {
	found, parts := map[int]bool{}, map[int]bool{}
	last, asking := 0, 0
	for i := 0; i+1 < len(t.lines); i++ {
		line, next := t.say(i), t.say(i+1)
		count := chineseCount(line)
		if count != 1 && count != last+1 || count == 0 || !wording.NumberOf(next).Begins() || wording.NumeralsLength(next) > 0 {
			continue
		}
		if count == 1 && i > 0 && sectionWord.MatchString(t.say(i-1)) {
			parts[i-1] = true
		}
		found[i], last = true, count
		if wording.Asks(line) > 0 {
			asking++
		}
	}
	if len(found) > 1 && 4*asking <= len(found) {
		t.counted, t.parts = found, parts
	}
}

// chineseCount returns the number up to ten that a short line begins with, counted in
// Chinese, as in 三、, or 0.
func chineseCount(line string) int {
	r, size := utf8.DecodeRuneInString(line)
	if len(line) > wording.LongestTopicLine || !strings.HasPrefix(line[size:], "、") {
		return 0
	}
	return slices.Index(upToTen, r) + 1
}

var upToTen = []rune("一二三四五六七八九十")
