package wording

import (
	"strings"
	"testing"
	"unicode"
)

// TestLower holds what is passed over quickly to what the tables of Unicode say, of
// every character.
func TestLower(t *testing.T) {
	for r := range rune(unicode.MaxRune) {
		if want := unicode.ToLower(r); LowerRune(r) != want {
			t.Errorf("LowerRune(%U) = %U, want %U", r, LowerRune(r), want)
		}
		if text := "가" + string(r); Lower(text) != strings.ToLower(text) {
			t.Errorf("Lower(%q) = %q", text, Lower(text))
		}
	}
}

func TestBeginnings(t *testing.T) {
	words := ByFirstRune(Set("답", "ответ", "answer"))
	for line, want := range map[string]bool{
		"": true, "**Answer:** 3": true, "1. Ответ": true, "  「답」": true,
		"The answer": false, "질문": false, "…": false, "12": false,
	} {
		if got := words.MayOpen([]byte(line)); got != want {
			t.Errorf("MayOpen(%q) = %v", line, got)
		}
	}
}
