package bundle

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

// What is shortened in one script is shortened in all of them, so it must be
// nothing that others name.
func TestShortenedNamesAreOfTheSearchAlone(t *testing.T) {
	names := `(` + strings.Join(searchProperties, "|") + `)`
	named := regexp.MustCompile(`\.` + names + `\b|\b` + names + `\s*\??[:,}]`)
	comment := regexp.MustCompile(`//.*|/?\*.*`)
	src := os.DirFS("../../assets/src")
	err := fs.WalkDir(src, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(name, "search/") || strings.Contains(name, ".test.") {
			return err
		}
		text, err := fs.ReadFile(src, name)
		if found := named.Find(comment.ReplaceAll(text, nil)); found != nil {
			t.Errorf("%s has %q", name, found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestShortenedNamesAreUsed(t *testing.T) {
	var all strings.Builder
	src := os.DirFS("../../assets/src/search")
	names, err := fs.Glob(src, "*.ts")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(src, name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	for _, name := range searchProperties {
		if !regexp.MustCompile(`\b` + name + `\b`).MatchString(all.String()) {
			t.Errorf("no object of the search has %q", name)
		}
	}
}

func TestPagesLeaveNoStepOfTheSearchOut(t *testing.T) {
	in := Input{
		Assets: files("-- src/a.ts --\nif (globalThis.without !== \"inside\") console.log(1);\nif (globalThis.without === \"sound\") console.log(2);\n"),
		Lang:   "ko", Entries: []string{"src/a.ts"},
	}
	if got := string(mustMake(t, in).Entries["src/a.ts"].Data); strings.Contains(got, "if") || strings.Contains(got, "without") || !strings.Contains(got, "log(1)") {
		t.Errorf("got %s", got)
	}
}
