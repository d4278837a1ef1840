package layout

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// markBehind returns the signs that close a number.
func markBehind(after string) string {
	text := strings.TrimLeft(after, " ")
	return text[:len(text)-len(strings.TrimLeft(text, ".)）、:：]】．"))]
}

// rising is how numbers with the same mark behind them count through a document.
type rising struct {
	count, last int
	falls       bool // one is no greater than that before it
}

// fewestRising is how many numbers at least tell that they are those of questions.
const fewestRising = 5

// risingMark returns the mark behind the numbers that rise from the first question
// to the last, where all others count anew: these number what is in answers.
func (l *Layout) risingMark() string {
	marks := map[string]*rising{}
	for i := range l.Blocks {
		p, is := l.Blocks[i].Node.(*ast.Paragraph)
		if !is {
			continue
		}
		line := l.FirstLine(p)
		m, numbered := l.NumberAt(p, line)
		if !numbered || m.Parts > 1 {
			continue
		}
		r := marks[m.Mark]
		if r == nil {
			r = &rising{}
			marks[m.Mark] = r
		}
		number := wording.NumberOf(line)
		r.count++
		r.falls = r.falls || len(number) == 0 || number[0] <= r.last
		if len(number) > 0 {
			r.last = number[0]
		}
	}
	best := ""
	for mark, r := range marks {
		switch {
		case r.falls:
		case best != "" || r.count < fewestRising:
			return ""
		default:
			best = mark
		}
	}
	if len(marks) < 2 {
		return ""
	}
	return best
}
