package source

import (
	"strings"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// findEnds finds the lines between which the questions stand.
func findEnds(in *draft.Input) {
	text := in.File.Text
	in.Start, in.End = 0, len(text)
	if in.Opts.Start != "" {
		if _, end, ok := findLine(in, in.Opts.Start, 0); ok {
			in.Start = end
		} else {
			missing(in, "start", in.Opts.Start)
		}
	}
	if in.Opts.End != "" {
		if start, _, ok := findLine(in, in.Opts.End, in.Start); ok {
			in.End = start
		} else {
			missing(in, "end", in.Opts.End)
		}
	}
}

// findLine returns the bytes of the first whole line at or after from that says
// want, with its line end.
func findLine(in *draft.Input, want string, from int) (start, end int, ok bool) {
	want = wording.Clean(want)
	for pos := from; pos < len(in.File.Text); {
		next := decode.LineEnd(in.File.Text, pos)
		if wording.Clean(string(in.File.Text[pos:next])) == want {
			return pos, next, true
		}
		pos = next
	}
	return 0, 0, false
}

func missing(in *draft.Input, which, want string) {
	d := in.Diags.Errorf(in.File.At(0, 0), which+"-not-found", "no line says %q, where the questions %s", want, which)
	best, score := "", 0.0
	for line := range strings.Lines(string(in.File.Text)) {
		if s := likeness(wording.Clean(want), wording.Clean(line)); s > score {
			best, score = wording.Clean(line), s
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
