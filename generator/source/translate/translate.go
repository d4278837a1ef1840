// Package translate shows documents in other languages than Markdown to its parser.
package translate

import (
	"bytes"
	"regexp"
	"slices"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
)

// The Markdown parser reads AsciiDoc, Org and reStructuredText as well, for what they
// share with Markdown is most of what questions and answers are made of. The
// marks that differ are shown to it as those of Markdown, byte for byte; the
// texts are read from the document itself.

// translation is a text as it is shown to the parser.
type translation struct{ out []byte }

// IsRestructured knows reStructuredText by its name, and among plain text by
// directives and targets of links.
func IsRestructured(in *draft.Input) bool {
	return draft.HasExtension(in, ".rst", ".rest") ||
		draft.HasExtension(in, ".txt", ".text") && len(explicitMarkup.FindAllIndex(in.Text()[in.Start:], 2)) == 2
}

var explicitMarkup = regexp.MustCompile(`(?m)^\.\. (?:[\w-]+::|_[^\n:]+:)`)

// ToMarkdown returns the text of a document as Markdown.
func ToMarkdown(in *draft.Input) []byte {
	t := &translation{in.Text()}
	switch {
	case draft.HasExtension(in, ".adoc", ".asciidoc", ".asc"):
		t.out = slices.Clone(t.out)
		t.eachLine(in.Start, (&asciiDoc{translation: t}).line)
	case IsOrg(in):
		t.out = slices.Clone(t.out)
		t.eachLine(in.Start, (&org{translation: t}).line)
	case IsPOD(in):
		t.out = slices.Clone(t.out)
		t.rewrite(in.Start, podLine)
	case IsWiki(in):
		t.out = slices.Clone(t.out)
		t.rewrite(in.Start, wikiLine)
	case IsRestructured(in):
		t.out = slices.Clone(t.out)
		(&restructured{translation: t}).run(in.Start)
	case separated.Match(t.out):
		t.out = slices.Clone(t.out)
		for _, at := range separated.FindAllIndex(t.out, -1) {
			copy(t.out[at[0]:], "  \n")
		}
	case holdsTabbed(t.out):
		t.out = slices.Clone(t.out)
		eachTabbed(t.out, showItem)
	}
	return t.out
}

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
