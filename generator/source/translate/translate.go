// Package translate shows documents in other languages than Markdown to its parser.
package translate

import (
	"bytes"
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
)

// The Markdown parser reads AsciiDoc, Org and reStructuredText as well, for what they
// share with Markdown is most of what questions and answers are made of. The
// marks that differ are shown to it as those of Markdown, byte for byte; the
// texts are read from the document itself.

// Translation is a document as it is shown to the parser.
type Translation struct {
	Text []byte
	Own  bool // texts are read from this one as well, and not from the document

	finish func(root ast.Node)
}

// Finish puts right what could not be shown, in the tree that was read.
func (t *Translation) Finish(root ast.Node) {
	if t.finish != nil {
		t.finish(root)
	}
}

// translation is a text while it is made.
type translation struct{ out []byte }

// IsRestructured knows reStructuredText by its name, and among plain text by
// directives and targets of links.
func IsRestructured(in *draft.Input) bool {
	return draft.HasExtension(in, ".rst", ".rest") ||
		draft.HasExtension(in, ".txt", ".text") && len(explicitMarkup.FindAllIndex(in.Text()[in.Start:], 2)) == 2
}

var explicitMarkup = regexp.MustCompile(`(?m)^\.\. (?:[\w-]+::|_[^\n:]+:)`)

// IsAsciiDoc knows AsciiDoc by its name, and among plain text by names of places on lines
// of their own.
func IsAsciiDoc(in *draft.Input) bool {
	return draft.HasExtension(in, ".adoc", ".asciidoc", ".asc") ||
		draft.HasExtension(in, ".txt", ".text") && len(asciiPlace.FindAllIndex(in.Text()[in.Start:], 2)) == 2
}

var asciiPlace = regexp.MustCompile(`(?m)^\[\[[a-zA-Z_][\w:.-]*\]\][ \t]*$`)

// ToMarkdown returns a document as Markdown.
func ToMarkdown(in *draft.Input) Translation {
	text := in.Text()
	switch {
	case IsAsciiDoc(in):
		t := copied(text)
		t.eachLine(in.Start, (&asciiDoc{translation: t, terms: hasQuestionTerms(text)}).line)
		return Translation{Text: t.out, finish: func(root ast.Node) { sinkTerms(root, text) }}
	case IsOrg(in):
		t := copied(text)
		t.eachLine(in.Start, (&org{translation: t}).line)
		return Translation{Text: t.out, finish: unindent}
	case IsRestructured(in):
		t := copied(text)
		(&restructured{translation: t}).run(in.Start)
		return Translation{Text: t.out, finish: unindent}
	case IsPOD(in):
		t := copied(text)
		t.joinCommands(in.Start)
		t.rewrite(in.Start, (&pod{}).line)
		return Translation{Text: t.out, Own: true}
	case IsWiki(in):
		t := copied(text)
		t.rewrite(in.Start, wikiLine)
		return Translation{Text: t.out, Own: true}
	case separated.Match(text):
		t := copied(text)
		for _, at := range separated.FindAllIndex(text, -1) {
			copy(t.out[at[0]:], "  \n")
		}
		return Translation{Text: t.out}
	case holdsTabbed(text):
		t := copied(text)
		eachTabbed(t.out, showItem)
		return Translation{Text: t.out}
	case holdsIndented(text):
		t := copied(text)
		eachIndented(t.out, showIndented)
		return Translation{Text: t.out}
	}
	return Translation{Text: text} // Markdown is shown as it is, without a copy
}

func copied(text []byte) *translation { return &translation{slices.Clone(text)} }

// separated finds the separators of lines, which Markdown has none of, before items
// of lists.
var separated = regexp.MustCompile("\u2028[-*+] ")

func (t *translation) eachLine(pos int, f func(start int, line []byte)) {
	for pos < len(t.out) {
		end := decode.LineEnd(t.out, pos)
		f(pos, bytes.TrimRight(t.out[pos:end], " \t\n"))
		pos = end
	}
}

// fill overwrites a line with a byte.
func fill(line []byte, with byte) {
	for i := range line {
		line[i] = with
	}
}
