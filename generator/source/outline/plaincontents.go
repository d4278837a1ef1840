package outline

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

// dropPlainContents leaves tables of contents of a plain text out: lines in a
// row of which most come again further down, to say more there. Whatever else
// repeats, such as the questions of an exam, has answers in between.
func (o *outline) dropPlainContents() {
	names := make([]string, len(o.blocks))
	last := map[string]int{}
	for i := range o.blocks {
		names[i] = o.entry(o.blocks[i].node)
		last[names[i]] = i
	}
	comesAgain := func(i int) bool { return names[i] != "" && last[names[i]] > i }
	kept := o.blocks[:0]
	for i := 0; i < len(o.blocks); {
		end, again := i, 0
		for end < len(o.blocks) && (comesAgain(end) || end > i && again*10 >= (end-i)*6 && o.isEntryLike(end)) {
			if comesAgain(end) {
				again++
			}
			end++
		}
		for end > i && !comesAgain(end-1) {
			end--
		}
		if again >= Entries {
			o.Mark(o.blocks[i].start, draft.Nothing, "it is a table of contents")
			if end < len(o.blocks) {
				o.Mark(o.blocks[end].start, draft.Nothing, draft.BeforeAll)
			}
			i = end
			continue
		}
		end = max(end, i+1)
		kept = append(kept, o.blocks[i:end]...)
		i = end
	}
	o.blocks = slices.Clip(kept)
}

// entry returns what a block says without its number, where it is a line that
// may stand in a table of contents, or nothing.
func (o *outline) entry(n ast.Node) string {
	switch n.(type) {
	case *ast.Paragraph, *ast.Heading:
	default:
		return ""
	}
	if n.Lines().Len() > 3 {
		return ""
	}
	line := o.w.Plain(n)
	line = line[:len(line)-wording.PageLength(line)]
	_, length := o.SplitLabel(line)
	return strings.Trim(wording.Clean(line[length:]), " .")
}

// isEntryLike reports whether a block may stand between the lines of a table of
// contents.
func (o *outline) isEntryLike(i int) bool {
	switch n := o.blocks[i].node.(type) {
	case *ast.Heading, *ast.ThematicBreak:
		return true
	case *ast.Paragraph:
		return n.Lines().Len() == 1 || o.HasLabel(o.firstLine(n))
	}
	return false
}
