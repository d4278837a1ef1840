package page

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"testing"
)

var placeholder = regexp.MustCompile(`\{\d\}`)

func TestBothLanguagesSayTheSame(t *testing.T) {
	assets := os.DirFS("../../assets")
	ko, en := catalogue(t, assets, "ko"), catalogue(t, assets, "en")
	for key, text := range ko {
		other, ok := en[key]
		if !ok {
			t.Errorf("en.json lacks %q", key)
		}
		a, b := placeholder.FindAllString(text, -1), placeholder.FindAllString(other, -1)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(slices.Compact(a), slices.Compact(b)) {
			t.Errorf("%q has the placeholders %v in ko.json and %v in en.json", key, a, b)
		}
	}
	for key := range en {
		if _, ok := ko[key]; !ok {
			t.Errorf("ko.json lacks %q", key)
		}
	}
}

// A word that nothing uses is as wrong as one that is missing.
func TestEveryWordIsUsed(t *testing.T) {
	used := map[string]bool{}
	word := regexp.MustCompile(`[A-Za-z]\w+`)
	for _, root := range []string{"../../templates", "../../assets/src", "."} {
		err := fs.WalkDir(os.DirFS(root), ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(root + "/" + path)
			for _, name := range word.FindAllString(string(data), -1) {
				used[name] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for key := range catalogue(t, os.DirFS("../../assets"), "ko") {
		if !used[key] {
			t.Errorf("nothing says %q", key)
		}
	}
}

func catalogue(t *testing.T, assets fs.FS, lang string) Words {
	t.Helper()
	words, err := ReadWords(assets, lang)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func TestSay(t *testing.T) {
	words := Words{"one": "{0} question|{0} questions", "two": "{1} of {0}"}
	for _, test := range []struct {
		key  string
		args []any
		want string
	}{
		{"one", []any{1}, "1 question"},
		{"one", []any{2}, "2 questions"},
		{"two", []any{3, 4}, "4 of 3"},
	} {
		if got, err := words.Say(test.key, test.args...); err != nil || got != test.want {
			t.Errorf("Say(%q, %v) = %q, %v, want %q", test.key, test.args, got, err, test.want)
		}
	}
	if _, err := words.Say("none"); err == nil {
		t.Error("an unknown key has no error")
	}
}
