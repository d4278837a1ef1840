package page

import (
	"fmt"
	"html"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// parse reads all templates, each named by its file.
func parse(templates fs.FS, words Words) (*template.Template, error) {
	all := template.New("").Funcs(template.FuncMap{
		"t":       words.Say,
		"trusted": func(html string) template.HTML { return template.HTML(html) },
	})
	for _, pattern := range []string{"*.html", "partials/*.html"} {
		names, err := fs.Glob(templates, pattern)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			text, err := fs.ReadFile(templates, name)
			if err != nil {
				return nil, err
			}
			said, err := sayIn(string(text), words)
			if err == nil {
				_, err = all.New(path.Base(name)).Parse(said)
			}
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return all, nil
}

// bareWords are words of the interface that need nothing filled in.
var bareWords = regexp.MustCompile(`{{t "(\w+)"}}`)

// sayIn puts such words into the text of a template: they are the same wherever it
// is executed, and to call a function from a template takes longer than to write
// what it returns.
func sayIn(text string, words Words) (string, error) {
	var said strings.Builder
	end := 0
	for _, at := range bareWords.FindAllStringSubmatchIndex(text, -1) {
		word, err := words.Say(text[at[2]:at[3]])
		if err != nil {
			return "", err
		}
		said.WriteString(text[end:at[0]])
		said.WriteString(html.EscapeString(word))
		end = at[1]
	}
	return said.String() + text[end:], nil
}
