package settle

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// dropCardMark takes that mark off the end of a question.
func dropCardMark(d *draft.Draft, title ast.Node) {
	last, is := title.LastChild().(*ast.Text)
	if !is {
		return
	}
	value := bytes.TrimRight(last.Segment.Value(d.Source), " \t")
	if before, is := bytes.CutSuffix(value, []byte(wording.LogseqCard)); is {
		last.Segment.Stop = last.Segment.Start + len(bytes.TrimRight(before, " \t"))
	}
}
