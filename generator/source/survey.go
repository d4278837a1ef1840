package source

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// survey goes through the blocks and tells what the questions are.
func (o *outline) survey() shape {
	s := &surveyor{outline: o, mayHoldCards: !o.in.plain && mayHoldCards(o.source)}
	for i := range o.blocks {
		s.look(i)
	}
	best := s.best()
	s.reportDoubt(best)
	return best
}

// reportDoubt warns of headings that were taken for questions although none of
// them looks like one, none is numbered, and no title says that they are.
func (s *surveyor) reportDoubt(found shape) {
	if found.family != headings || found.count < 2 || found.asks > 0 || found.labels > 0 || s.in.opts.Questions != "" || s.in.cards || s.callsItself(ofQuestions) {
		return
	}
	for i := range s.heads {
		if h := &s.heads[i]; h.level == found.level {
			at := s.blocks[h.at].start
			s.in.diags.Warnf(s.in.file.AtLine(s.in.file.Line(max(at, 0))), "doubtful", "none of the %d headings of this level looks like a question, and they were taken for questions because nothing else does", found.count).
				Hint = "where the questions are something else, write what in site.md, below source:, as questions:"
			return
		}
	}
}

type surveyor struct {
	*outline
	mayHoldCards bool
	anew         bool // no numbered paragraph has stood below the last heading
	runs         int  // below how many headings numbered paragraphs begin with 1
	brief        int  // how many items of lists are a few words
	inBold       int  // how many labelled paragraphs have their label in bold
	divided      int  // how many labelled paragraphs bear numbers such as 1.2
	byLevel      [7]evidence
	others       [asking + 1]evidence
	below        *head // the heading that stands above the block
	headCount    int
	inside       int     // how many details around a block belong to a heading that asks
	own          [7]int  // blocks right below the headings of a level
	whole        [7]int  // and those below deeper headings as well
	within       [7]bool // a heading of the level is open
	cards        cardLineCount
	number       sequence            // of the last numbered paragraph
	lists        [listKinds]evidence // items of lists
}

func (s *surveyor) look(i int) {
	if s.inside > 0 {
		s.inside += s.blocks[i].nesting()
		return
	}
	if s.blocks[i].leads || s.blocks[i].meant != "" {
		return
	}
	switch n := s.blocks[i].node.(type) {
	case *ast.Heading:
		h := s.blocks[i].head
		if s.blocks[i].inner || h.subtitle {
			return
		}
		s.below, s.anew = h, true
		s.headCount++
		if !h.aside && !h.part && !h.repeated && !h.followUp && !h.contents {
			s.heading(h, i)
		}
	case *details:
		if s.below != nil && s.below.level > 1 && s.below.asks == surely {
			s.inside = s.blocks[i].nesting()
		}
		if !n.isAnswer() && !n.groups() && !n.holdsContents() {
			s.others[summaries].add(asks(n.title), false, n.HasChildren())
		}
	case *extast.Table, *element:
		if isTable(n) && !s.askedAbove() {
			s.weighRows(n)
		}
	case *ast.List:
		if !s.askedAbove() && !s.isContents(n) {
			s.list(n, items, n.ChildCount() == 1 && s.next(i) != nil)
			if s.mayHoldCards {
				s.cardLines(n)
			}
		}
	case *ast.Paragraph:
		if !s.askedAbove() || s.below.part && s.below.asks < surely && s.namesItself(n) {
			s.paragraph(n, i)
			if s.mayHoldCards {
				s.cardLines(n)
			}
		}
	case *ast.Blockquote:
		if p, is := n.FirstChild().(*ast.Paragraph); is && n.ChildCount() == 1 && !s.askedAbove() {
			s.others[quoted].add(asks(s.firstLine(p)), false, s.next(i) != nil)
		}
	}
}

// heading takes a heading for evidence. One that is only a number is as good
// as the paragraph below it.
func (s *surveyor) heading(h *head, i int) {
	degree := h.asks
	if h.word {
		degree = surely
	}
	if h.text == "" {
		if _, is := s.next(i).(*ast.Paragraph); !is || h.body == 0 {
			return
		}
		degree = surely
	}
	e := &s.byLevel[h.level]
	e.add(degree, h.label != "", h.body > 0)
	if h.word {
		e.words++
	}
	if h.word || h.label != "" {
		s.marked[h.level] = i
	}
	s.own[h.level] += h.body
	s.within[h.level] = true
	for level := 1; level <= 6; level++ {
		if level > h.level {
			s.within[level] = false
		}
		if s.within[level] {
			s.whole[level] += h.body
		}
	}
}

// askedAbove reports whether a block stands under a heading that asks or that
// stands over something else than questions, so that what looks like questions
// there is part of something.
func (s *surveyor) askedAbove() bool {
	return s.below != nil && s.below.level > 1 && (s.below.asks == surely || s.below.aside || s.below.part || s.below.repeated || s.below.followUp)
}

// list takes the items of a list for evidence; where it is a single one, what
// follows belongs to it.
func (s *surveyor) list(list *ast.List, as family, followed bool) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		first := item.FirstChild()
		if first == nil {
			continue
		}
		more := first.NextSibling() != nil
		degree := asks(s.firstLine(first))
		if degree == 0 && more && boldLength(first) > 0 {
			degree = maybe
		}
		if as == items {
			if boldLength(first) > 0 {
				s.boldItems.add(degree, false, more)
			}
			if !more && isOnlyALink(first) {
				s.linkItems.add(degree, false, false)
			}
			s.lists[kindOf(list)].add(degree, false, more || followed)
			if line := s.firstLine(first); !more && len([]rune(line)) <= longestTopicName && !strings.ContainsAny(line, ".:;。：") {
				s.brief++
			}
		} else {
			s.others[as].add(degree, false, more)
		}
		for c := first.NextSibling(); c != nil; c = c.NextSibling() {
			if inner, is := c.(*ast.List); is {
				s.list(inner, innerItems, false)
			}
		}
	}
}

