package search

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestScriptsAreTheSameEachTime(t *testing.T) {
	s := readSite(t, "korean.md")
	for _, small := range []bool{true, false} {
		var all [2][]byte
		for i := range all {
			for _, file := range scripts(Build(s, small)) {
				all[i] = append(append(all[i], file.Path...), file.Data...)
			}
		}
		if !bytes.Equal(all[0], all[1]) {
			t.Error("two builds differ")
		}
	}
}

func TestScriptsAreSortedAndKnownByTheirFirstWord(t *testing.T) {
	for _, name := range []string{"english.md", "korean.md"} {
		all := parts(t, build(readSite(t, name), false, 300))
		firsts := all["index"].(map[string]any)["firsts"].(map[string]any)
		for letter, list := range firsts {
			var before []string
			for i, first := range list.([]any) {
				words := wordsOf(all[letter+strconv.Itoa(i)].([]any)[0].(string))
				if !strings.HasPrefix(words[0], first.(string)) {
					t.Errorf("%s%d begins with %q, not %q", letter, i, words[0], first)
				}
				if len(before) > 0 && first.(string) <= before[len(before)-1] {
					t.Errorf("%s%d: %q does not come after %q", letter, i, first, before[len(before)-1])
				}
				before = append(before, words...)
			}
			if !slices.IsSorted(before) || len(slices.Compact(slices.Clone(before))) != len(before) {
				t.Errorf("%s, %s: not sorted, or not each word once", name, letter)
			}
		}
	}
}

// wordsOf reads what an encoder wrote.
func wordsOf(text string) []string {
	var words []string
	word := ""
	for i, r := range text {
		if n := strings.IndexRune(shares, r); n >= 0 {
			if i > 0 {
				words = append(words, word)
			}
			word = word[:n]
		} else {
			word += string(r)
		}
	}
	return append(words, word)
}

func TestSingleFileCarriesTheWholeIndex(t *testing.T) {
	s := readSite(t, "korean.md")
	for _, x := range []*Index{Build(s, true), build(s, false, 300)} {
		script := bytes.Join(x.Inline(), nil)
		for _, part := range []string{`glossary"]=`, `index"]=`, `w0"]=`} {
			if !bytes.Contains(script, []byte(assignment+part)) {
				t.Errorf("%s is missing", part)
			}
		}
		if bytes.Contains(script, []byte("<")) {
			t.Error("a < may end the script")
		}
	}
}

func TestRecordsNameResults(t *testing.T) {
	s := readSite(t, "korean.md")
	all := parts(t, Build(s, false))
	rows, err := json.Marshal(all["d0"])
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range s.Questions {
		if !bytes.Contains(rows, []byte(q.ID)) || !bytes.Contains(rows, []byte(q.Page.File())) {
			t.Errorf("question %d is not in %s", q.Number, rows)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, text := range []string{"R-CNN은 정규화", "ＲｅＬＵ", "각ㄱ\u1100\u1161", "naïve \u200bİ", "\xff\xea\xb0"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s scanner
		s.scan(text, func(key []byte) {
			k := string(key)
			if k == "" {
				t.Error("an empty word")
			}
			if strings.ContainsAny(k, shares) {
				t.Errorf("%q has a sign of the encoding", k)
			}
			stem(k)
			skeleton(k)
			innerStarts(nil, k)
		}, func([]byte) {})
	})
}
