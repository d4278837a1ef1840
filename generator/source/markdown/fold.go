package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// folds reads what opens on a click between lines of plus signs, as Adobe writes it:
// +++Title above the text, +++ below it.
type folds struct{ containers }

// Trigger returns the byte that their lines begin with.
func (folds) Trigger() []byte { return []byte{'+'} }

// Open begins a fold that is closed. A line with the signs at its end as well is text.
func (folds) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := max(pc.BlockOffset(), 0)
	title, is := bytes.CutPrefix(bytes.TrimRight(line[at:], " \t\r\n"), []byte("+++"))
	if !is || len(title) == 0 || title[0] == '+' || bytes.HasSuffix(title, []byte("+++")) {
		return nil, parser.NoChildren
	}
	end, closed := remarked(pc).containerEnd(reader.Source(), segment.Start)
	if !closed {
		return nil, parser.NoChildren
	}
	n := &Container{Name: "details", Opens: true, end: end}
	start := segment.Start - segment.Padding + at
	n.SetPos(start)
	blank := len(title) - len(bytes.TrimLeft(title, " \t"))
	n.title(start+len("+++")+blank, start+len("+++")+len(title))
	return n.opened(reader, pc)
}
