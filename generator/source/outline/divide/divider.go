package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// divider is a document while its blocks are divided.
type divider struct {
	*survey.Survey
	keys        []int            // where answers stood that were taken out
	open        bool             // a question is open; it is the last one
	level       int              // headings deeper than this belong to the answer of the open question
	begun       int              // level of the heading with which the questions of the section begin, or 0
	below       int              // level of the heading above everything about the document itself, or 0
	index       bool             // that heading stands over a table of contents
	under       []within         // the sections that are open
	inside      int              // how many details with headings are open that belong to the open question
	groups      []int            // for each open group of details, how many sections were open before it
	last        *layout.Head     // the one that was placed last
	lastAsking  int              // the block with the last heading that asks
	end         *ending          // what tells of the end of the document, where a heading may stand over it
	bolds       *layout.Head     // the last one over bold lines that are questions, among headings that are
	ranged      *layout.Head     // the last one that only counts labelled lines below it, among headings that are questions
	behind      int              // the block behind a list of questions with all that belongs to them
	resumed     bool             // the answer on the lines of an item went on behind its list
	spilled     bool             // or something else may have done so
	part        bool             // the last heading stands over a part of the open answer
	within      int              // level of the highest heading over a part of the open answer, or 0
	number      wording.Sequence // the last number that a question bore
	passages    []*draft.Passage
	passed      int                       // how many keys stand above what is placed
	passage     *draft.Passage            // the last one, unless it has ended
	label       string                    // a number that stood above the question that it labels
	topic       ast.Node                  // the words that stood behind it, or nil
	disclosures map[int]survey.Disclosure // those that blocks belong to, where questions are told by answers to open
	ruled       bool                      // and these begin behind rules
	headed      map[int]bool              // blocks with headings that are questions where others are something else
	holds       int                       // level of the last of them, while its answer goes on, or 0
	before      []ast.Node                // what stands above the question to come and belongs to it
	lineTopics  lineTopics                // the lines that stand over labelled questions as topics
	topicSign   rune                      // the sign before the first of them, where they stand above numbers
	quoteTopics bool                      // quotations above labelled questions are topics
	topics      map[string]int            // the sections that cards stand under
	namesAbove  map[string]bool           // what headings above the first question say, or nil
	astray      bool                      // a heading has come that is neither title, topic nor question
	closing     *bool                     // headings of the questions' level that are none close topics; nil until somebody asks
	why         string                    // why text that belongs to no question stands where it stands
}

// within is a section that is open. The level of a heading counts ten times, to
// leave room for other things between them.
type within struct {
	level, section int
	number         wording.Sequence // that it bears, of several parts, or nil
	headed         bool             // the number of a question below it begins with its own
}
