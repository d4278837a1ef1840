package source

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
)

// TestForms reads the documents below testdata/forms. Each is a txtar: above
// its files the counts that its author, not the program, found right; then the
// document; then, in the file want, all that is read from it.
func TestForms(t *testing.T) {
	paths, err := filepath.Glob("testdata/forms/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no forms: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { testForm(t, path) })
	}
}

func testForm(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	in := archive.Files[0]
	doc, list := Read(diag.NewFile(in.Name, in.Data), draft.Options{})
	if want, got := expected(archive.Comment), counts(doc); want != got {
		t.Errorf("found %s, want %s", got, want)
	}
	got := describe(doc, list)
	checkAccount(t, doc)
	if *update {
		archive.Files = []txtar.File{in, {Name: "want", Data: got}}
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if len(archive.Files) != 2 {
		t.Fatalf("%s has no file want", path)
	}
	if diff := cmp.Diff(string(archive.Files[1].Data), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// expected returns the line of a form's comment that counts.
func expected(comment []byte) string {
	for line := range strings.Lines(string(comment)) {
		if strings.HasPrefix(line, "questions ") {
			return strings.TrimSpace(line)
		}
	}
	return "no expectation"
}

// counts says how many questions of which kind a document has.
func counts(doc *Document) string {
	answered, stems, follow := 0, 0, 0
	sections := map[int]bool{}
	for _, q := range doc.Questions {
		if q.Answer.HTML != "" {
			answered++
		}
		if q.Stem.HTML != "" {
			stems++
		}
		if q.Parent >= 0 {
			follow++
		}
		sections[q.Section] = true
	}
	return fmt.Sprintf("questions %d answered %d stems %d follow-ups %d topics %d", len(doc.Questions), answered, stems, follow, len(sections))
}

func describeIntro(b *bytes.Buffer, intro Rich) {
	for line := range strings.Lines(intro.HTML) {
		fmt.Fprintf(b, "%8s| %s\n", "intro", strings.TrimRight(line, "\n"))
	}
}

// describe writes down all that was read.
func describe(doc *Document, list diag.List) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s: %s\nlang %s, title %q\n", doc.Reader, doc.Shape, doc.Lang, doc.Title)
	describeIntro(&b, doc.Intro)
	section := -2
	for i, q := range doc.Questions {
		if q.Section != section {
			section = q.Section
			fmt.Fprintf(&b, "\n# %s\n", strings.ReplaceAll(doc.headings(&q), "\n", " < "))
			if section >= 0 {
				describeIntro(&b, doc.Sections[section].Intro)
			}
		}
		fmt.Fprintf(&b, "\n%d. ", i+1)
		if q.Parent >= 0 {
			fmt.Fprintf(&b, "(follows %d) ", q.Parent+1)
		}
		if q.Label != "" {
			fmt.Fprintf(&b, "[%s] ", q.Label)
		}
		fmt.Fprintf(&b, "%s  (line %d)\n", q.Title.HTML, q.Position.Line())
		for _, part := range []struct{ name, html string }{{"stem", q.Stem.HTML}, {"answer", q.Answer.HTML}} {
			for line := range strings.Lines(part.html) {
				fmt.Fprintf(&b, "%8s| %s\n", part.name, strings.TrimRight(line, "\n"))
			}
		}
	}
	b.WriteString("\n")
	for _, s := range doc.Account() {
		if s.Role != draft.Answer && s.Role != draft.Asked {
			fmt.Fprintf(&b, "lines %d-%d %s: %s\n", s.First, s.Last, s.Role, s.Why)
		}
	}
	for _, a := range doc.Assets {
		fmt.Fprintf(&b, "asset %s (line %d)\n", a.Path, a.Position.Line())
	}
	for _, d := range list {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", d.Position.Line(), d.Position.Column(), d.Severity, d.Text, d.Rule)
	}
	return b.Bytes()
}

// checkAccount holds the account to telling of each line once.
func checkAccount(t *testing.T, doc *Document) {
	t.Helper()
	next := 1
	for _, s := range doc.Account() {
		if s.First != next || s.Last < s.First {
			t.Errorf("the account goes from line %d to %d-%d", next-1, s.First, s.Last)
		}
		next = s.Last + 1
	}
	lines := bytes.Count(doc.File.Text, []byte("\n"))
	if n := len(doc.File.Text); n > 0 && doc.File.Text[n-1] != '\n' {
		lines++
	}
	if next != lines+1 {
		t.Errorf("the account ends at line %d of %d", next-1, lines)
	}
}
