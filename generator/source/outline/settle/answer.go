package settle

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isAnswerMark reports whether a block says that the answer begins.
func (s *settler) isAnswerMark(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Heading:
		text := s.withoutNumber(n)
		return wording.IsAnswerWord(text) || wording.IsAnswerWord(wording.WithoutTag(text)) || s.OpensAnswer(n) > 0
	case *tree.Details:
		return n.IsAnswer() && !wording.NamesPart(n.Title)
	case *ast.Paragraph:
		return s.OpensAnswer(n) > 0
	case *ast.Blockquote, *ast.List, *ast.ListItem:
		first := n.FirstChild()
		return first != nil && (first.Kind() == ast.KindListItem || tree.IsLine(first)) && s.isAnswerMarkInside(first)
	}
	return false
}

// withoutNumber returns the text of a line, without the number of a question that
// a heading over its answer bears: 9. Answers
func (s *settler) withoutNumber(n ast.Node) string {
	text := s.Text.Plain(n)
	if _, length := s.SplitLabel(text); n.Kind() == ast.KindHeading && wording.IsAnswerWord(text[length:]) {
		return text[length:]
	}
	return text
}

// isAnswerMarkInside is isAnswerMark for what stands in a quotation or list,
// where a single letter numbers an option.
func (s *settler) isAnswerMarkInside(n ast.Node) bool {
	if _, item := n.(*ast.ListItem); item {
		n = n.FirstChild()
	}
	if n == nil || !tree.IsLine(n) || s.OpensAnswer(n) == 0 {
		return false
	}
	text := s.Opening(n)
	letters := strings.TrimLeftFunc(text, wording.Unlettered)
	return letters[0] != 'A' || s.OpensAnswer(n)-(len(text)-len(letters)) > longestLetter
}

// longestLetter is how many bytes a letter takes at most that numbers an option, with
// the mark and the spaces behind it.
const longestLetter = 4

// saysAnswer reports whether a line begins with a word for an answer, and not with
// a single letter, which is one of an option.
func (s *settler) saysAnswer(n ast.Node) bool {
	length := s.OpensAnswer(n)
	return length > 0 && wording.Heart(s.Opening(n)[:length]) != "a"
}

// unmarked returns the answer that blocks hold, the first of which says so, without
// the words that say it: there are several where one leaves room for one's own.
func (s *settler) unmarked(blocks []ast.Node) []ast.Node {
	answer, rest := s.unmark(blocks[0]), blocks[1:]
	for len(answer) == 0 && len(rest) > 0 && rest[0].Kind() == ast.KindParagraph && s.saysAnswer(rest[0]) {
		answer, rest = s.unmark(rest[0]), rest[1:]
	}
	return append(answer, rest...)
}

// unmark returns the answer that a block which says so holds, without the word
// that says it.
func (s *settler) unmark(n ast.Node) []ast.Node {
	switch n := n.(type) {
	case *tree.Details:
		if n.IsOneAnswer() {
			return []ast.Node{n}
		}
		inside := tree.Children(n)
		if key := chosenIn(n.Title); s.chosen && key != "" {
			return append([]ast.Node{survey.LineOf(s.StartOf(n), key)}, inside...)
		}
		if len(inside) > 0 && inside[0].Kind() == ast.KindParagraph && s.saysAnswer(inside[0]) && s.lettered(inside) == 0 {
			return append(s.unmark(inside[0]), inside[1:]...)
		}
		return inside
	case *ast.Blockquote, *ast.List:
		first := n.FirstChild()
		for first != nil && !tree.IsLine(first) {
			first = first.FirstChild()
		}
		s.TrimStart(first, s.Opening(first)[:s.OpensAnswer(first)])
		return []ast.Node{n}
	}
	length := s.OpensAnswer(n)
	if length > 0 {
		label := s.Opening(n)[:length]
		if key := chosenIn(label); s.chosen && key != "" {
			label = label[:strings.LastIndex(label, key)]
		}
		s.TrimStart(n, label)
	} else if word := wording.WithoutTag(s.Text.Plain(n)); wording.IsAnswerWord(word) {
		s.TrimStart(n, word)
	}
	if _, is := n.(*ast.Heading); is || !n.HasChildren() {
		if text := s.withoutNumber(n); strings.TrimSpace(text) == "" || length == 0 && wording.IsAnswerWord(text) {
			return nil
		}
		if is {
			p := tree.NewParagraph(s.StartOf(n))
			tree.MoveChildren(p, n, n.FirstChild())
			return []ast.Node{p}
		}
	}
	return []ast.Node{n}
}
