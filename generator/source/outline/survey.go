package outline

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// survey goes through the blocks and tells what the questions are.
func (o *outline) survey() shape {
	s := &surveyor{outline: o, answered: true, mayHoldCards: !o.in.Plain && mayHoldCards(o.Source)}
	for i := range o.blocks {
		s.look(i)
	}
	best := s.best()
	s.reportDoubt(best)
	return best
}

type surveyor struct {
	*outline
	mayHoldCards bool
	anew         bool   // no numbered paragraph has stood below the last heading
	answered     bool   // a word such as A: has stood below the last paragraph that is taken for a question
	runs         int    // below how many headings numbered paragraphs begin with 1
	brief        int    // how many items of lists are a few words
	inBold       int    // how many labelled paragraphs have their label in bold
	boxed        int    // how many details say that they are questions
	tasks        [7]int // how many headings of a level name the task below them
	divided      int    // how many labelled paragraphs bear numbers such as 1.2
	byLevel      [7]evidence
	others       [families]evidence
	below        *head // the heading that stands above the block
	headCount    int
	inside       int    // how many details around a block belong to a heading that asks
	own          [7]int // blocks right below the headings of a level
	whole        [7]int // and those below deeper headings as well
	parts        [7]partNumbers
	above        [7]*head // the headings that are open, by level
	within       [7]bool  // a heading of the level is open
	cards        cardLineCount
	number       wording.Sequence    // of the last numbered paragraph
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
	if s.blocks[i].turn == asker {
		s.weighSpeech(i)
	}
	switch n := s.blocks[i].node.(type) {
	case *ast.Heading:
		h := s.blocks[i].head
		if s.blocks[i].inner || h.subtitle {
			return
		}
		s.below, s.anew = h, true
		s.headCount++
		if !h.aside && !h.around && !h.part && !h.repeated && !h.followUp && !h.contents {
			s.heading(h, i)
		}
	case *tree.Details:
		if s.below != nil && s.below.level > 1 && s.below.asks == wording.Surely {
			s.inside = s.blocks[i].nesting()
		}
		if !n.IsAnswer() && !n.Groups() && !n.HoldsContents() {
			s.others[summaries].add(n.Asks(), false, n.HasChildren())
			if n.Says {
				s.boxed++
			}
		}
	case *extast.Table, *tree.Element:
		if isTable(n) && !s.askedAbove() {
			s.weighRows(n)
		}
	case *ast.List:
		if s.askedAbove() || s.isContents(n) {
			return
		}
		if s.holdsOptions(n) {
			s.options(n)
		} else {
			s.list(n, items, n.ChildCount() == 1 && s.next(i) != nil)
			if s.mayHoldCards {
				s.cardLines(n)
			}
		}
	case *ast.Paragraph:
		if !s.askedAbove() || s.below.part && s.below.asks < wording.Surely && s.namesItself(n) {
			s.paragraph(n, i)
			if s.mayHoldCards {
				s.cardLines(n)
			}
		}
	case *ast.Blockquote:
		if p, is := n.FirstChild().(*ast.Paragraph); is && n.ChildCount() == 1 && !s.askedAbove() {
			s.others[quoted].add(wording.Asks(s.firstLine(p)), false, s.next(i) != nil)
		}
	}
}

// heading takes a heading for evidence. One that is only a number is as good
// as the paragraph below it, and one that is a word such as Question and a number
// as the headings of its parts.
func (s *surveyor) heading(h *head, i int) {
	degree := h.asks
	if h.word {
		degree = wording.Surely
	}
	if h.text == "" {
		_, below := s.next(i).(*ast.Paragraph)
		if (!below || h.body == 0) && !(h.word && s.hasParts(h)) {
			return
		}
		degree = wording.Surely
	}
	e := &s.byLevel[h.level]
	e.add(degree, h.label != "", h.body > 0 || h.text == "")
	if h.word {
		e.words++
	}
	if h.word || h.label != "" {
		s.marked[h.level] = i
	}
	s.weighPart(h)
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
	return s.below != nil && (s.below.around || s.below.level > 1 && (s.below.asks == wording.Surely || s.below.word || s.below.aside || s.below.part || s.below.repeated || s.below.followUp))
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
