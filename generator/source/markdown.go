package source

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// readMarkdown reads a Markdown document: one parse of the whole, then the
// shape is found in the tree.
func readMarkdown(in *input) *draft {
	front, begin := readFrontMatter(in.text())
	d := &draft{source: in.file.Text, title: front.Title, lang: front.Lang}
	d.formulas = findFormulas(in.text(), max(begin, in.start))
	if begin > 0 && begin >= in.start {
		d.mark(0, Front, "it is front matter")
	}
	root, remarks := parse(guard(in, translate(in), d.formulas), max(begin, in.start))
	remarks.report(in)
	if isRestructured(in) {
		unindent(root)
	}
	if remarks.boxes {
		d.unwrapContainers(root)
	}
	if mayDefine(in.text()) {
		unwrapDefinitions(root)
	}
	d.reportOpenFence(in, root)
	d.find(in, d.islands(in, root))
	return d
}

// markdown is the parser for all documents. It is safe for concurrent use.
var markdown = Parser(looseHeadings, dialects{}, definitionLists{})

// dialects are what other programs than GitHub understand.
type dialects struct{}

// Extend adds the parsers for it.
func (dialects) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithBlockParsers(util.Prioritized(liquid{}, 650), util.Prioritized(commentBlock{}, 651), util.Prioritized(containers{}, 652), util.Prioritized(admonitions{}, 653), util.Prioritized(components{}, 654)),
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

// parse returns the tree of the text from begin on; its segments are offsets
// into the whole text.
func parse(source []byte, begin int) (ast.Node, *remarks) {
	reader := text.NewReader(source)
	for pos := 0; pos < begin; pos = lineEnd(source, pos) {
		reader.AdvanceLine()
	}
	pc := parser.NewContext()
	return markdown.Parse(reader, parser.WithContext(pc)), remarked(pc)
}

// reportOpenFence reports a fence that is never closed, so that the rest of the
// document is code.
func (d *draft) reportOpenFence(in *input, root ast.Node) {
	n := root.LastChild()
	for n != nil && n.LastChild() != nil && n.LastChild().Type() == ast.TypeBlock {
		n = n.LastChild()
	}
	code, is := n.(*ast.FencedCodeBlock)
	if !is || code.Pos() < 0 {
		return
	}
	text := bytes.TrimRight(in.text(), " \t\n")
	last := text[bytes.LastIndexByte(text, '\n')+1:]
	open := fence.FindSubmatch(in.text()[code.Pos():lineEnd(in.text(), code.Pos())])
	if open == nil || closesFence(last, open[1]) && code.Lines().Len() > 0 {
		return
	}
	in.diags.Warnf(in.file.AtLine(in.file.Line(code.Pos())), "open-fence", "this fence is never closed, and everything below it is code").
		Hint = "close it with " + string(open[1])
}
