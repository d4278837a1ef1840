package source

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
)

// TestNeatTagsAreWhatTheParserMakesOfThem reads lines of tags, neat or not, twice:
// as they are, and with an empty element that is not neat, so that all of the line
// goes through the parser.
func TestNeatTagsAreWhatTheParserMakesOfThem(t *testing.T) {
	const untidy = `<i lang="x"></i>`
	pieces := []string{
		"<b>", "</b>", "<kbd>", "</kbd>", "<em>", "</em>", "<s>", "</s>", "<sub>a</sub>", "<b>a</b>", "<u>a *b* c</u>", "<q>`c` d</q>",
		"**a <b>b</b>**", "~~a <br> b~~", "<br>", "<br/>", "<br />", "\n", " ", "a", " b ", "**c**", "`<b>`", "[a](b)", "[<b>a</b>](b)", "$x_1$", "&amp;", "가 ",
	}
	random := rand.New(rand.NewPCG(7, 8))
	read := func(line string) Question {
		doc, _ := Read(diag.NewFile("a.md", []byte("## What?\n\n"+line+"\n")), draft.Options{})
		if len(doc.Questions) != 1 {
			t.Fatalf("%q makes %d questions", line, len(doc.Questions))
		}
		return doc.Questions[0]
	}
	for range 3000 {
		var line strings.Builder
		for range 1 + random.IntN(8) {
			line.WriteString(pieces[random.IntN(len(pieces))])
		}
		text := strings.TrimSpace(strings.ReplaceAll(line.String(), "\n\n", "\n"))
		got, want := read("Text "+text+" text.").Answer, read("Text"+untidy+" "+text+" text.").Answer
		if diff := cmp.Diff(want.HTML, got.HTML); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
		if got.Text != want.Text {
			t.Errorf("%q has the text %q, not %q", text, got.Text, want.Text)
		}
	}
}
