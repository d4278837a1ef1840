// Package render writes nodes of the tree as HTML and as plain text.
//
// What it writes is safe to stand in a page as far as the tree is: it lets no raw
// HTML through. It knows nothing of what is question and what is answer.
package render

// Rich is the same content twice: as HTML that is safe to put into a page, its
// headings beginning at level 3, and as plain text, one line for each block,
// nested list items indented by two spaces a level.
type Rich struct {
	HTML string
	Text string
}
