package source

import (
	"bytes"
	"encoding/json"
	"regexp"

	"studysite/generator/diag"
)

// foreign are kinds of files that are text and no document: reading them as one would
// find questions in what is said to programs.
var foreign = []struct {
	looks, hint string
	knows       func(text []byte) bool
}{
	{"LaTeX", "convert it to Markdown, for example with: pandoc -o questions.md questions.tex", latexBegin.Match},
	{"a Jupyter notebook", "export it as Markdown, for example with: jupyter nbconvert --to markdown", isNotebook},
	{"data in JSON", "export it as cards, one on each line, or as Markdown", isJSON},
	{"data in XML", "export it as a web page, as cards, one on each line, or as Markdown", isXML},
	{"rich text", "save it as a web page or as plain text", func(text []byte) bool { return bytes.HasPrefix(text, []byte(`{\rtf`)) }},
}

// latexBegin is how a document in LaTeX begins, below comments.
var latexBegin = regexp.MustCompile(`^(?:\s*%[^\n]*\n|\s+)*\\(?:documentclass|documentstyle|begin\{document\})`)

func isJSON(text []byte) bool {
	text = bytes.TrimSpace(text)
	return len(text) > 1 && (text[0] == '{' || text[0] == '[') && json.Valid(text)
}

func isNotebook(text []byte) bool { return bytes.Contains(text, []byte(`"cell_type"`)) && isJSON(text) }

func isXML(text []byte) bool {
	head := bytes.ToLower(text[:min(len(text), 2000)])
	return bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) && !bytes.Contains(head, []byte("<html"))
}

// refuseForeign reports such a file.
func refuseForeign(file *diag.File, list *diag.List) bool {
	for _, kind := range foreign {
		if kind.knows(file.Text) {
			list.Errorf(diag.Position{File: file}, "no-questions", "no questions found; this looks like %s", kind.looks).Hint = kind.hint
			return true
		}
	}
	return false
}