// longestTopicName is how many characters an item may have that only names what
// is asked.
const longestTopicName = 40

// listKind is how the items of a list are marked.
type listKind int

const (
	byBullet  listKind = iota
	byDot              // 1.
	byBracket          // 1)
	listKinds
)

func kindOf(list *ast.List) listKind {
	switch {
	case !list.IsOrdered():
		return byBullet
	case list.Marker == ')':
		return byBracket
	}
	return byDot
}

// weighLists takes the items of all lists for evidence, or where most of these
// ask nothing those of the lists of one kind: the other kinds hold options. It
// returns the kind of which most ask, and whether those of the others ask seldom.
func (s *surveyor) weighLists() (most listKind, alone bool) {
	for kind, e := range s.lists {
		s.others[items] = s.others[items].plus(e)
		if e.asks > s.lists[most].asks {
			most = listKind(kind)
		}
	}
	all, own := s.others[items], s.lists[most]
	if !own.mostly(own.asks, 50) {
		return most, false
	}
	if !all.mostly(all.asks, 50) {
		s.others[items] = own
		return most, true
	}
	return most, own.count > 2 && own.mostly(own.asks, 80) && 2*(all.asks-own.asks) < all.count-own.count
}

func (s *surveyor) paragraph(n *ast.Paragraph, i int) {
	text := s.firstLine(n)
	if answerLabelLength(text) > 0 {
		return
	}
	degree := asks(text)
	next := s.next(i)
	if boldLength(n) > 0 {
		s.others[boldLines].add(degree, s.hasLabel(text), next != nil || n.Lines().Len() > 1)
		if s.hasLabel(text) && questionWord(text) {
			s.others[boldLines].words++
		}
	}
	if d := s.dressOf(n, i); d > 0 {
		s.dressed[d].add(degree, false, false)
	}
	if s.hasLabel(text) && !s.isInner(n, text) && !s.namesNext(text, next) {
		if questionWord(text) {
			s.words.add(degree, true, false)
			degree = surely
		}
		if len(numberOf(text)) > 1 {
			s.divided++
		}
		if bold, is := n.FirstChild().(*ast.Emphasis); is && bold.Level == 2 {
			s.inBold++
		}
		s.others[labelled].add(degree, s.counts(text), next != nil || n.Lines().Len() > 1)
	}
	if _, is := next.(*ast.List); is {
		s.others[listed].add(degree, false, true)
	}
	if degree == surely && !isLabel(text) {
		s.others[asking].add(degree, false, next != nil && !s.isAsking(next) || goesOn(n))
	}
}

// isLabel reports whether a line is a label and nothing else: Q1.
func isLabel(line string) bool {
	_, length := splitLabel(line)
	return length > 0 && length == len(line)
}

// goesOn reports whether a paragraph has more than one line.
func goesOn(n *ast.Paragraph) bool {
	end := endOfLine(n.FirstChild())
	return end != nil && end.NextSibling() != nil
}

// isAsking reports whether a block is a paragraph that surely asks.
func (o *outline) isAsking(n ast.Node) bool {
	p, is := n.(*ast.Paragraph)
	return is && asks(o.firstLine(p)) == surely
}

// next returns the block after block i, or nil where a heading or the end of
// something follows.
func (s *surveyor) next(i int) ast.Node {
	if i+1 == len(s.blocks) {
		return nil
	}
	if _, is := s.blocks[i+1].node.(*ast.Heading); is {
		return nil
	}
	return s.blocks[i+1].node
}

// firstLine returns the first line of a block: as it stands in the source, or
// where that holds links, their texts without where they lead.
func (o *outline) firstLine(n ast.Node) string {
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		first := lines.At(0)
		line := bytes.TrimSpace(first.Value(o.source))
		if len(line) > 0 && !bytes.Contains(line, []byte("](")) {
			if box, is := n.FirstChild().(*extast.TaskCheckBox); is && box != nil {
				line = bytes.TrimSpace(line[min(3, len(line)):])
			}
			return util.BytesToReadOnlyString(bytes.Trim(line, "*_ "))
		}
	}
	if n.FirstChild() == nil {
		return ""
	}
	return strings.TrimSpace(o.textUpTo(n, endOfLine(n.FirstChild())))
}

// counts reports whether the number that a line begins with goes on from the
// one before it.
func (s *surveyor) counts(line string) bool {
	last, anew := s.number, s.anew
	s.number, s.anew = numberOf(line), false
	begins := anew && s.number.begins()
	if begins {
		s.runs++
	}
	return last.goesOn(s.number) || begins
}

// questionWord reports whether a line begins with a word for a question.
func questionWord(line string) bool {
	return questionWordLength(line) > 0 || spelledLabelLength(line) > 0
}

// boldLength returns how many of the nodes inside a paragraph make up a first
// line that is bold as a whole, or 0.
func boldLength(n ast.Node) int {
	first := n.FirstChild()
	if _, box := first.(*extast.TaskCheckBox); box {
		first = first.NextSibling()
	}
	bold, is := first.(*ast.Emphasis)
	if !is || bold.Level != 2 {
		return 0
	}
	next := bold.NextSibling()
	if next == nil {
		return 1
	}
	if t, is := next.(*ast.Text); is && (t.SoftLineBreak() || t.HardLineBreak()) && t.Segment.Len() <= 1 {
		return 2
	}
	return 0
}
