package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/tree"
)

// definitionLists are lists as PHP Markdown Extra, MkDocs and Pandoc have them: a term,
// or a question, and below it what begins with a colon.
type definitionLists struct{}

// Extend adds the parsers for them.
func (definitionLists) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithBlockParsers(
		util.Prioritized(shallowLists{extension.NewDefinitionListParser()}, 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
	))
}

// shallowLists reads such lists, but no further inside each other than others.
type shallowLists struct{ parser.BlockParser }

// deepestDefinitions bounds how far.
const deepestDefinitions = 30

// Open begins a list.
func (s shallowLists) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if n.Kind() == extast.KindDefinitionList {
			depth++
		}
	}
	if depth >= deepestDefinitions {
		return nil, parser.NoChildren
	}
	n, state := s.BlockParser.Open(parent, reader, pc)
	if n != nil {
		remarked(pc).Definitions = true
	}
	return n, state
}

// UnwrapDefinitions makes paragraphs of the terms, and puts what defines them
// behind each.
func UnwrapDefinitions(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if n.Type() == ast.TypeBlock {
			UnwrapDefinitions(n)
		}
		if list, is := n.(*extast.DefinitionList); is {
			for _, block := range definitionsIn(list) {
				parent.InsertBefore(parent, list, block)
			}
			parent.RemoveChild(parent, list)
		}
		n = next
	}
}

// definitionsIn returns the blocks that a list of definitions is made of. The
// lines of a term are one paragraph.
func definitionsIn(list *extast.DefinitionList) []ast.Node {
	var all []ast.Node
	var term *ast.Paragraph
	for _, n := range tree.Children(list) {
		if n.Kind() == extast.KindDefinitionDescription {
			term = nil
			for _, c := range tree.Children(n) {
				all = append(all, Loosened(c))
			}
			continue
		}
		if term == nil {
			term = newTerm()
			all = append(all, term)
		} else {
			term.FirstChild().AppendChild(term.FirstChild(), ast.NewString([]byte{' '}))
		}
		term.Lines().AppendAll(n.Lines().Sliced(0, n.Lines().Len()))
		tree.MoveChildren(term.FirstChild(), n, n.FirstChild())
	}
	return all
}

// newTerm returns an empty paragraph for a term.
func newTerm() *ast.Paragraph {
	p := ast.NewParagraph()
	p.AppendChild(p, ast.NewEmphasis(2))
	p.SetAttributeString("term", true)
	return p
}

// Loosened returns a block, and a paragraph where it is a line of a tight list.
func Loosened(n ast.Node) ast.Node {
	line, is := n.(*ast.TextBlock)
	if !is {
		return n
	}
	p := ast.NewParagraph()
	p.SetLines(line.Lines())
	tree.MoveChildren(p, line, line.FirstChild())
	return p
}
