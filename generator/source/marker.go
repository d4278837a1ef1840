package source

import (
	"bytes"
	"strings"
)

// mark finds the lines between which the questions stand.
func (in *input) mark() {
	text := in.file.Text
	in.start, in.end = 0, len(text)
	if in.opts.Start != "" {
		if _, end, ok := in.find(in.opts.Start, 0); ok {
			in.start = end
		} else {
			in.missing("start", in.opts.Start)
		}
	}
	if in.opts.End != "" {
		if start, _, ok := in.find(in.opts.End, in.start); ok {
			in.end = start
		} else {
			in.missing("end", in.opts.End)
		}
	}
}

// find returns the bytes of the first whole line at or after from that says
// want, with its line end.
func (in *input) find(want string, from int) (start, end int, ok bool) {
	want = clean(want)
	for pos := from; pos < len(in.file.Text); {
		next := lineEnd(in.file.Text, pos)
		if clean(string(in.file.Text[pos:next])) == want {
			return pos, next, true
		}
		pos = next
	}
	return 0, 0, false
}

func (in *input) missing(which, want string) {
	d := in.diags.Errorf(in.file.At(0, 0), which+"-not-found", "no line says %q, where the questions %s", want, which)
	best, score := "", 0.0
	for line := range strings.Lines(string(in.file.Text)) {
		if s := likeness(clean(want), clean(line)); s > score {
			best, score = clean(line), s
		}
	}
	d.Hint = "give the text of a whole line"
	if score >= 0.5 {
		d.Hint = "did you mean " + `"` + best + `"?`
	}
}

// likeness says how alike two lines are, from 0 to 1: the share of pairs of
// neighbouring characters that they have in common (Dice's coefficient).
func likeness(a, b string) float64 {
	pairs := map[[2]rune]int{}
	ra, rb := []rune(a), []rune(b)
	if len(ra) < 2 || len(rb) < 2 {
		return 0
	}
	for i := range ra[1:] {
		pairs[[2]rune{ra[i], ra[i+1]}]++
	}
	common := 0
	for i := range rb[1:] {
		if p := [2]rune{rb[i], rb[i+1]}; pairs[p] > 0 {
			pairs[p]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(ra)+len(rb)-2)
}

// lineEnd returns where the line after the one at pos begins.
func lineEnd(text []byte, pos int) int {
	if i := bytes.IndexByte(text[pos:], '\n'); i >= 0 {
		return pos + i + 1
	}
	return len(text)
}
