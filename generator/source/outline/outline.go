// Package outline finds the questions of a document in its tree.
//
// It surveys what repeats and looks like questions, divides the blocks
// accordingly, and settles of each question what is asked with it, what answers it
// and what follows it up. What it found, and why, it writes into the draft. It
// knows nothing of the format that the tree was made of.
package outline

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/wording"
)

// outline is a document as a flat list of blocks, in which its questions are
// found: first it is surveyed what repeats and looks like questions, then the
// blocks are divided accordingly.
type outline struct {
	*draft.Draft
	in      *draft.Input
	w       *render.Writer // for looking at texts
	blocks  []block
	heads   []head
	first   [2]*head       // the first two headings but for those over contents
	names   map[string]int // texts of headings, and how often each stands there
	longest int            // bytes of the longest of them
	leads   map[string]int // questions in bold before words, and how often each stands so
	marked  [7]int         // of each level the block with the last heading that bears a number or a word such as Q

	itemLevel int // of the headings with which most items begin of lists in which some do, or 0

	dressed     [dresses]evidence // lines by how they look
	boldItems   evidence          // items that begin with a bold line
	itemCount   int               // items of lists that are not inside others, and how many begin with something bold before a dash
	dashedItems int
	linkItems   evidence // items that are a link and nothing else
	sureItems   evidence // items that surely ask
	statements  int      // items that ask nothing, end as sentences do, and carry nothing
	words       evidence // paragraphs that begin with a word such as Q:

	rules       int  // how many rules divide the document
	fragments   bool // some links lead to places in the document
	shape       shape
	open        bool             // a question is open; it is the last one
	level       int              // headings deeper than this belong to the answer of the open question
	begun       int              // level of the heading with which the questions of the section begin, or 0
	below       int              // level of the heading above everything about the document itself, or 0
	index       bool             // that heading stands over a table of contents
	under       []within         // the sections that are open
	inside      int              // how many details with headings are open that belong to the open question
	groups      []int            // for each open group of details, how many sections were open before it
	last        *head            // the one that was placed last
	bolds       *head            // the last one over bold lines that are questions, among headings that are
	behind      int              // the block behind a list of questions with all that belongs to them
	part        bool             // the last heading stands over a part of the open answer
	within      int              // level of the highest heading over a part of the open answer, or 0
	number      wording.Sequence // the last number that a question bore
	margin      margin           // where the numbers of a plain text stand
	gaps        gaps             // and whether blank lines stand above them
	letters     []*alphabet      // those that tell choices
	firstLines  firstLines       // how labelled paragraphs with several lines begin
	topics      map[string]int   // the sections that cards stand under
	passages    []*draft.Passage
	keys        []key              // what answers questions from further below
	passed      int                // how many keys stand above what is placed
	laid        []block            // the blocks with the keys, where there are any
	passage     *draft.Passage     // the last one, unless it has ended
	label       string             // a number that stood above the question that it labels
	topic       ast.Node           // the words that stood behind it, or nil
	disclosures map[int]disclosure // those that blocks belong to, where questions are told by answers to open
	ruled       bool               // and these begin behind rules
	before      []ast.Node         // what stands above the question to come and belongs to it
	bareLists   bool               // headings are questions without answers, and others above them sections
	leaves      [7]bool            // headings of these levels are questions where none stand below them
	lineTopics  lineTopics         // the lines that stand over labelled questions as topics
	topicSign   rune               // the sign before the first of them, where they stand above numbers
	tops        map[string]int     // the lines right above lists, and how many stand above one
	quoteTopics bool               // quotations above labelled questions are topics
	because     string             // why something is a question
	why         string             // why text that belongs to no question stands where it stands
}

// block is a block of the document in its place.
type block struct {
	node   ast.Node // nil at the end of details
	start  int      // where it begins in the source
	number string   // of the list item that it stood in
	leads  bool     // it only leads to other places in the document
	meant  string   // why it is nothing for readers, where that is so
	inner  bool     // it stands in a list item, below the heading or details with which that begins
	head   *head    // what there is to know about it where it is a heading
	turn   turn     // whose turn it is to speak in it
}

// speaks reports whether a block is more than a rule, a line break, or a line
// for getting round.
func (b *block) speaks() bool {
	if b.node == nil || b.leads || b.meant != "" {
		return false
	}
	switch b.node.(type) {
	case *ast.ThematicBreak:
		return false
	case *ast.Paragraph:
		for c := b.node.FirstChild(); c != nil; c = c.NextSibling() {
			if t, is := c.(*ast.Text); !is || t.Segment.Len() > 0 {
				return true
			}
		}
		return false
	}
	return true
}

// within is a section that is open. The level of a heading counts ten times, to
// leave room for other things between them.
type within struct {
	level, section int
	number         wording.Sequence // that it bears, of several parts, or nil
	headed         bool             // the number of a question below it begins with its own
}

// Find finds the questions of a document in its tree.
func Find(d *draft.Draft, in *draft.Input, root ast.Node) {
	o := newOutline(d, in, root)
	o.shape = o.survey()
	if len(o.keys) > 0 && o.shape.family == none {
		o.leaveKeys()
		o.shape = o.survey()
	}
	o.because = "it is one of the " + o.shape.name()
	d.Shape = o.shape.String()
	o.Questions = make([]draft.Found, 0, o.shape.count)
	o.Marks = slices.Grow(o.Marks, 2*o.shape.count+o.shape.count/8)
	o.divide()
	o.answerByKeys()
	o.settle()
	o.foldCounts()
	fillBlanks(d, in.Plain)
	if !in.Plain {
		o.takeDocumentTitle()
	}
	o.takeFirstLine()
}

// position returns where a block stands in the file.
func (o *outline) position(n ast.Node) draft.Span {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		at := o.StartOf(n)
		return draft.Span{Start: at, End: at}
	}
	end := lines.At(lines.Len() - 1).Stop
	for end > 0 && strings.IndexByte("\r\n", o.Source[end-1]) >= 0 {
		end--
	}
	return draft.Span{Start: lines.At(0).Start, End: max(end, lines.At(0).Start)}
}
