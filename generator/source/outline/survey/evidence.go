package survey

import "studysite/generator/source/outline/layout"

// Family is a kind of thing that questions can be in a document.
type Family int

// The families, the more distinct ones first.
const (
	None       Family = iota
	Headings          // headings of one level
	CardLines         // lines of front and back, such as front::back
	Summaries         // what one clicks on to open details
	Rows              // rows of tables with a column of questions and one of answers
	Items             // items of lists
	InnerItems        // items of lists inside items, which are topics
	BoldLines         // paragraphs that begin with a bold line
	Labelled          // paragraphs that begin with a number or with Q:
	Quoted            // quotations that ask
	Speeches          // what one says in a dialogue, and another answers
	Listed            // paragraphs with a list below them
	Asking            // paragraphs that ask, with paragraphs below them that do not
	Disclosed         // paragraphs above answers to open
	families          // how many there are
)

// FamilyNames say what questions are.
var FamilyNames = map[Family]string{
	Headings: "headings", CardLines: "lines of front and back", Summaries: "details", Rows: "rows of tables", Items: "list items", InnerItems: "list items inside list items",
	BoldLines: "bold lines", Quoted: "quotations that ask", Labelled: "numbered or labelled paragraphs", Speeches: "what one of two speakers says", Listed: "paragraphs with a list below", Asking: "paragraphs that ask", Disclosed: "paragraphs above answers to open",
}

// Shape is what the questions of a document were found to be.
type Shape struct {
	Family   Family
	Level    int      // of the headings
	Alone    bool     // items of other lists seldom ask
	Lists    ListKind // of most questions that are items
	Followed bool     // items inside items ask as well
	Divided  bool     // most labelled paragraphs bear numbers such as 1.2
	InBold   bool     // nearly all labelled paragraphs have their label in bold
	Numbered bool     // items are told by a number in bold
	entries  string   // what the headings are, where the reader knew that they are questions
	Bulleted bool     // below most of them stands a list
	layout.Evidence
}
