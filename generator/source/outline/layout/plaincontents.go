package layout

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// Entries is how many lines of a plain text in a row have to come again further
// down for them to be a table of contents.
const Entries = 3

// DropPlainContents leaves tables of contents of a plain text out: lines in a
// row of which most come again further down, to say more there. Whatever else
// repeats, such as the questions of an exam, has answers in between.
func (l *Layout) dropPlainContents() {
	names := make([]string, len(l.Blocks))
	last := map[string]int{}
	for i := range l.Blocks {
		names[i] = l.entry(l.Blocks[i].Node)
		last[names[i]] = i
	}
	comesAgain := func(i int) bool { return names[i] != "" && last[names[i]] > i }
	kept := l.Blocks[:0]
	for i := 0; i < len(l.Blocks); {
		end, again := i, 0
		for end < len(l.Blocks) && (comesAgain(end) || end > i && again*10 >= (end-i)*6 && l.isEntryLike(end)) {
			if comesAgain(end) {
				again++
			}
			end++
		}
		for end > i && !comesAgain(end-1) {
			end--
		}
		if again >= Entries {
			l.Mark(l.Blocks[i].Start, draft.Nothing, "it is a table of contents")
			if end < len(l.Blocks) {
				l.Mark(l.Blocks[end].Start, draft.Nothing, draft.BeforeAll)
			}
			i = end
			continue
		}
		end = max(end, i+1)
		kept = append(kept, l.Blocks[i:end]...)
		i = end
	}
	l.Blocks = slices.Clip(kept)
}

// entry returns what a block says without its number, where it is a line that
// may stand in a table of contents, or nothing.
func (l *Layout) entry(n ast.Node) string {
	switch n.(type) {
	case *ast.Paragraph, *ast.Heading:
	default:
		return ""
	}
	if n.Lines().Len() > 3 {
		return ""
	}
	line := l.Text.Plain(n)
	line = line[:len(line)-wording.PageLength(line)]
	_, length := l.SplitLabel(line)
	return strings.Trim(wording.Clean(line[length:]), " .")
}

// isEntryLike reports whether a block may stand between the lines of a table of
// contents.
func (l *Layout) isEntryLike(i int) bool {
	switch n := l.Blocks[i].Node.(type) {
	case *ast.Heading, *ast.ThematicBreak:
		return true
	case *ast.Paragraph:
		return n.Lines().Len() == 1 || l.HasLabel(l.FirstLine(n))
	}
	return false
}
