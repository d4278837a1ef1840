package layout

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

// IsAnswerBox reports whether a block is a box for an answer.
func IsAnswerBox(n ast.Node) bool {
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
func (l *Layout) callouts(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if n.Type() == ast.TypeBlock {
			l.callouts(n)
		}
		if quote, is := n.(*ast.Blockquote); is {
			for quote != nil {
				rest := l.splitCallouts(quote)
				l.callout(quote)
				quote = rest
			}
		}
		n = next
	}
}

// splitCallouts cuts a quotation before the first of the further lines of its
// first paragraph that begins a box as well, for want of a blank line, and
// returns the quotation that begins there, or nil.
func (l *Layout) splitCallouts(quote *ast.Blockquote) *ast.Blockquote {
	p, is := quote.FirstChild().(*ast.Paragraph)
	if !is || !l.beginsCallout(p, 0) {
		return nil
	}
	last := EndOfLine(p.FirstChild())
	for i := 1; i < p.Lines().Len() && last != nil && last.NextSibling() != nil; i++ {
		if !l.beginsCallout(p, i) {
			last = EndOfLine(last.NextSibling())
			continue
		}
		lines := *p.Lines()
		rest := l.Cut(p, last)
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
func (l *Layout) beginsCallout(p *ast.Paragraph, i int) bool {
	if p.Lines().Len() <= i {
		return false
	}
	line := p.Lines().At(i)
	return callout.Match(bytes.TrimLeft(line.Value(l.Source), " \t"))
}

func (l *Layout) callout(quote *ast.Blockquote) {
	p, is := quote.FirstChild().(*ast.Paragraph)
	if !is || p.Lines().Len() == 0 {
		return
	}
	first := p.Lines().At(0)
	line := bytes.TrimLeft(first.Value(l.Source), " \t")
	mark := callout.FindSubmatch(line)
	if mark == nil {
		return
	}
	l.TrimStart(p, string(bytes.TrimRight(mark[0], " \t")))
	answers := wording.AnswerWords[strings.ToLower(string(mark[1]))]
	if answers {
		quote.SetAttributeString(answerBox, true)
	}
	if len(bytes.TrimSpace(line[len(mark[0]):])) == 0 {
		l.nameBox(quote, p, mark[1])
		return
	}
	if answers && len(mark[2]) == 0 {
		return // what follows is no title
	}
	l.splitBox(quote, p)
	if len(mark[2]) > 0 || askingCallouts[strings.ToLower(string(mark[1]))] || wording.IsAnswerWord(l.Text.Plain(p)) {
		l.unfold(quote, p, askingCallouts[strings.ToLower(string(mark[1]))])
		return
	}
	tree.Stress(p)
}

// nameBox writes the kind of a box that has no title above its text.
func (l *Layout) nameBox(quote *ast.Blockquote, p *ast.Paragraph, kind []byte) {
	name := tree.NewParagraph(l.StartOf(p))
	name.AppendChild(name, ast.NewString(kind))
	tree.Stress(name)
	quote.InsertBefore(quote, p, name)
	l.TrimSpace(p)
	if !p.HasChildren() {
		quote.RemoveChild(quote, p)
	}
}

// splitBox makes the title of a box a paragraph of its own.
func (l *Layout) splitBox(quote *ast.Blockquote, title *ast.Paragraph) {
	if last := EndOfLine(title.FirstChild()); last != nil && last.NextSibling() != nil {
		quote.InsertAfter(quote, title, l.Cut(title, last))
	}
	web.TrimBreaks(title)
}

// unfold puts details in the place of a box, with its title as what one clicks
// on.
func (l *Layout) unfold(quote *ast.Blockquote, title *ast.Paragraph, asks bool) {
	quote.RemoveChild(quote, title)
	d := &tree.Details{Summary: title, Title: l.Text.Plain(title), Says: asks}
	tree.MoveChildren(d, quote, quote.FirstChild())
	d.SetPos(l.StartOf(title))
	l.Folded = append(l.Folded, d)
	quote.Parent().ReplaceChild(quote.Parent(), quote, d)
}
