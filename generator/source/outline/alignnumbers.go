package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// alignNumbers gives headings one level whose numbers go on over several levels, as
// where an author begins 1. with two hashes and goes on with three: the highest.
func (o *outline) alignNumbers() {
	var run numberRun
	for i := range o.heads {
		h := &o.heads[i]
		number := wording.NumberOf(h.label)
		switch {
		case h.repeated:
		case len(number) == 1 && h.text != "":
			run.take(h, number[0])
		case h.level <= run.level:
			o.alignRun(&run)
		}
	}
	o.alignRun(&run)
}

// numberRun are headings that bear a number each, from one to the next.
type numberRun struct {
	heads  []*head
	last   int
	level  int     // the highest of them
	levels [7]bool // which they have
	before [7]int  // the last number at each level, be it of the run or not
}

// mostMissing is how many numbers may be missing between two headings of a level.
const mostMissing = 2

// take takes a heading if its number goes on: at a level of the run, or at another
// one at which it goes on from none.
func (r *numberRun) take(h *head, number int) {
	own := r.before[h.level] == number-1
	r.before[h.level] = number
	switch {
	case len(r.heads) == 0:
		r.level = h.level
	case number == r.last+1 && (r.levels[h.level] || !own && h.body > 0):
		r.level = min(r.level, h.level)
	case number > r.last && number <= r.last+1+mostMissing && r.levels[h.level]:
	default:
		return
	}
	r.heads = append(r.heads, h)
	r.last = number
	r.levels[h.level] = true
}

// alignRun gives the headings of a run their level, and ends it.
func (o *outline) alignRun(r *numberRun) {
	if len(r.heads) > 2 {
		for _, h := range r.heads {
			h.level = r.level
			o.blocks[h.at].node.(*ast.Heading).Level = r.level
		}
	}
	*r = numberRun{}
}
