package answerkey

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// fewestChosen is how many choices a list that nothing names as a key holds, at least.
const fewestChosen = 3

// isLastKey reports whether a list with numbers ends the text below a heading, behind a
// rule, and each item is nothing but the number or letter of a choice, or of several.
func (t *keyTaker) isLastKey(i int, list *ast.List) bool {
	if !list.IsOrdered() || list.ChildCount() < fewestChosen || !t.standsBehindRule(i) {
		return false
	}
	next := i + 1
	for next < len(t.Blocks) && t.Blocks[next].Node != nil && tree.IsRule(t.Blocks[next].Node) {
		next++
	}
	if next < len(t.Blocks) && t.Blocks[next].Node != nil && t.Blocks[next].Node.Kind() != ast.KindHeading {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || !tree.IsLine(line) || !choiceOnly.MatchString(strings.TrimSpace(t.Text.Plain(line))) {
			return false
		}
	}
	return true
}

// standsBehindRule reports whether a rule stands right above a block.
func (t *keyTaker) standsBehindRule(i int) bool {
	return i > 0 && t.Blocks[i-1].Node != nil && tree.IsRule(t.Blocks[i-1].Node)
}

// choiceOnly is a text that names choices and says nothing else.
var choiceOnly = regexp.MustCompile(`^[(]?[1-9①-⑨A-Ha-h가-마ㄱ-ㅁ][).번]?(?:(?:\s*[,/·]\s*|\s+)[(]?[1-9①-⑨A-Ha-h가-마ㄱ-ㅁ][).번]?)*$`)
