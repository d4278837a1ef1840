package divide

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// findHeadedSections finds the sections in which headings are questions, where those of
// the rest of the document are something else: the headings right below one of another
// count, and most of them ask; or one says that it holds questions, and those
// right below it are counted behind the same word, as in Scenario 1: Flood, and have
// none of the others below them.
func (d *divider) findHeadedSections() {
	switch d.Shape.Family {
	case survey.Items, survey.InnerItems, survey.BoldLines, survey.Labelled, survey.Asking:
	default:
		return
	}
	if d.In.Plain {
		return
	}
	d.headed = map[int]bool{}
	for i := range d.Heads {
		run := d.headsRightBelow(i)
		if len(run) >= layout.FewestListed && (d.areCounted(run) || layout.OfQuestions.MatchString(d.Heads[i].Full) && d.areNamed(run) && !d.holdOthers(run)) {
			for _, h := range run {
				d.headed[h.At] = true
			}
		}
	}
}

// headsRightBelow returns the headings of the level right below one, or nil where others
// stand between these levels, or where some are no questions.
func (d *divider) headsRightBelow(i int) []*layout.Head {
	var run []*layout.Head
	for j := i + 1; j < len(d.Heads) && d.Heads[j].Level > d.Heads[i].Level; j++ {
		h := &d.Heads[j]
		if len(run) > 0 && h.Level > run[0].Level {
			continue
		}
		if len(run) > 0 && h.Level < run[0].Level || h.Aside || h.Contents || h.Part || h.Repeated || h.Around || h.FollowUp || h.Subtitle {
			return nil
		}
		run = append(run, h)
	}
	return run
}

// areCounted reports whether headings bear numbers that go on from 1, and most surely
// ask.
func (d *divider) areCounted(run []*layout.Head) bool {
	var e layout.Evidence
	var last wording.Sequence
	for _, h := range run {
		number := wording.NumberOf(h.Label)
		e.Add(h.Asks, last.GoesOn(number), h.Body > 0)
		last = number
	}
	return e.Mostly(e.Labels, 90) && e.Mostly(e.Sure, 60)
}

// countedName is a word and a number at the beginning of a title.
var countedName = regexp.MustCompile(`^(\pL+) (\d{1,3}) ?[:.–—-] \S`)

// areNamed reports whether headings begin with the same word and numbers that rise, and
// carry text.
func (d *divider) areNamed(run []*layout.Head) bool {
	word := ""
	var last wording.Sequence
	for i, h := range run {
		m := countedName.FindStringSubmatch(h.Full)
		if m == nil || i > 0 && m[1] != word || h.Body == 0 {
			return false
		}
		number := wording.NumberOf(m[2])
		if i > 0 && !last.Rises(number) {
			return false
		}
		word, last = m[1], number
	}
	return true
}

// holdOthers reports whether questions of the document's own kind stand below headings.
func (d *divider) holdOthers(run []*layout.Head) bool {
	last := run[len(run)-1]
	for i := run[0].At + 1; i < d.SectionEnd(last.At+1, last.Level); i++ {
		switch n := d.Blocks[i].Node.(type) {
		case *ast.List:
			e := d.WeighItems(n)
			if (d.Shape.Family == survey.Items || d.Shape.Family == survey.InnerItems) && e.Mostly(e.Asks, 50) {
				return true
			}
		case *ast.Paragraph:
			if d.asksOrBearsLabel(n) {
				return true
			}
		}
	}
	return false
}

// askHeaded opens a question with such a heading.
func (d *divider) askHeaded(n *ast.Heading, h *layout.Head, at draft.Span) {
	d.part = false
	d.closeSections(10 * h.Level)
	d.askHeading(n, h, at)
	d.holds = h.Level
}

// isHeld reports whether a block belongs to such a question: all does up to the next
// heading of its level.
func (d *divider) isHeld(b *layout.Block) bool {
	if d.holds > 0 && b.Head != nil && b.Head.Level <= d.holds {
		d.holds = 0
	}
	return d.holds > 0
}

// hold makes a block part of the answer of such a question.
func (d *divider) hold(b *layout.Block) {
	if b.Nesting() > 0 {
		d.inside = 1
	}
	d.body(b.Node)
}
