package settle

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// echoesChoice reports whether blocks begin with a list of one-line items, and code
// or a line below it says one of these again and nothing else: they are choices,
// and it is the right one.
func (s *settler) echoesChoice(body []ast.Node) bool {
	if len(body) < 2 || body[0].Kind() != ast.KindList || body[0].ChildCount() < 2 {
		return false
	}
	right := s.wholeText(body[1])
	echoed := false
	for item := body[0].FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || !tree.IsLine(line) {
			return false
		}
		echoed = echoed || right != "" && strings.TrimSpace(s.Text.Plain(line)) == right
	}
	return echoed
}

// wholeText returns what code or a line says, or nothing.
func (s *settler) wholeText(n ast.Node) string {
	switch {
	case tree.IsCode(n) && n.Lines() != nil && n.Lines().Len() == 1:
		return string(bytes.TrimSpace(n.Lines().Value(s.Source)))
	case tree.IsLine(n):
		return strings.TrimSpace(s.Text.Plain(n))
	}
	return ""
}
