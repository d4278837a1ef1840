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
