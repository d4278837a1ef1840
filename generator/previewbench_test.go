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

	"studysite/generator/output"
	"studysite/generator/page"
)

// BenchmarkPreview measures how long an edit of one answer takes in a preview,
// until the page that shows it is there, and until it can be searched too, and
// prints a table. Of several edits the least of each figure counts.
func BenchmarkPreview(b *testing.B) {
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "questions\tpage ms\tsearch ms\t")
	for _, questions := range []int{70, 1_000, 10_000} {
		author := newAuthor(b, document(questions))
		least := [2]time.Duration{time.Hour, time.Hour}
		for range 9 {
			toPage, toSearch := author.edit()
			least = [2]time.Duration{min(least[0], toPage), min(least[1], toSearch)}
		}
		fmt.Fprintf(table, "%d\t%.1f\t%.1f\t\n", questions, least[0].Seconds()*1000, least[1].Seconds()*1000)
	}
	table.Flush()
}

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
