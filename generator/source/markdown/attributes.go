package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// attributeList is how kramdown says how to show what stands before or above it:
// {: .notice}, {: #name key="value" }.
var attributeList = regexp.MustCompile(`^\{:(?:[ \t]*(?:[.#][A-Za-z][\w-]*|[A-Za-z][\w-]*=(?:"[^"\n]*"|'[^'\n]*')))+[ \t]*\}`)

// attributes reads such lists behind a text; a paragraph that is nothing else is
// a directive.
type attributes struct{}

// Trigger returns the byte that they begin with.
func (attributes) Trigger() []byte { return []byte{'{'} }

// Parse reads a list, and takes the end of the line before it away where nothing
// else stands on its own.
func (attributes) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("{:")) || !parent.HasChildren() {
		return nil
	}
	length := len(attributeList.Find(line))
	if length == 0 {
		return nil
	}
	if before, is := parent.LastChild().(*ast.Text); is && len(bytes.TrimSpace(line[length:])) == 0 {
		before.SetSoftLineBreak(false)
	}
	remark(pc, "attributes", segment.Start)
	block.Advance(length)
	return ast.NewString(nil)
}
