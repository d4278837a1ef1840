package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"studysite/generator"
	"studysite/generator/diag"
	"studysite/generator/output"
	"studysite/generator/starter"
)

const initHelp = `Write a folder of content to begin with: site.md, topics and, unless there is one
already, a document. Every choice has a comment. Files that exist are never
changed.

With --from, the document is yours: it is copied into the folder unchanged, and
the topics are proposed from its sections or, where it has none, from words that
its questions share.

With --workflow, nothing is written but .github/workflows/studysite.yml, in the
folder you are in: the root of a repository. GitHub then publishes DIR whenever
it changes; DIR may also be a single document.`

const initExample = `  studysite init                         an example in the folder "content"
  studysite init content --from notes.md from a document of your own
  studysite init content --workflow      to publish it on GitHub Pages`

func newInit() *cobra.Command {
	var o options
	var from, repository string
	var workflow bool
	cmd := &cobra.Command{
		Use:     "init [DIR]",
		Short:   "Write a folder of content to begin with",
		Long:    initHelp,
		Example: initExample,
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.console.attach(cmd)
			dir := defaultContent
			if len(args) > 0 {
				dir = args[0]
			}
			switch {
			case workflow:
				return o.initWorkflow(dir, repository)
			case from != "":
				return o.initFrom(dir, from)
			}
			return o.initExample(dir)
		},
		ValidArgsFunction: completeFolder,
	}
	o.flags(cmd)
	cmd.Flags().StringVar(&from, "from", "", "`document` to begin with")
	cmd.Flags().BoolVar(&workflow, "workflow", false, "write the workflow that publishes DIR on GitHub Pages")
	cmd.Flags().StringVar(&repository, "repository", repositoryOfReleases, "`OWNER/NAME` of the repository from which the workflow takes studysite")
	apart(cmd, "from", "workflow")
	return cmd
}

// initExample writes a folder around an example.
func (o *options) initExample(dir string) error {
	example, err := starter.Example(o.lang)
	if err != nil {
		return failure{err}
	}
	return o.initFolder(dir, content{fsys: example, document: starter.ExampleDocument}, "glossary.txt")
}

// initFrom writes a folder around a document.
func (o *options) initFrom(dir, from string) error {
	c, err := openContent([]string{from})
	if err != nil {
		return err
	}
	if c.document == "" {
		return &misuse{from + " is a folder", "name the document to begin with"}
	}
	if documentName(c.document) != c.document && sameFolder(c.dir, dir) {
		return &misuse{"in a folder of content, " + c.document + " is not the document", "give the document another name"}
	}
	return o.initFolder(dir, c)
}

func sameFolder(a, b string) bool {
	first, errA := os.Stat(a)
	second, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(first, second)
}

// initFolder writes the document, what it refers to, what is to stand beside it,
// and what is proposed to be said about it.
func (o *options) initFolder(dir string, from content, beside ...string) error {
	result, err := o.readAlone(from)
	if err != nil {
		return err
	}
	for _, a := range result.Site.Source.Assets {
		beside = append(beside, a.Path)
	}
	name := documentName(from.document)
	files, err := starter.Content(result.Site, name)
	if err != nil {
		return failure{err}
	}
	copied, err := copies(from, name, beside)
	if err != nil {
		return err
	}
	written, err := writeNew(dir, append(files, copied...))
	if err != nil {
		return err
	}
	o.console.written(written)
	return o.tellNext(dir)
}

// readAlone reads a document without settings.
func (o *options) readAlone(from content) (generator.Result, error) {
	in, err := o.settings()
	if err != nil {
		return generator.Result{}, err
	}
	result, err := generator.Check(from.of(in))
	if err != nil {
		return result, failure{err}
	}
	if result.Diagnostics.HasErrors() {
		if err := o.console.diagnostics(result.Diagnostics); err != nil {
			return result, err
		}
		o.console.say("%s; nothing was written", result.Diagnostics.Summary())
		return result, errContent
	}
	return result, nil
}

// documentName is the name of a document in the new folder: its own, unless
// that is the name of a file that says something about the document.
func documentName(document string) string {
	taken := []string{"site.md", "questions.md", "glossary.txt", "custom.css"}
	if slices.Contains(taken, strings.ToLower(document)) {
		return "document" + filepath.Ext(document)
	}
	return document
}

// copies returns the document under its new name and the files beside it. What
// cannot be read of the latter is left to be reported by a check.
func copies(from content, name string, beside []string) ([]output.File, error) {
	data, err := fs.ReadFile(from.fsys, from.document)
	if err != nil {
		return nil, failure{fmt.Errorf("reading the document: %w", err)}
	}
	files := []output.File{{Path: name, Data: data}}
	for _, path := range beside {
		if data, err := fs.ReadFile(from.fsys, path); err == nil {
			files = append(files, output.File{Path: path, Data: data})
		}
	}
	return files, nil
}

// tellNext reads the folder as a build would, and says what to do with it.
func (o *options) tellNext(dir string) error {
	_, in, err := o.input([]string{dir})
	if err != nil {
		return err
	}
	result, err := generator.Check(in)
	if err != nil {
		return failure{err}
	}
	if err := o.console.diagnostics(result.Diagnostics); err != nil {
		return err
	}
	if result.Diagnostics.HasErrors() {
		o.console.say("%s", result.Diagnostics.Summary())
		return errContent
	}
	o.console.say("%s", summary(result))
	o.console.say("To look at it:  studysite serve %s", dir)
	o.console.say("To build it:    studysite build %s -o site", dir)
	return nil
}

// written says which files are new.
func (c *console) written(files []string) {
	for _, file := range files {
		c.say("wrote %s", file)
	}
	if len(files) == 0 {
		c.say("everything is there already")
	}
}

// writeNew writes files below a folder and returns their paths. Nothing is
// written where one of them exists with other content; the same content is left
// as it is.
func writeNew(dir string, files []output.File) ([]string, error) {
	var missing []output.File
	for _, file := range files {
		target := filepath.Join(dir, filepath.FromSlash(file.Path))
		data, err := os.ReadFile(target)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			missing = append(missing, file)
		case err != nil:
			return nil, failure{fmt.Errorf("looking at the folder: %w", err)}
		case string(data) != string(file.Data):
			return nil, &misuse{"there is a " + target + " already", "name another folder, or remove the file"}
		}
	}
	var written []string
	for _, file := range missing {
		target := filepath.Join(dir, filepath.FromSlash(file.Path))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return nil, failure{fmt.Errorf("making the folder: %w", err)}
		}
		if err := os.WriteFile(target, file.Data, 0o644); err != nil {
			return nil, failure{fmt.Errorf("writing the folder: %w", err)}
		}
		written = append(written, diag.Visible(target))
	}
	return written, nil
}
