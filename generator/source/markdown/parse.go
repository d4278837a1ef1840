// Package markdown parses Markdown as CommonMark and GitHub understand it, and as
// other programs for notes and sites write it.
//
// In comes a text, out come a tree and remarks for the author. It does not look
// for questions, and leaves raw HTML as it stands.
package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/decode"
)

// Parser returns a parser for the Markdown of documents, and of what is
// written beside them, with further extensions. It is safe for concurrent use.
func Parser(further ...goldmark.Extender) parser.Parser {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Footnote),
		goldmark.WithExtensions(further...),
		goldmark.WithParserOptions(
			parser.WithAttribute(), // {#id} behind a heading
			parser.WithInlineParsers(util.Prioritized(newTaskBox(), 0), util.Prioritized(delimiters("*_~"), 450)),
		),
	).Parser()
}

// markdown is the parser for all documents. It is safe for concurrent use.
var markdown = Parser(LooseHeadings, ShortHTML, dialects{}, definitionLists{}, listBelowTable{parser.NewListParser()})

// dialects are what other programs than GitHub understand.
type dialects struct{}

// Extend adds the parsers for it.
func (dialects) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithBlockParsers(util.Prioritized(liquid{}, 650), util.Prioritized(commentBlock{}, 651), util.Prioritized(containers{}, 652), util.Prioritized(folds{}, 655), util.Prioritized(admonitions{}, 653), util.Prioritized(components{}, 654)),
		parser.WithInlineParsers(util.Prioritized(noteLink{}, 150), util.Prioritized(commentInline{}, 151), util.Prioritized(attributes{}, 152), util.Prioritized(restLink{}, 90), util.Prioritized(delimiters("="), 450)),
	)
}

// dialectBlock is what the parsers for blocks of these programs have in common.
type dialectBlock struct{}

// Close ends a block, with which nothing is left to do.
func (dialectBlock) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph reports that a block may stand right below a text.
func (dialectBlock) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine reports that it does not stand in code.
func (dialectBlock) CanAcceptIndentedLine() bool { return false }

// Parse returns the tree of the text from begin on; its segments are offsets
// into the whole text.
func Parse(source []byte, begin int) (ast.Node, *remarks) {
	reader := text.NewReader(source)
	for pos := 0; pos < begin; pos = decode.LineEnd(source, pos) {
		reader.AdvanceLine()
	}
	pc := parser.NewContext()
	return markdown.Parse(reader, parser.WithContext(pc)), remarked(pc)
}
