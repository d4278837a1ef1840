package page

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
)

// Words is the interface's wording in one language.
type Words map[string]string

// Langs are the languages that there is a catalogue of words for.
var Langs = []string{"en", "ko"}

// WordsLang returns the language in which the interface speaks to readers of a
// document in lang: Korean to Korean, English to all others.
func WordsLang(lang string) string {
	if base, _, _ := strings.Cut(strings.ToLower(lang), "-"); base == "ko" {
		return "ko"
	}
	return "en"
}

// ReadWords reads the catalogue for one of the languages of WordsLang.
func ReadWords(assets fs.FS, lang string) (Words, error) {
	data, err := fs.ReadFile(assets, "words/"+lang+".json")
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue of words: %w", err)
	}
	var words Words
	if err := json.Unmarshal(data, &words); err != nil {
		return nil, fmt.Errorf("reading words/%s.json: %w", lang, err)
	}
	return words, nil
}

// Say returns the words for a key with {0}, {1}, … replaced. Where the words
// have two forms, "one|other", the first argument's being 1 chooses.
func (w Words) Say(key string, args ...any) (string, error) {
	text, ok := w[key]
	if !ok {
		return "", fmt.Errorf("the catalogue has no words for %q", key)
	}
	if one, other, two := strings.Cut(text, "|"); two && len(args) > 0 {
		text = other
		if args[0] == 1 {
			text = one
		}
	}
	for i, arg := range args {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%d}", i), fmt.Sprint(arg))
	}
	return text, nil
}
