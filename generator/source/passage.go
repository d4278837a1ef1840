package source

import (
	"regexp"
	"strconv"
	"sync/atomic"

	"github.com/yuin/goldmark/ast"
)

// passage is what several questions share: a text, code or a picture below a
// line such as "Use the following code for questions 3-5" or "[3~5] 다음 글을
// 읽고 물음에 답하시오". It stands with each of these questions.
type passage struct {
	first, last int // the numbers of the questions
	nodes       []ast.Node
	asked       bool // a question that shares it was found
	home        int  // the question in whose body it stands otherwise, or -1
	rich        Rich
}

// sharedBy is how such a line tells the numbers of the questions, and sharing
// are words that say that there is something to share.
var (
	sharedBy = regexp.MustCompile(`(?i)(?:(?:questions?|items?|problems?|exercises?|nos?\.?|문제|문항|問題?|问题|题|第)\s*|^\W*[\[(（【]\s*|^\W*)([0-9]{1,4})\s*(?:번|번부터|题|問)?\s*(?:[-–—~〜～∼]|to|through|and|부터|至|から)\s*(?:questions?\s*)?([0-9]{1,4})`)
	sharing  = regexp.MustCompile(`(?i)follow|below|refer|based on|use th|read |passage|다음|아래|물음|읽고|보고|参照|次の|以下|下の|阅读|根据|下列|下面|回答`)
)

// beginPassage begins a passage with a paragraph that says for which questions
// it is: the next ones.
func (o *outline) beginPassage(n ast.Node) bool {
	if _, is := n.(*ast.Paragraph); !is {
		return false
	}
	line := o.firstLine(n)
	if len(line) > longestShared || !mayHoldRange(line) {
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
	p := &passage{first: first, last: last, home: -1}
	if o.open {
		p.home = len(o.questions) - 1
	}
	o.passages = append(o.passages, p)
	o.passage = p
	return o.takePassage(n)
}

// mayHoldRange reports whether two numbers stand close to each other in a line,
// as on few lines they do.
func mayHoldRange(line string) bool {
	last := -1 // where the last number ended
	for i := 0; i < len(line); i++ {
		if !isDigit(line[i]) {
			continue
		}
		if last >= 0 && last < i && i-last <= 24 {
			return true
		}
		last = i + 1
	}
	return false
}

// longestShared bounds, in bytes, the line that begins a passage, and
// mostSharing how many questions share one.
const (
	longestShared = 400
	mostSharing   = 50
)

// takePassage adds a block to the passage that has been begun.
func (o *outline) takePassage(n ast.Node) bool {
	if o.passage == nil || o.passage.asked {
		return false
	}
	o.passage.nodes = append(o.passage.nodes, n)
	o.mark(o.startOf(n), Asked, "several questions share it")
	return true
}

// share gives the last question the passage that it shares.
func (o *outline) share() {
	p, q := o.passage, &o.questions[len(o.questions)-1]
	if p == nil {
		return
	}
	number := numberOf(q.label)
	if len(number) != 1 || number[0] < p.first || number[0] > p.last || !p.asked && number[0] != p.first {
		o.passage = nil
		return
	}
	p.asked = true
	q.passage = p
}

// endPassages writes the passages, and puts those that no question shares back
// where they stand.
func (o *outline) endPassages() {
	for _, p := range o.passages {
		if p.asked {
			continue
		}
		for _, n := range p.nodes {
			if p.home >= 0 {
				q := &o.questions[p.home]
				q.body = append(q.body, n)
				o.mark(o.startOf(n), Answer, "it stands below a question")
			} else {
				o.drop(n, betweenAll)
			}
		}
	}
}

// writePassages writes each passage once, for the questions that share it are
// written at the same time.
func (d *draft) writePassages(w *writer, files [][]reference, broken [][]problem, painted, mathematical *atomic.Bool) {
	var last *passage
	for i := range d.questions {
		q := &d.questions[i]
		if q.passage == nil || q.passage == last {
			continue
		}
		last = q.passage
		w.at = q.start
		last.rich, _ = w.blocks(last.nodes)
		files[i], w.files = w.files, nil
		broken[i], w.broken = w.broken, nil
	}
	painted.Store(w.painted)
	mathematical.Store(w.mathematical)
}

// before returns a passage with what else belongs to a question.
func (p *passage) before(stem Rich) Rich {
	if stem.HTML == "" {
		return p.rich
	}
	return Rich{HTML: p.rich.HTML + "\n" + stem.HTML, Text: p.rich.Text + "\n" + stem.Text}
}
