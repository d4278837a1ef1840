package source

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// realDocument is the document that the project exists for, as site.md has it
// read.
func realDocument(t testing.TB) *Document {
	t.Helper()
	text, err := os.ReadFile("../../content/deep-learning-interview.txt")
	if err != nil {
		t.Fatal(err)
	}
	file := diag.NewFile("content/deep-learning-interview.txt", text)
	doc, list := Read(file, draft.Options{Start: "[딥러닝]", End: "끝."})
	if len(list) > 0 {
		t.Fatalf("the real document is not clean: %+v", list)
	}
	return doc
}

func TestRealDocument(t *testing.T) {
	doc := realDocument(t)
	if doc.Reader != "text" || doc.Lang != "ko" {
		t.Errorf("read as %q in %q, want text in ko", doc.Reader, doc.Lang)
	}
	if got := len(doc.Questions); got != 70 {
		t.Fatalf("%d questions, want 70", got)
	}
	var got bytes.Buffer
	last := 0
	for i, q := range doc.Questions {
		line := q.Position.Line()
		if line <= last {
			t.Errorf("question %d stands on line %d, after line %d", i+1, line, last)
		}
		last = line
		fmt.Fprintf(&got, "%s %d %d %s\n", q.ID, line, len(q.Points), q.Title.Text)
	}
	golden(t, "real-ids.txt", got.Bytes())
}

// TestRealDocumentWhole holds every line between the markers to standing once,
// and once only, among questions and answers, as text and as HTML.
func TestRealDocumentWhole(t *testing.T) {
	doc := realDocument(t)
	var want []string
	_, rest, _ := strings.Cut(string(doc.File.Text), "[딥러닝]\n")
	rest, _, _ = strings.Cut(rest, "\n끝.")
	for line := range strings.Lines(rest) {
		line = strings.TrimSpace(line)
		if line = strings.TrimPrefix(line, "• "); line != "" {
			want = append(want, line)
		}
	}
	var text, html []string
	for _, q := range doc.Questions {
		text = append(text, q.Title.Text)
		html = append(html, q.Title.HTML)
		for line := range strings.Lines(q.Answer.Text) {
			text = append(text, strings.TrimSpace(line))
		}
		html = append(html, itemTexts(q.Answer.HTML)...)
	}
	if diff := cmp.Diff(want, text); diff != "" {
		t.Errorf("lines as text (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, html); diff != "" {
		t.Errorf("lines as HTML (-want +got):\n%s", diff)
	}
}

// itemTexts returns the texts of the list items in HTML, nested ones on their own.
func itemTexts(html string) []string {
	replacer := strings.NewReplacer("<ul>\n", "", "</ul>\n", "", "</ul>", "", "</li>\n", "", "\n<li>", "<li>", "&lt;", "<", "&gt;", ">", "&amp;", "&", "&#34;", `"`)
	all := strings.Split(replacer.Replace(html), "<li>")
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all[1:]
}

func TestRealDocumentNesting(t *testing.T) {
	doc := realDocument(t)
	for _, q := range doc.Questions {
		if q.Title.Text != "backpropagation에 대하여 설명하라" {
			continue
		}
		golden(t, "real-nesting.html", []byte(q.Answer.HTML+"\n\n"+q.Answer.Text+"\n"))
		return
	}
	t.Error("the question is missing")
}

// TestRealDocumentAlone reads the document as it is when nobody says where its
// questions stand: the line in brackets says it.
func TestRealDocumentAlone(t *testing.T) {
	want := realDocument(t)
	doc, list := Read(diag.NewFile("a.txt", want.File.Text), draft.Options{})
	if list.HasErrors() || len(doc.Questions) != 70 || len(doc.Sections) != 1 || doc.Sections[0].Title != "딥러닝" {
		t.Fatalf("%d questions, sections %v, %+v", len(doc.Questions), doc.Sections, list)
	}
	for i := range doc.Questions {
		if doc.Questions[i].ID != want.Questions[i].ID {
			t.Errorf("question %d has another ID", i+1)
		}
	}
}

// golden compares got with a file below testdata, or writes it there.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}
