package settle

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// hideVerdicts shows options below which stands whether they are right without
// that with the question, and with it in the answer.
func (s *settler) hideVerdicts(stem, answer []ast.Node) (asked, answered []ast.Node) {
	for i, n := range stem {
		list, is := n.(*ast.List)
		if !is || !s.judgesOptions(list) {
			continue
		}
		asked = append(stem[:i:i], &tree.Unticked{Blocks: []ast.Node{list}, Bare: true})
		return append(asked, stem[i+1:]...), append(answer[:len(answer):len(answer)], list)
	}
	return stem, answer
}

// judgesOptions reports whether below each of the options of a list stands that it
// is right or wrong, or why.
func (s *settler) judgesOptions(list *ast.List) bool {
	if !s.HoldsOptions(list) {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		below := item.FirstChild().NextSibling()
		for below != nil && !tree.IsLine(below) {
			below = below.FirstChild()
		}
		if below == nil || !verdict.MatchString(s.Opening(below)) {
			return false
		}
	}
	return true
}

// verdict is how a text begins that says whether an option is right, or why.
var verdict = regexp.MustCompile(`(?i)^\W*(?:explanation|rationale|reason|why|feedback|correct|incorrect|right|wrong|true|false|해설|설명|이유|정답|오답|解析|解説|正确|错误|正しい|誤り|giải thích|đúng|sai|correcto|incorrecto|erklärung|richtig|falsch)(?:\P{L}|$)`)
