package outline

import (
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// splitChoices tells the choices of a question from what answers it. Letters that
// stand alone below them, on the line behind the last or in a paragraph of their own,
// are the key, and so are signs at some; with one, all letters tell choices.
func (s *settler) splitChoices(body []ast.Node) (choices, answer []ast.Node) {
	for _, letters := range alphabets {
		taken, c := s.choices(letters, body)
		if taken == 0 {
			continue
		}
		if key := s.takeKeyLine(body[taken-1], &c); key != nil {
			return body[:taken:taken], append([]ast.Node{key}, body[taken:]...)
		}
		if right := s.takeMarked(body[:taken], &c); right != nil {
			return body[:taken:taken], append(right, body[taken:]...)
		}
		if s.tellsRight(body[:taken]) || slices.Contains(s.letters, letters) || taken < len(body) && s.isKeyLine(body[taken], &c) {
			return body[:taken:taken], body[taken:]
		}
	}
	return nil, nil
}

// takeKeyLine takes the last line off a paragraph with choices if it is the key, and
// returns it as a paragraph of its own, or nil.
func (s *settler) takeKeyLine(n ast.Node, c *lettering) ast.Node {
	if n.Kind() != ast.KindParagraph {
		return nil
	}
	var before ast.Node
	last := endOfLine(n.FirstChild())
	for last != nil && last.NextSibling() != nil {
		before, last = last, endOfLine(last.NextSibling())
	}
	if before == nil || !c.isKey(s.textFromTo(before.NextSibling(), last)) {
		return nil
	}
	return s.cut(n, before)
}

// isKeyLine reports whether a block is a key and nothing else.
func (s *settler) isKeyLine(n ast.Node, c *lettering) bool {
	return tree.IsLine(n) && n.FirstChild() != nil && c.isKey(s.w.Plain(n))
}

// isKey reports whether a text is nothing but letters of choices, each but once: D,
// bc, "A, C".
func (c *lettering) isKey(text string) bool {
	var seen []rune
	for _, r := range strings.TrimSpace(text) {
		if strings.ContainsRune(" ,;.、，", r) {
			continue
		}
		at := slices.IndexFunc(c.letters[:c.next], func(letter rune) bool { return unicode.ToLower(letter) == unicode.ToLower(r) })
		if at < 0 || slices.Contains(seen, c.letters[at]) {
			return false
		}
		seen = append(seen, c.letters[at])
	}
	return len(seen) > 0
}
