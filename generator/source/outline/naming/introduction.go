package naming

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// introduce makes what introduces a section that is the whole document introduce
// that.
func (t *titles) introduce(s *draft.Section) {
	for _, n := range s.Nodes {
		if t.HasWords(n) {
			t.Intro = append(t.Intro, n)
			t.Mark(t.StartOf(n), draft.Topic, draft.Introduces)
		} else {
			t.Mark(t.StartOf(n), draft.Nothing, draft.BelowTopic)
		}
	}
	s.Nodes = nil
}

// takeFromIntro takes the first line of a paragraph off the introduction.
func (t *titles) takeFromIntro(p *ast.Paragraph) {
	i := slices.Index(t.Intro, ast.Node(p))
	if i < 0 {
		return
	}
	end := layout.EndOfLine(p.FirstChild())
	if end == nil || end.NextSibling() == nil {
		t.Intro = slices.Delete(t.Intro, i, i+1)
		return
	}
	t.Intro[i] = t.Cut(p, end)
	t.Mark(t.StartOf(t.Intro[i]), draft.Topic, draft.Introduces)
}

// trimIntro takes off the introduction the lines that only say what stood below them: a
// table of contents, or something else that no reader sees.
func (t *titles) trimIntro() {
	t.Intro = slices.DeleteFunc(t.Intro, func(n ast.Node) bool {
		if !tree.IsLine(n) || layout.GoesOn(n) {
			return false
		}
		line := layout.PictureName.ReplaceAllString(t.Text.Plain(n), "")
		next := n.NextSibling()
		leads := strings.HasSuffix(line, ":") && (next == nil || !slices.Contains(t.Intro, next))
		if leads || wording.ContentsWords[wording.Heart(line)] {
			t.Mark(t.StartOf(n), draft.Nothing, "it stands over what is left out")
			return true
		}
		return false
	})
}
