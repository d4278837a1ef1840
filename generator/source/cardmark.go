package source

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// logseqCard is how Logseq marks a line as the front of a card.
const logseqCard = "#card"

// dropCardMark takes that mark off the end of a question.
func (d *draft) dropCardMark(title ast.Node) {
	last, is := title.LastChild().(*ast.Text)
	if !is {
		return
	}
	value := bytes.TrimRight(last.Segment.Value(d.source), " \t")
	if before, is := bytes.CutSuffix(value, []byte(logseqCard)); is {
		last.Segment.Stop = last.Segment.Start + len(bytes.TrimRight(before, " \t"))
	}
}
