// Package survey tells what the questions of a document are, by what repeats in it and
// looks like questions.
package survey

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// Survey is a layout and what its questions were found to be.
type Survey struct {
	*layout.Layout
	Shape   Shape
	Because string // why something is a question

	BareLists bool        // headings are questions without answers, and others above them sections
	Leaves    [7]bool     // headings of these levels are questions where none stand below them
	Drifted   [7]bool     // headings of these levels are questions that bear too few hashes
	Preface   int         // before this block the document tells of itself
	Letters   []*Alphabet // those that tell choices

	FirstLines FirstLines               // how labelled paragraphs with several lines begin
	Dressed    [dresses]layout.Evidence // lines by how they look
	Marked     [7]int                   // of each level the block with the last heading that bears a number or a word such as Q
	LinkItems  layout.Evidence          // items that are a link and nothing else
	linkTexts  map[string]int           // what they say that ask nothing for sure
	SureItems  layout.Evidence          // items that surely ask
	WordItems  layout.Evidence          // items that begin with a word such as Q:
	BoldItems  layout.Evidence          // items that begin with a bold line
	Core       Core                     // where the lists of questions begin and end
	Statements int                      // items that ask nothing, end as sentences do, and carry nothing
	Words      layout.Evidence          // paragraphs that begin with a word such as Q:
	Gaps       Gaps                     // how the numbers of a plain text stand
	Tops       map[string]int           // the lines right above lists, and how many stand above one

	begins   int             // the block with the first heading of the questions' level
	leads    map[string]int  // questions in bold before words, and how often each stands so
	chapters map[string]bool // entries of contents that have others below them
}

// Of goes through the blocks of a document and tells what its questions are.
func Of(l *layout.Layout) *Survey {
	found := &Survey{Layout: l}
	found.Shape = found.survey()
	found.findChapters()
	found.findBeginning()
	found.Because = "it is one of the " + found.Shape.Name()
	return found
}

func (s *Survey) survey() Shape {
	look := &surveyor{Survey: s, answered: true, mayHoldCards: !s.In.Plain && mayHoldCards(s.Source)}
	for i := range s.Blocks {
		look.look(i)
	}
	best := look.best()
	look.reportDoubt(best)
	return best
}

type surveyor struct {
	*Survey
	mayHoldCards bool
	anew         bool   // no numbered paragraph has stood below the last heading
	answered     bool   // a word such as A: has stood below the last paragraph that is taken for a question
	labelled     bool   // and none below the last paragraph with a label
	wordAnswers  int    // how many of these have one
	runs         int    // below how many headings numbered paragraphs begin with 1
	brief        int    // how many items of lists are a few words
	inBold       int    // how many labelled paragraphs have their label in bold
	boxed        int    // how many details say that they are questions
	tasks        [7]int // how many headings of a level name the task below them
	divided      int    // how many labelled paragraphs bear numbers such as 1.2
	byLevel      [7]layout.Evidence
	others       [families]layout.Evidence
	below        *layout.Head // the heading that stands above the block
	headCount    int
	inside       int    // how many details around a block belong to a heading that asks
	own          [7]int // blocks right below the headings of a level
	whole        [7]int // and those below deeper headings as well
	parts        [7]partNumbers
	above        [7]*layout.Head // the headings that are open, by level
	within       [7]bool         // a heading of the level is open
	cards        cardLineCount
	number       wording.Sequence           // of the last numbered paragraph
	numberInBold wording.Sequence           // and of the last bold item
	lists        [listKinds]layout.Evidence // items of lists
	behind       [listKinds]layout.Evidence // how many of them ask only behind a label
	listings     []listing
}

func (s *surveyor) look(i int) {
	if s.inside > 0 {
		s.inside += s.Blocks[i].Nesting()
		return
	}
	if s.Blocks[i].Leads || s.Blocks[i].Meant != "" {
		return
	}
	if s.Blocks[i].Turn == layout.Asker {
		s.weighSpeech(i)
	}
	switch n := s.Blocks[i].Node.(type) {
	case *ast.Heading:
		h := s.Blocks[i].Head
		if s.Blocks[i].Inner || h.Subtitle {
			return
		}
		s.below, s.anew = h, true
		s.headCount++
		if !h.Aside && !h.Around && !h.Part && !h.Repeated && !h.FollowUp && !h.Contents {
			s.heading(h, i)
		}
	case *tree.Details:
		if s.below != nil && s.below.Level > 1 && s.below.Asks == wording.Surely {
			s.inside = s.Blocks[i].Nesting()
		}
		if !n.IsAnswer() && !n.Groups() && !n.HoldsContents() {
			s.others[Summaries].Add(n.Asks(), false, n.HasChildren())
			if n.Says {
				s.boxed++
			}
		}
	case *extast.Table, *tree.Element:
		if IsTable(n) && !s.askedAbove() {
			s.weighRows(n)
		}
	case *ast.List:
		if s.askedAbove() || s.IsContents(n) {
			return
		}
		if s.HoldsOptions(n) {
			s.options(n)
		} else {
			before := s.lists[KindOf(n)]
			s.list(n, Items, s.belowItems(n, i))
			s.listings = append(s.listings, listing{s.StartOf(n), s.lists[KindOf(n)].Minus(before)})
			if s.mayHoldCards {
				s.cardLines(n)
			}
		}
	case *ast.Paragraph:
		if !s.askedAbove() || s.below.Part && s.below.Asks < wording.Surely && s.NamesItself(n) {
			s.paragraph(n, i)
			if s.mayHoldCards {
				s.cardLines(n)
			}
		}
	case *ast.Blockquote:
		if p, is := n.FirstChild().(*ast.Paragraph); is && n.ChildCount() == 1 && !s.askedAbove() {
			s.others[Quoted].Add(wording.Asks(s.FirstLine(p)), false, s.next(i) != nil)
		}
	}
}

// heading takes a heading for evidence. One that is only a number is as good
// as the paragraph below it, and one that is a word such as Question and a number
// as the headings of its parts.
func (s *surveyor) heading(h *layout.Head, i int) {
	degree := h.Asks
	if h.Word {
		degree = wording.Surely
	}
	if h.Text == "" {
		_, below := s.next(i).(*ast.Paragraph)
		if h.Label == "" && !h.Word || (!below || h.Body == 0) && !(h.Word && s.HasParts(h)) {
			return
		}
		degree = wording.Surely
	}
	e := &s.byLevel[h.Level]
	e.Add(degree, h.Label != "", h.Body > 0 || h.Text == "")
	if h.Word {
		e.Words++
	}
	if h.Word || h.Label != "" {
		s.Marked[h.Level] = i
	}
	s.weighPart(h)
	s.own[h.Level] += h.Body
	s.within[h.Level] = true
	for level := 1; level <= 6; level++ {
		if level > h.Level {
			s.within[level] = false
		}
		if s.within[level] {
			s.whole[level] += h.Body
		}
	}
}

// askedAbove reports whether a block stands under a heading that asks or that
// stands over something else than questions, so that what looks like questions
// there is part of something.
func (s *surveyor) askedAbove() bool {
	return s.below != nil && (s.below.Around || s.below.Level > 1 && (s.below.Asks == wording.Surely || s.below.Word || s.below.Aside || s.below.Part || s.below.Repeated || s.below.FollowUp))
}

// next returns the block after block i, or nil where a heading or the end of
// something follows.
func (s *surveyor) next(i int) ast.Node {
	if i+1 == len(s.Blocks) {
		return nil
	}
	if _, is := s.Blocks[i+1].Node.(*ast.Heading); is {
		return nil
	}
	return s.Blocks[i+1].Node
}
