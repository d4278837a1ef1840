package generator

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"studysite/generator/formula"
)

const (
	withFormula = "## What is $x_1$?\n\nIt is $y^2$ and $\\bad$.\n\n## What else?\n\nNothing.\n"
	withCode    = "## What?\n\n```go\nx := 1\n```\n\n## What else?\n\nNothing.\n"
)

// style returns the style sheet of all pages.
func style(t *testing.T, result built) string {
	t.Helper()
	for _, file := range filesOf(t, result.Tree) {
		if strings.HasPrefix(file.Path, "assets/site-") {
			return string(file.Data)
		}
	}
	t.Fatal("there is no style sheet")
	return ""
}

func TestFormulasAreSet(t *testing.T) {
	if _, err := os.Stat("../assets/" + formula.Script); err != nil {
		t.Skip("Temml has not been staged: make stage")
	}
	result := build(t, fstest.MapFS{"a.md": {Data: []byte(withFormula)}}, map[string]string{"document": "a.md"})
	want := "content/a.md:3:17: warning: this formula is shown as it is written: unsupported function name: \\bad [formula]\n"
	if got := told(result.Diagnostics); got != want {
		t.Errorf("told %q, want %q", got, want)
	}
	for _, name := range []string{"a.html", "offline.html"} {
		page, _ := result.Tree.ReadFile(name)
		for _, part := range []string{"<msub><mi>x</mi><mn>1</mn></msub>", "<msup><mi>y</mi><mn>2</mn></msup>", `<code class="math">$\bad$</code>`} {
			if !bytes.Contains(page, []byte(part)) {
				t.Errorf("%s lacks %s", name, part)
			}
		}
	}
	notices, _ := result.Tree.ReadFile(noticesFile)
	if !bytes.Contains(notices, []byte("made by temml.")) || !bytes.Contains(notices, []byte("\ntemml 0.")) {
		t.Errorf("the notices do not name Temml:\n%.400s", notices)
	}
	if !strings.Contains(style(t, result), "math") {
		t.Error("the style knows no formulas")
	}
}

func TestWithoutFormulasNothingIsCarried(t *testing.T) {
	result := build(t, fstest.MapFS{"a.md": {Data: []byte("## What costs $5?\n\nThis, or $10.\n")}}, map[string]string{"document": "a.md"})
	notices, _ := result.Tree.ReadFile(noticesFile)
	if strings.Contains(style(t, result), "math") || bytes.Contains(notices, []byte("temml")) {
		t.Error("a site without formulas carries what they need")
	}
}

func TestWhatIsNotStaged(t *testing.T) {
	for text, want := range map[string]string{
		withFormula: "a.md:1:1: error: the package \"temml\", which sets formulas, is not there [missing-package]\n",
		withCode:    "a.md:1:1: error: the lexers that code is coloured with are not there [missing-package]\n",
	} {
		result, err := Check(Input{Content: fstest.MapFS{"a.md": {Data: []byte(text)}}, Document: "a.md", Templates: os.DirFS("../templates"), Assets: fstest.MapFS{}})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(result.Diagnostics); got != want || !strings.Contains(result.Diagnostics[0].Hint, "make stage") {
			t.Errorf("told %q, want %q", got, want)
		}
	}
}

func TestOnlyColouredCodeCarriesColours(t *testing.T) {
	for text, want := range map[string]bool{withCode: true, strings.Replace(withCode, "```go", "```", 1): false} {
		result := build(t, fstest.MapFS{"a.md": {Data: []byte(text)}}, map[string]string{"document": "a.md"})
		if got := strings.Contains(style(t, result), "pre .nu"); got != want {
			t.Errorf("%q: the style has colours: %v, want %v", text, got, want)
		}
	}
}
