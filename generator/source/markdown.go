package source

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/linewise"
	"studysite/generator/source/markdown"
	"studysite/generator/source/mathtext"
	"studysite/generator/source/outline"
	"studysite/generator/source/translate"
	"studysite/generator/source/web"
)

// readMarkdown reads a Markdown document: one parse of the whole, then the
// shape is found in the tree.
func readMarkdown(in *draft.Input) *draft.Draft {
	front, begin := frontMatterOf(in)
	d := &draft.Draft{Source: in.File.Text, Title: front.Title, Lang: front.Lang}
	d.Formulas = mathtext.Find(in.Text(), max(begin, in.Start))
	if begin > 0 && begin >= in.Start {
		d.Mark(0, draft.Front, "it is front matter")
	}
	shown := translate.ToMarkdown(in)
	if shown.Own {
		d.Source = shown.Text
	}
	root, remarks := markdown.Parse(guard(in, shown.Text, d.Formulas), max(begin, in.Start))
	remarks.Report(in.File, in.Diags)
	shown.Finish(root)
	if remarks.Boxes {
		unwrapContainers(d, root)
	}
	if remarks.Definitions {
		markdown.UnwrapDefinitions(root)
	}
	reportOpenFence(d, in, root)
	linewise.AskClozes(d, in, root)
	linewise.DivideSpeeches(d, in, root)
	outline.Find(d, in, web.Islands(d, in, root))
	return d
}

// reportOpenFence reports a fence that is never closed, so that the rest of the
// document is code.
func reportOpenFence(d *draft.Draft, in *draft.Input, root ast.Node) {
	n := root.LastChild()
	for n != nil && n.LastChild() != nil && n.LastChild().Type() == ast.TypeBlock {
		n = n.LastChild()
	}
	code, is := n.(*ast.FencedCodeBlock)
	if !is || code.Pos() < 0 {
		return
	}
	text := bytes.TrimRight(in.Text(), " \t\n")
	last := text[bytes.LastIndexByte(text, '\n')+1:]
	open := mathtext.Fence.FindSubmatch(in.Text()[code.Pos():decode.LineEnd(in.Text(), code.Pos())])
	if open == nil || mathtext.ClosesFence(last, open[1]) && code.Lines().Len() > 0 {
		return
	}
	in.Diags.Warnf(in.File.AtLine(in.File.Line(code.Pos())), "open-fence", "this fence is never closed, and everything below it is code").
		Hint = "close it with " + string(open[1])
}
