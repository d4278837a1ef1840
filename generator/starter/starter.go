// Package starter writes the first folder of content for an author.
//
// In comes a site that was read from a document without settings, out come
// site.md and a file for each topic, with a comment at each choice. What it
// proposes is meant to be changed; it is no judge of what belongs together, and
// it writes nothing to disk.
package starter

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"text/template"

	"studysite/generator/output"
	"studysite/generator/site"
)

// embedded holds the templates of what is written, and an example of a folder,
// in each language that the comments speak.
//
//go:embed files
var embedded embed.FS

// Languages are those that the files can speak, the usual one first.
var Languages = []string{"en", "ko"}

// spoken is the language to speak to the author of a document in.
func spoken(lang string) string {
	if len(lang) >= 2 && slices.Contains(Languages, lang[:2]) && (len(lang) == 2 || lang[2] == '-') {
		return lang[:2]
	}
	return Languages[0]
}

// ExampleDocument is the name of the document in an Example.
const ExampleDocument = "interview.md"

// Example returns a folder with a small document and what may stand beside it,
// without site.md and topics, in one of the Languages.
func Example(lang string) (fs.FS, error) {
	example, err := fs.Sub(embedded, path.Join("files", spoken(lang), "example"))
	if err != nil {
		return nil, fmt.Errorf("reading the example: %w", err)
	}
	return example, nil
}

// settingsView is what site.md says.
type settingsView struct {
	*site.Site
	Document string // its name in the folder
}

// Content returns site.md and the topics for a site that was read from its
// document alone. The document will stand beside them as the given name.
func Content(s *site.Site, document string) ([]output.File, error) {
	speaks := spoken(s.Lang)
	made := make([]output.File, 0, len(s.Topics)+1)
	settings, err := fill(speaks, "site.md", settingsView{s, document})
	if err != nil {
		return nil, err
	}
	made = append(made, output.File{Path: "site.md", Data: settings})
	for _, t := range propose(s, speaks) {
		data, err := fill(speaks, "topic.md", t)
		if err != nil {
			return nil, err
		}
		made = append(made, output.File{Path: path.Join("topics", t.Slug+".md"), Data: data})
	}
	return made, nil
}

// fill runs a template in a language.
func fill(lang, name string, view any) ([]byte, error) {
	t, err := template.New(name).Funcs(template.FuncMap{"yaml": scalar}).ParseFS(embedded, path.Join("files", lang, name))
	if err != nil {
		return nil, fmt.Errorf("parsing what a folder begins with: %w", err)
	}
	var text bytes.Buffer
	if err := t.Execute(&text, view); err != nil {
		return nil, fmt.Errorf("writing %s: %w", name, err)
	}
	return text.Bytes(), nil
}
