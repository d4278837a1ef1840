// Package site brings a document together with what its author says about it.
//
// In come the folder of content (site.md, topics, notes, glossary) and the
// Document, out comes a Site: topics with their questions, in order. It knows
// nothing of HTML pages and writes no files.
package site

import (
	"studysite/generator/diag"
	"studysite/generator/source"
)

// Site is everything that the pages, the search index and the exports say.
type Site struct {
	ID          string // stable key of the reader's own data, never shown
	Title       string
	Description string
	Lang        string // BCP 47 tag of the document
	Dir         string // "ltr" or "rtl"
	BaseURL     string // address the site is published at, with a final slash, or empty
	Intro       string // HTML: the body of site.md, headings beginning at level 2
	Home        Home
	Footer      string // HTML, or empty
	Accent      string // "#rrggbb", or empty for the usual one
	Credit      Credit
	Topics      []*Topic    // in their order
	Questions   []*Question // in document order
	Glossary    []Group
	Confusable  [][]*Question // sets of questions that are easily mixed up
	Source      *source.Document
	File        string // the document's path in the folder of content
}

// Home is the wording of the home page that an author may change.
type Home struct {
	Heading string // may hold line breaks
	Lead    string
}

// Credit says whose text the site shows.
type Credit struct {
	Author string
	Title  string // of the original
	Date   string // as the author gives it, YYYY-MM-DD
	URL    string
	Terms  string // the words of permission
}

// Topic is a group of questions with pages of its own.
type Topic struct {
	Slug      string // the first page is Slug + ".html"
	Title     string
	Summary   string
	Intro     string // HTML
	Questions []*Question
	Pages     []*Page // at least one; together they hold all Questions, in order
	Position  diag.Position
}

// Question is a question of the document in its place on the site.
type Question struct {
	source.Question
	Number int    // in document order, from 1
	Topic  *Topic // never nil once a site is read without errors
	Page   *Page  // neither
	Rule   string // what placed it, in words
	Terms  []string
	Core   []int // indices into Points that an answer must not lack
	Notes  []Note
	Was    []string // IDs that this question had before it was reworded
}

// Note is a remark that stands beside a question.
type Note struct {
	Kind      NoteKind
	Quote     string // passage of the question or answer that it is about
	HTML      string
	Text      string
	Reference string // where it can be checked
	Position  diag.Position
}

// NoteKind says what a note does.
type NoteKind string

// The kinds of notes: a mistake, something to add, something that dates.
const (
	Mistake    NoteKind = "error"
	Supplement NoteKind = "supplement"
	Dated      NoteKind = "dated"
)

// Group is a set of words for one thing, the first being its name.
type Group []string
