package divide

import (
	"regexp"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// sharedBy is how such a line tells the numbers of the questions, and sharing
// are words that say that there is something to share.
var (
	sharedBy = regexp.MustCompile(`(?i)(?:(?:questions?|items?|problems?|exercises?|nos?\.?|문제|문항|問題?|问题|题|第)\s*|^\W*[\[(（【]\s*|^\W*)([0-9]{1,4})\s*(?:번|번부터|题|問)?\s*(?:[-–—~〜～∼]|to|through|and|부터|至|から)\s*(?:questions?\s*)?([0-9]{1,4})`)
	sharing  = regexp.MustCompile(`(?i)follow|below|refer|based on|use th|read |passage|다음|아래|물음|읽고|보고|参照|次の|以下|下の|阅读|根据|下列|下面|回答`)
)

// beginPassage begins a passage with a paragraph that says for which questions
// it is: the next ones.
func (d *divider) beginPassage(n ast.Node) bool {
	if _, is := n.(*ast.Paragraph); !is {
		return false
	}
	line := d.FirstLine(n)
	if len(line) > layout.LongestShared || !mayHoldRange(line) {
		return false
	}
	m := sharedBy.FindStringSubmatch(line)
	if m == nil || !sharing.MatchString(line) {
		return false
	}
	first, _ := strconv.Atoi(m[1])
	last, _ := strconv.Atoi(m[2])
	if first >= last || last-first > mostSharing {
		return false
	}
	p := &draft.Passage{First: first, Last: last, Home: -1}
	if d.open {
		p.Home = len(d.Questions) - 1
	}
	d.passages = append(d.passages, p)
	d.passage = p
	return d.takePassage(n)
}

// beginRange closes the open question with a heading that only counts the labelled lines
// below it, which are questions: what stands above the first of them they share.
func (d *divider) beginRange(h *layout.Head, at draft.Span) {
	d.Mark(at.Start, draft.Nothing, "it only counts the questions below it")
	d.open, d.why, d.ranged, d.level = false, draft.BetweenAll, h, h.Level
	d.passage = &draft.Passage{First: h.Range[0], Last: h.Range[1], Home: -1}
	d.passages = append(d.passages, d.passage)
}

// mayHoldRange reports whether two numbers stand close to each other in a line,
// as on few lines they do.
func mayHoldRange(line string) bool {
	last := -1 // where the last number ended
	for i := 0; i < len(line); i++ {
		if !wording.IsDigit(line[i]) {
			continue
		}
		if last >= 0 && last < i && i-last <= 24 {
			return true
		}
		last = i + 1
	}
	return false
}

// mostSharing bounds how many questions share a passage.
const mostSharing = 50

// takePassage adds a block to the passage that has been begun.
func (d *divider) takePassage(n ast.Node) bool {
	if d.passage == nil || d.passage.Asked {
		return false
	}
	d.passage.Nodes = append(d.passage.Nodes, n)
	d.Mark(d.StartOf(n), draft.Asked, "several questions share it")
	return true
}

// share gives the last question the passage that it shares.
func (d *divider) share() {
	p, q := d.passage, &d.Questions[len(d.Questions)-1]
	if p == nil {
		return
	}
	number := wording.NumberOf(q.Label)
	if len(number) != 1 || number[0] < p.First || number[0] > p.Last || !p.Asked && number[0] != p.First {
		d.passage = nil
		return
	}
	p.Asked = true
	q.Passage = p
}

// endPassages writes the passages, and puts those that no question shares back
// where they stand.
func (d *divider) endPassages() {
	for _, p := range d.passages {
		if p.Asked {
			continue
		}
		for _, n := range p.Nodes {
			if p.Home >= 0 {
				q := &d.Questions[p.Home]
				q.Body = append(q.Body, n)
				d.Mark(d.StartOf(n), draft.Answer, "it stands below a question")
			} else {
				d.drop(n, draft.BetweenAll)
			}
		}
	}
}
