package site

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"studysite/generator/diag"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestGolden reads the folder in each testdata/*.txtar, or the document that
// its comment names after "document:", and holds what comes of it to the files
// "diagnostics" and "site" in it.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no golden files (%v)", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { checkGolden(t, name) })
	}
}

func checkGolden(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	content, want := split(archive)
	got := readGolden(t, content)
	if *update {
		content.Files = append(content.Files, got...)
		if err := os.WriteFile(name, txtar.Format(content), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	for i, file := range got {
		if diff := cmp.Diff(string(want[i].Data), string(file.Data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file.Name, diff)
		}
	}
}

// split tells the content of an archive from what is expected of it.
func split(archive *txtar.Archive) (content *txtar.Archive, want [2]txtar.File) {
	content = &txtar.Archive{Comment: archive.Comment}
	for _, file := range archive.Files {
		switch file.Name {
		case "diagnostics":
			want[0] = file
		case "site":
			want[1] = file
		default:
			content.Files = append(content.Files, file)
		}
	}
	return content, want
}

func readGolden(t *testing.T, content *txtar.Archive) []txtar.File {
	files, err := txtar.FS(content)
	if err != nil {
		t.Fatal(err)
	}
	s, list, err := read(files, string(content.Comment))
	if err != nil {
		t.Fatal(err)
	}
	list.Sort()
	var out strings.Builder
	if err := list.Print(&out, diag.Style{}); err != nil {
		t.Fatal(err)
	}
	return []txtar.File{
		{Name: "diagnostics", Data: []byte(out.String())},
		{Name: "site", Data: []byte(describe(s))},
	}
}

func read(files fs.FS, comment string) (*Site, diag.List, error) {
	for line := range strings.Lines(comment) {
		if name, ok := strings.CutPrefix(line, "document:"); ok {
			return ReadDocument(files, strings.TrimSpace(name), Options{})
		}
	}
	return Read(files, Options{Name: "content"})
}

// describe writes a site down, leaving out what is empty.
func describe(s *Site) string {
	if s == nil {
		return "none\n"
	}
	var b strings.Builder
	line := func(name string, value any) {
		if text := fmt.Sprint(value); text != "" && text != "{}" && text != "[]" {
			fmt.Fprintf(&b, "%s: %s\n", name, strings.ReplaceAll(text, "\n", "\n    "))
		}
	}
	line("id", s.ID)
	line("title", s.Title)
	line("description", s.Description)
	line("lang", strings.TrimSpace(s.Lang+" "+s.Dir))
	line("accent", s.Accent)
	line("heading", s.Home.Heading)
	line("lead", s.Home.Lead)
	line("intro", s.Intro)
	line("footer", s.Footer)
	for _, part := range []struct{ name, value string }{
		{"author", s.Credit.Author}, {"original", s.Credit.Title}, {"date", s.Credit.Date}, {"url", s.Credit.URL}, {"terms", s.Credit.Terms},
	} {
		line(part.name, part.value)
	}
	for _, g := range s.Glossary {
		line("glossary", strings.Join(g, " = "))
	}
	for _, set := range s.Confusable {
		line("confusable", numbers(set))
	}
	for _, t := range s.Topics {
		fmt.Fprintf(&b, "\n%s.html %s (line %d)\n", t.Slug, t.Title, t.Position.Line())
		line("  summary", t.Summary)
		line("  intro", t.Intro)
		for _, q := range t.Questions {
			describeQuestion(q, line)
		}
	}
	return b.String()
}

func describeQuestion(q *Question, line func(string, any)) {
	line(fmt.Sprintf("  %d", q.Number), q.Title.Text+" <- "+q.Rule)
	line("    terms", strings.Join(q.Terms, ", "))
	line("    core", q.Core)
	line("    was", strings.Join(q.Was, " "))
	for _, n := range q.Notes {
		line("    note", fmt.Sprintf("%s %q %s %s (%s)", n.Kind, n.Quote, n.HTML, n.Text, n.Reference))
	}
}

func numbers(questions []*Question) []int {
	var out []int
	for _, q := range questions {
		out = append(out, q.Number)
	}
	return out
}
