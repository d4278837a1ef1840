package tree

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// Groups reports whether details stand for a topic: they hold headings, or
// nothing but further details that are no answers.
func (n *Details) Groups() bool {
	if n.Single || n.IsAnswer() || wording.Asks(n.Title) == wording.Surely {
		return false
	}
	inner, other := n.count(n)
	return inner > 0 && other <= 1
}

// count counts the headings and the details that are no answers among the
// children of a node, and its other blocks.
func (n *Details) count(parent ast.Node) (inner, other int) {
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			inner++
			other = -len(n.Title)
		case *Details:
			if !c.IsAnswer() {
				inner++
			}
		case *ast.List:
			if details := detailsIn(c); details > 0 {
				inner += details
			} else {
				other++
			}
		case *ast.ThematicBreak:
		default:
			other++
		}
	}
	return inner, other
}

// detailsIn returns how many items a list has where all are details and nothing else, as
// a notes program saves them, or 0.
func detailsIn(list *ast.List) int {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if d, is := item.FirstChild().(*Details); !is || d.NextSibling() != nil || d.IsAnswer() {
			return 0
		}
	}
	return list.ChildCount()
}

// HoldsContents reports whether what one clicks on says that a table of contents
// is below.
func (n *Details) HoldsContents() bool { return wording.ContentsWords[wording.Heart(n.Title)] }

// Asks says how much what one clicks on looks like a question, behind a letter that
// tells it from others: b) Define it.
func (n *Details) Asks() int {
	if n.Says {
		return wording.Surely
	}
	title := strings.TrimLeft(n.Title, "( ")
	if len(title) > 2 && unicode.IsLetter(rune(title[0])) && strings.ContainsRune(").", rune(title[1])) {
		return max(wording.Asks(n.Title), wording.Asks(title[2:]))
	}
	return wording.Asks(n.Title)
}

// IsAnswer reports whether what one clicks on says that an answer is below, or
// says nothing.
func (n *Details) IsAnswer() bool {
	word := wording.Heart(n.Title)
	return n.Title == "" || wording.AnswerWords[word] || wording.AnswerLabelLength(n.Title) == len(n.Title) || wording.NamesPart(n.Title) || n.Repeated || n.IsOneAnswer() || wording.NamesAnswer(n.Title)
}

// IsOneAnswer reports whether what one clicks on says which of several answers is
// below, as in "Answer - by hand".
func (n *Details) IsOneAnswer() bool {
	length := wording.AnswerLabelLength(n.Title)
	return length > 0 && length < len(n.Title) && wording.Heart(n.Title[:length]) != "a" && wording.Asks(n.Title) == 0
}

// OpensAnswer reports whether what one clicks on says that an answer is below,
// and not a hint.
func (n *Details) OpensAnswer() bool {
	word := wording.Heart(n.Title)
	return n.Title != "" && n.IsAnswer() && (wording.AnswerWords[word] || wording.SaysAnswers(n.Title))
}
