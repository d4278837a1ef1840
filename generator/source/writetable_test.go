package source

import (
	"strings"
	"testing"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
)

func TestWideTablesAreReachedByKeys(t *testing.T) {
	for name, c := range map[string]struct {
		document string
		want     bool
	}{
		"a.md":       {"## Why?\n\nThis:\n\n| a | b |\n|---|---|\n| one two three four five six | b |\n", false},
		"columns.md": {"## Why?\n\nThis:\n\n| a | b | c | d | e | f | g |\n|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n", true},
		"korean.md":  {"## Why?\n\nThis:\n\n| 이름 | 뜻 |\n|---|---|\n| 데이터사이언티스트 | 값 |\n", true},
		"a.html":     {"<h2>Why?</h2><p>This:</p><table><tr><td>a</td><td>b</td></tr></table>", false},
		"words.html": {"<h2>Why?</h2><p>This:</p><table><tr><td>internationalisation</td><td>b</td></tr></table>", true},
	} {
		doc, _ := Read(diag.NewFile(name, []byte(c.document)), draft.Options{})
		html := doc.Questions[0].Answer.HTML
		if got := strings.Contains(html, "<div class=\"table\" tabindex=\"0\">\n<table>"); got != c.want {
			t.Errorf("%s: %v\n%s", name, got, html)
		}
		if !strings.HasSuffix(html, "</table>\n</div>") {
			t.Errorf("%s: %s", name, html)
		}
	}
}

func TestTableWithFormulaIsReachedByKeys(t *testing.T) {
	set := func(string, bool) (string, error) { return "<math><mi>x</mi></math>", nil }
	doc, _ := Read(diag.NewFile("a.md", []byte("## Why?\n\nThis:\n\n| a | b |\n|---|---|\n| $x$ | b |\n")), draft.Options{MathML: set})
	if html := doc.Questions[0].Answer.HTML; !strings.Contains(html, `<div class="table" tabindex="0">`) {
		t.Error(html)
	}
}
