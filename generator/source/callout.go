package source

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// callout is how a quotation begins that Obsidian and GitHub show as a box:
// [!note], or [!question]- where it opens on a click.
var callout = regexp.MustCompile(`^\[!([\pL-]+)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*`)

// askingCallouts are the kinds of boxes that hold a question and its answer.
var askingCallouts = set("question", "faq", "help")

// answerBox is the attribute of a box that is one for an answer.
const answerBox = "answer"

func isAnswerBox(n ast.Node) bool {
	if n == nil {
		return false
	}
	_, is := n.AttributeString(answerBox)
	return is
}

// mayHoldCallouts reports whether there may be such boxes in a text.
func mayHoldCallouts(text []byte) bool {
	return bytes.Contains(text, []byte("> [!")) || bytes.Contains(text, []byte(">[!"))
}

// callouts makes boxes that ask, open on a click, or are called answers, details,
// and others quotations below their title or kind.
func (o *outline) callouts(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if n.Type() == ast.TypeBlock {
			o.callouts(n)
		}
		if quote, is := n.(*ast.Blockquote); is {
			o.callout(quote)
		}
		n = next
	}
}

func (o *outline) callout(quote *ast.Blockquote) {
	p, is := quote.FirstChild().(*ast.Paragraph)
	if !is || p.Lines().Len() == 0 {
		return
	}
	first := p.Lines().At(0)
	line := bytes.TrimLeft(first.Value(o.source), " \t")
	mark := callout.FindSubmatch(line)
	if mark == nil {
		return
	}
	o.trimStart(p, string(bytes.TrimRight(mark[0], " \t")))
	if answerWords[strings.ToLower(string(mark[1]))] {
		quote.SetAttributeString(answerBox, true)
	}
	if len(bytes.TrimSpace(line[len(mark[0]):])) == 0 {
		o.nameBox(quote, p, mark[1])
		return
	}
	o.splitBox(quote, p)
	if len(mark[2]) > 0 || askingCallouts[strings.ToLower(string(mark[1]))] || isAnswerWord(o.w.plain(p)) {
		o.unfold(quote, p)
		return
	}
	stress(p)
}

// nameBox writes the kind of a box that has no title above its text.
func (o *outline) nameBox(quote *ast.Blockquote, p *ast.Paragraph, kind []byte) {
	name := newParagraph(o.startOf(p))
	name.AppendChild(name, ast.NewString(kind))
	stress(name)
	quote.InsertBefore(quote, p, name)
	o.trimSpace(p)
	if !p.HasChildren() {
		quote.RemoveChild(quote, p)
	}
}

// stress makes a paragraph bold as a whole.
func stress(p *ast.Paragraph) {
	bold := ast.NewEmphasis(2)
	moveChildren(bold, p, p.FirstChild())
	p.AppendChild(p, bold)
}

// splitBox makes the title of a box a paragraph of its own.
func (o *outline) splitBox(quote *ast.Blockquote, title *ast.Paragraph) {
	if last := endOfLine(title.FirstChild()); last != nil && last.NextSibling() != nil {
		quote.InsertAfter(quote, title, o.cut(title, last))
	}
	trimBreaks(title)
}

// unfold puts details in the place of a box, with its title as what one clicks
// on.
func (o *outline) unfold(quote *ast.Blockquote, title *ast.Paragraph) {
	quote.RemoveChild(quote, title)
	d := &details{summary: title, title: o.w.plain(title)}
	moveChildren(d, quote, quote.FirstChild())
	d.SetPos(o.startOf(title))
	quote.Parent().ReplaceChild(quote.Parent(), quote, d)
}
