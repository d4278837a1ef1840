package source

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"studysite/generator/source/cards"
	"studysite/generator/source/draft"
	"studysite/generator/source/plaintext"
	"studysite/generator/source/translate"
)

// reader knows one kind of file. Adding one is a function, a line in readers
// and a txtar file below testdata.
type reader struct {
	name  string // as in Options.Format
	looks string // what a file of this kind looks like, for an author whose questions were not found
	hint  string
	knows func(in *draft.Input) bool
	read  func(in *draft.Input) *draft.Draft
}

// readers are asked in this order; the first that knows the file reads it.
var readers = []*reader{
	{
		name:  "cards",
		looks: "cards, one on each line",
		hint:  "divide question and answer on each line by a tab",
		knows: cards.Knows,
		read:  cards.Read,
	},
	{
		name:  "text",
		looks: "plain text, where a question is a line followed by bullets",
		hint:  "write each question on a line of its own and its answer below it, each line beginning with a bullet such as -",
		knows: isText,
		read:  plaintext.Read,
	},
	{
		name:  "html",
		looks: "a web page",
		hint:  "make each question a heading such as <h2>, or a <summary>, and write its answer below it",
		knows: isHTML,
		read:  readHTML,
	},
	{
		name:  "markdown",
		looks: "Markdown",
		hint:  "make each question a heading such as ## and write its answer below it",
		knows: func(*draft.Input) bool { return true },
		read:  readMarkdown,
	},
}

// readerOf returns the reader that the author has named, or else the first one
// that knows the file.
func readerOf(in *draft.Input) *reader {
	if in.Opts.Format == "" {
		for _, r := range readers {
			if r.knows(in) {
				return r
			}
		}
	}
	names := make([]string, len(readers))
	for i, r := range readers {
		if r.name == in.Opts.Format {
			return r
		}
		names[i] = r.name
	}
	in.Diags.Errorf(in.File.At(0, 0), "unknown-format", "there is no reader %q", in.Opts.Format).
		Hint = "the readers are " + strings.Join(names, ", ")
	return nil
}

// isText knows plain text by its name, and a file of any other name by bullets
// that Markdown does not have.
func isText(in *draft.Input) bool {
	switch {
	case draft.HasExtension(in, ".txt", ".text"):
		return !isMarkdown(in) && !translate.IsRestructured(in) && !translate.IsAsciiDoc(in) && !translate.IsPOD(in) && !translate.IsWiki(in)
	case draft.HasExtension(in, ".md", ".markdown", ".mdx", ".html", ".htm"):
		return false
	}
	return bytes.Contains(in.Text()[in.Start:], []byte("\n  • ")) || isNameless(in) && !isHTML(in) && !markup.Match(in.Text()[in.Start:])
}

// isNameless reports whether the name of a file says nothing of its kind, as that of
// FAQ or minicom.FAQ.
func isNameless(in *draft.Input) bool {
	extension := path.Ext(in.File.Name)
	return strings.TrimLeft(extension, ".ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// markup is what Markdown has and plain text has not: headings below the first level,
// bold words, links, code between fences, and what opens on a click.
var markup = regexp.MustCompile("(?m)^#{2,6} \\S|(?:\\A|\n\n)# \\S[^\n]*\n\n|\\*\\*[^*\n]+\\*\\*|\\]\\([^)\n]+\\)|^```|^\\|?(?:\\s*:?-{3,}:?\\s*\\|)+|<details>|<summary>")

// isMarkdown reports whether a text has several headings of the second level or
// below, which plain text has no reason for.
func isMarkdown(in *draft.Input) bool { return len(deepHeading.FindAll(in.Text()[in.Start:], 3)) == 3 }

var deepHeading = regexp.MustCompile(`(?m)^#{2,6} \S`)
