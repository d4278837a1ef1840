package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// alignNumbers gives headings one level whose numbers go on over several levels, as
// where an author begins 1. with two hashes and goes on with three: the highest, but for
// one that a single heading has.
func (l *Layout) alignNumbers() {
	var run numberRun
	for i := range l.Heads {
		h := &l.Heads[i]
		number := wording.NumberOf(h.Label)
		switch {
		case h.Repeated:
		case len(number) == 1 && h.Text != "":
			run.take(h, number[0])
		case h.Level <= run.level:
			l.alignRun(&run)
		}
	}
	l.alignRun(&run)
}

// numberRun are headings that bear a number each, from one to the next.
type numberRun struct {
	heads  []*Head
	last   int
	level  int    // the highest of them
	levels [7]int // how many have each
	before [7]int // the last number at each level, be it of the run or not
}

// mostMissing is how many numbers may be missing between two headings of a level.
const mostMissing = 2

// take takes a heading if its number goes on: at a level of the run, or at another
// one at which it goes on from none.
func (r *numberRun) take(h *Head, number int) {
	own := r.before[h.Level] == number-1
	r.before[h.Level] = number
	switch {
	case len(r.heads) == 0:
		r.level = h.Level
	case number == r.last+1 && (r.levels[h.Level] > 0 || !own && h.Body > 0):
		r.level = min(r.level, h.Level)
	case number > r.last && number <= r.last+1+mostMissing && r.levels[h.Level] > 0:
	default:
		return
	}
	r.heads = append(r.heads, h)
	r.last = number
	r.levels[h.Level]++
}

// alignRun gives the headings of a run their level, and ends it.
func (l *Layout) alignRun(r *numberRun) {
	if len(r.heads) > 2 {
		level := r.shared()
		for _, h := range r.heads {
			h.Level = level
			l.Blocks[h.At].Node.(*ast.Heading).Level = level
		}
	}
	*r = numberRun{}
}

// shared returns the highest level that more than one of the headings has, or else the
// highest.
func (r *numberRun) shared() int {
	for level := r.level; level < len(r.levels); level++ {
		if r.levels[level] > 1 {
			return level
		}
	}
	return r.level
}
