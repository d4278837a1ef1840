package settle

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// waits reports whether an answer is none, or only a word such as "TODO".
func (s *settler) waits(answer []ast.Node) bool {
	if len(answer) != 1 {
		return false
	}
	n := answer[0]
	for n.FirstChild() != nil && n.FirstChild() == n.LastChild() && n.FirstChild().Type() == ast.TypeBlock {
		n = n.FirstChild()
	}
	if !tree.IsLine(n) {
		return false
	}
	if !n.HasChildren() {
		return true
	}
	if n.FirstChild().Kind() == ast.KindImage || layout.LeadsElsewhere(n.FirstChild()) || n.Lines().Len() > 2 {
		return false
	}
	text := strings.TrimSpace(s.Text.Plain(n))
	word := strings.ToLower(strings.Trim(text, " .:：…*()[]!~-–—<>_☐"))
	return len(text) < 80 && (wording.Placeholders[word] || strings.Trim(text, " .:：…-–—_") == "" && text != "" || text == "" && n.ChildCount() < 2 && n.FirstChild().Kind() == ast.KindText)
}

// waitsForAnswer reports whether a block is only words such as "Answer here".
func (s *settler) waitsForAnswer(n ast.Node) bool {
	return n.Kind() == ast.KindParagraph && strings.Contains(wording.Lower(s.Opening(n)), "answer") && s.waits([]ast.Node{n})
}

// saysBehindColon is a heading that says itself what others have below them:
// Correct answer: B
var saysBehindColon = regexp.MustCompile(`[:：]\s*[\pL\pN]`)

// isEmpty reports whether blocks hold nothing that anybody could read, or only a
// heading with nothing below it, which is no sentence.
func (s *settler) isEmpty(blocks []ast.Node) bool {
	if len(blocks) == 1 && blocks[0].Kind() == ast.KindHeading {
		text := s.Text.Plain(blocks[0])
		return wording.Asks(text) == 0 && !saysBehindColon.MatchString(text) && !strings.ContainsRune(".。!！", layout.LastRune(text))
	}
	for _, n := range blocks {
		if !s.isBlank(n) && !s.isField(n) {
			return false
		}
	}
	return true
}

// isBlank reports whether a block holds nothing: an empty item, a picture of a
// key that leads nowhere, a form in code with nothing behind its labels.
func (s *settler) isBlank(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.List, *ast.ListItem, *ast.Blockquote:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if !s.isBlank(c) {
				return false
			}
		}
		return true
	case *ast.ThematicBreak:
		return true
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		var lines [][]byte
		for i := range n.Lines().Len() {
			segment := n.Lines().At(i)
			lines = append(lines, bytes.TrimSpace(segment.Value(s.Source)))
		}
		return isForm(lines)
	case *ast.Paragraph, *ast.TextBlock:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if !isBlankInline(c) {
				return false
			}
		}
		return true
	}
	return false
}

// isBlankInline reports whether a node is a line break, or a link without a
// letter that leads nowhere.
func isBlankInline(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Len() == 0
	case *ast.String:
		return len(bytes.TrimSpace(n.Value)) == 0
	case *ast.Link:
		return len(n.Destination) == 0 && n.FirstChild() != nil && n.FirstChild().Kind() == ast.KindText
	}
	return false
}
