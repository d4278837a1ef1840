// Command stage writes the lexers of chroma into a folder, from where the
// command embeds them and loads those that a document needs.
//
// Chroma's own package of lexers reads the heads of all of them whenever a
// program begins that imports it, which takes several milliseconds.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: stage FOLDER")
		os.Exit(2)
	}
	if err := stage(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "stage:", err)
		os.Exit(1)
	}
}

// stage writes one file for each lexer, and an index: on each line the number
// of a file and the names of its language, behind a bar the ends of file names.
func stage(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	var index strings.Builder
	for i, lexer := range lexers.GlobalLexerRegistry.Lexers {
		data, err := written(lexer)
		if err != nil {
			continue // it is made of functions, which cannot be written down
		}
		c := lexer.Config()
		names := append(append([]string{c.Name}, c.Aliases...), "|")
		for _, pattern := range c.Filenames {
			if extension, is := strings.CutPrefix(pattern, "*."); is && !strings.ContainsAny(extension, "[]*?") {
				names = append(names, extension)
			}
		}
		for n := range names {
			names[n] = strings.ReplaceAll(strings.ToLower(names[n]), " ", "-")
		}
		fmt.Fprintln(&index, i, strings.Join(names, " "))
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.xml.gz", i)), data, 0o644); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "index.txt"), []byte(index.String()), 0o644); err != nil {
		return err
	}
	return copyLicence(folder)
}

// written returns a lexer as compressed XML.
func written(lexer chroma.Lexer) ([]byte, error) {
	l, is := lexer.(*chroma.RegexLexer)
	if !is {
		return nil, chroma.ErrNotSerialisable
	}
	if l.Config().Name == "Go" {
		l = withoutTemplates(l)
	}
	data, err := chroma.Marshal(l)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if _, err = z.Write(data); err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}

// withoutTemplates returns the lexer of Go with raw strings that are strings,
// and not templates as well.
func withoutTemplates(l *chroma.RegexLexer) *chroma.RegexLexer {
	rules := l.MustRules().Clone()
	for i, rule := range rules["root"] {
		if strings.HasPrefix(rule.Pattern, "(`)") {
			rules["root"][i].Type = chroma.LiteralString
		}
	}
	return chroma.MustNewLexer(l.Config(), func() chroma.Rules { return rules })
}

func copyLicence(folder string) error {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/alecthomas/chroma/v2").Output()
	if err != nil {
		return fmt.Errorf("looking for chroma: %w", err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "COPYING"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "COPYING"), text, 0o644)
}
