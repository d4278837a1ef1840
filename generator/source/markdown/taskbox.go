package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// taskBox reads a box to tick, [ ] or [x], at the beginning of a list item, but
// not where it is the text of a link: [x](https://example.com) or [x][y].
type taskBox struct{ parser.InlineParser }

func newTaskBox() taskBox { return taskBox{extension.NewTaskCheckBoxParser()} }

// Parse reads a box.
func (b taskBox) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) > 3 && line[2] == ']' && (line[3] == '(' || line[3] == '[') {
		return nil
	}
	return b.InlineParser.Parse(parent, block, pc)
}
