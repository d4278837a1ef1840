package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
)

// fewestLettered is how many questions at least have choices with other letters in a
// document in which these tell choices.
const fewestLettered = 3

// findLetters finds the letters that tell choices in this document: those with which
// what stands below most questions begins.
func (s *settler) findLetters(all []draft.Found) {
	s.Letters = survey.Capitals
	for _, letters := range survey.Alphabets[1:] {
		bodies, lettered := 0, 0
		for i := range all {
			body := tree.TrimRules(all[i].Body)
			if len(body) == 0 || bodies == telling {
				continue
			}
			bodies++
			if taken, c := s.Choices(letters, body); taken > 0 && c.Next > 2 {
				lettered++
			}
		}
		if lettered >= fewestLettered && 10*lettered >= 6*bodies {
			s.Letters = append(s.Letters[:len(s.Letters):len(s.Letters)], letters)
		}
	}
}

// lettered returns how many blocks, from the first on, hold the choices of a
// question in order: lines, items or paragraphs that begin with A), B) and so
// on, or one line with all of them. It is 0 where there are fewer than two.
func (s *settler) lettered(blocks []ast.Node) int { return s.enumerated(blocks, s.Letters) }

// enumerated is the same with letters of some alphabets, be they those of choices or not.
func (s *settler) enumerated(blocks []ast.Node, alphabets []*survey.Alphabet) int {
	for _, letters := range alphabets {
		if taken, _ := s.Choices(letters, blocks); taken > 0 {
			return taken
		}
	}
	return 0
}
