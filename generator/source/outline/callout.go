package outline

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/tree"
	"studysite/generator/source/web"
	"studysite/generator/source/wording"
)

// callout is how a quotation begins that Obsidian and GitHub show as a box:
// [!note], or [!question]- where it opens on a click.
var callout = regexp.MustCompile(`^\[!([\pL-]+)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*`)

// askingCallouts are the kinds of boxes that hold a question and its answer.
var askingCallouts = wording.Set("question", "faq", "help")

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
			for quote != nil {
				rest := o.splitCallouts(quote)
				o.callout(quote)
				quote = rest
			}
		}
		n = next
	}
}

// splitCallouts cuts a quotation before the first of the further lines of its
// first paragraph that begins a box as well, for want of a blank line, and
// returns the quotation that begins there, or nil.
func (o *outline) splitCallouts(quote *ast.Blockquote) *ast.Blockquote {
	p, is := quote.FirstChild().(*ast.Paragraph)
	if !is || !o.beginsCallout(p, 0) {
		return nil
	}
	last := endOfLine(p.FirstChild())
	for i := 1; i < p.Lines().Len() && last != nil && last.NextSibling() != nil; i++ {
		if !o.beginsCallout(p, i) {
			last = endOfLine(last.NextSibling())
			continue
		}
		lines := *p.Lines()
		rest := o.cut(p, last)
		rest.SetLines(text.NewSegments())
		rest.Lines().AppendAll(lines.Sliced(i, lines.Len()))
		p.Lines().SetSliced(0, i)
		after := ast.NewBlockquote()
		after.AppendChild(after, rest)
		tree.MoveChildren(after, quote, p.NextSibling())
		quote.Parent().InsertAfter(quote.Parent(), quote, after)
		return after
	}
	return nil
}

// beginsCallout reports whether line i of a paragraph begins a box.
func (o *outline) beginsCallout(p *ast.Paragraph, i int) bool {
	if p.Lines().Len() <= i {
		return false
	}
	line := p.Lines().At(i)
	return callout.Match(bytes.TrimLeft(line.Value(o.Source), " \t"))
}

func (o *outline) callout(quote *ast.Blockquote) {
	p, is := quote.FirstChild().(*ast.Paragraph)
	if !is || p.Lines().Len() == 0 {
		return
	}
	first := p.Lines().At(0)
	line := bytes.TrimLeft(first.Value(o.Source), " \t")
	mark := callout.FindSubmatch(line)
	if mark == nil {
		return
	}
	o.TrimStart(p, string(bytes.TrimRight(mark[0], " \t")))
	answers := wording.AnswerWords[strings.ToLower(string(mark[1]))]
	if answers {
		quote.SetAttributeString(answerBox, true)
	}
	if len(bytes.TrimSpace(line[len(mark[0]):])) == 0 {
		o.nameBox(quote, p, mark[1])
		return
	}
	if answers && len(mark[2]) == 0 {
		return // what follows is no title
	}
	o.splitBox(quote, p)
	if len(mark[2]) > 0 || askingCallouts[strings.ToLower(string(mark[1]))] || wording.IsAnswerWord(o.w.Plain(p)) {
		o.unfold(quote, p, askingCallouts[strings.ToLower(string(mark[1]))])
		return
	}
	tree.Stress(p)
}

// nameBox writes the kind of a box that has no title above its text.
func (o *outline) nameBox(quote *ast.Blockquote, p *ast.Paragraph, kind []byte) {
	name := tree.NewParagraph(o.StartOf(p))
	name.AppendChild(name, ast.NewString(kind))
	tree.Stress(name)
	quote.InsertBefore(quote, p, name)
	o.TrimSpace(p)
	if !p.HasChildren() {
		quote.RemoveChild(quote, p)
	}
}

// splitBox makes the title of a box a paragraph of its own.
func (o *outline) splitBox(quote *ast.Blockquote, title *ast.Paragraph) {
	if last := endOfLine(title.FirstChild()); last != nil && last.NextSibling() != nil {
		quote.InsertAfter(quote, title, o.cut(title, last))
	}
	web.TrimBreaks(title)
}

// unfold puts details in the place of a box, with its title as what one clicks
// on.
func (o *outline) unfold(quote *ast.Blockquote, title *ast.Paragraph, asks bool) {
	quote.RemoveChild(quote, title)
	d := &tree.Details{Summary: title, Title: o.w.Plain(title), Says: asks}
	tree.MoveChildren(d, quote, quote.FirstChild())
	d.SetPos(o.StartOf(title))
	o.Folded = append(o.Folded, d)
	quote.Parent().ReplaceChild(quote.Parent(), quote, d)
}
