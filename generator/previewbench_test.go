package generator

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"text/tabwriter"
	"time"

	"github.com/yuin/goldmark"

	"studysite/generator/output"
	"studysite/generator/page"
)

// BenchmarkPreview measures how long an edit of one answer takes in a preview,
// until the page that shows it is there, and until it can be searched too, and
// prints a table. The floor is what goldmark takes to render the whole document.
// Of several edits the least of each figure counts.
func BenchmarkPreview(b *testing.B) {
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "questions\tpage ms\tsearch ms\tfloor ms\tpage / floor\t")
	for _, questions := range []int{70, 1_000, 10_000} {
		text := document(questions)
		author := newAuthor(b, text)
		page, search, floor := time.Hour, time.Hour, time.Hour
		for range 9 {
			toPage, toSearch := author.edit()
			page, search, floor = min(page, toPage), min(search, toSearch), min(floor, rendering(b, text))
		}
		fmt.Fprintf(table, "%d\t%.1f\t%.1f\t%.1f\t%.2f\t\n", questions, milli(page), milli(search), milli(floor), milli(page)/milli(floor))
	}
	table.Flush()
}

// rendering returns how long goldmark takes for a document.
func rendering(b *testing.B, text []byte) time.Duration {
	began := time.Now()
	if err := goldmark.Convert(text, &bytes.Buffer{}); err != nil {
		b.Fatal(err)
	}
	return time.Since(began)
}

func milli(d time.Duration) float64 { return d.Seconds() * 1000 }

// author edits an answer in the middle of a document.
type author struct {
	b             *testing.B
	in            Input
	before, after []byte
	edits         int
	shown         *output.Tree
}

func newAuthor(b *testing.B, document []byte) *author {
	at := bytes.Index(document[len(document)/2:], []byte("\n- ")) + len(document)/2 + len("\n- ")
	in := Input{Document: "a.md", Templates: os.DirFS("../templates"), Assets: os.DirFS("../assets"), Preview: true}
	in.Cache = NewCache(in.Assets)
	return &author{b: b, in: in, before: document[:at], after: document[at:]}
}

// edit edits the answer, and asks for its page and then for the index as a
// browser would.
func (a *author) edit() (toPage, toSearch time.Duration) {
	a.edits++
	word := fmt.Sprintf("edit%d", a.edits)
	text := bytes.Join([][]byte{a.before, a.after}, []byte(word+" "))
	a.in.Content = fstest.MapFS{"a.md": {Data: text}}
	began := time.Now()
	tree := &output.Tree{}
	result, err := Build(a.in, tree)
	if err != nil || result.Diagnostics.HasErrors() {
		a.b.Fatal(err, result.Diagnostics)
	}
	a.shown = tree // what was shown before goes
	for _, q := range result.Site.Questions {
		if strings.Contains(q.Answer.Text, word) {
			a.read(q.Page.File(), word)
		}
	}
	toPage = time.Since(began)
	home := a.read(page.Index, "data-load")
	_, rest, _ := strings.Cut(home, ` data-load="`)
	parts, _, _ := strings.Cut(rest, `"`)
	for _, part := range strings.Fields(parts) {
		if strings.HasSuffix(part, "/") {
			part += "w0.js"
		}
		if strings.HasPrefix(part, "assets/index-") || strings.HasPrefix(part, "assets/glossary-") {
			a.read(part, "")
		}
	}
	return toPage, time.Since(began)
}

// read asks for a file, which holds a word.
func (a *author) read(path, word string) string {
	data, err := a.shown.ReadFile(path)
	if err != nil || !bytes.Contains(data, []byte(word)) {
		a.b.Fatalf("%s does not hold %q: %v", path, word, err)
	}
	return string(data)
}
