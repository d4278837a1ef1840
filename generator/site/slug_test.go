package site

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestSlugOf(t *testing.T) {
	tests := []struct{ title, want string }{
		{"Optimization", "optimization"},
		{"1. Neural  Networks & Co.", "1-neural-networks-co"},
		{"딥러닝 기초", "dipreoning-gicho"},
		{"한국어 값", "hangukeo-gap"},
		{"CNN의 구조", "cnnui-gujo"},
		{norm.NFD.String("딥러닝 기초"), "dipreoning-gicho"},
		{"ㄱㄴㄷ", "gnd"},
		{"Café Ünïted", "cafe-united"},
		{"ﬁne", "fine"},
		{"STRASSE", "strasse"},
		{"深層学習", "topic-"},
		{"!!!", "topic-"},
		{strings.Repeat("long word ", 20), "long-word-long-word-long-word-long-word-long-word-long-word"},
		{strings.Repeat("x", 200), strings.Repeat("x", 60)},
	}
	for _, test := range tests {
		got := slugOf(test.title)
		if want := test.want; got != want && !(want == "topic-" && strings.HasPrefix(got, want)) {
			t.Errorf("%q: %s, want %s", test.title, got, want)
		}
		if !slugShape.MatchString(got) || len(got) > longest {
			t.Errorf("%q: %s is no slug", test.title, got)
		}
	}
	if a, b := slugOf("深層学習"), slugOf("機械学習"); a == b {
		t.Errorf("%s for two titles", a)
	}
}

func TestSluggerGivesEachItsOwn(t *testing.T) {
	s := slugger{}
	for _, test := range []struct{ title, want string }{
		{"Search", "search-2"}, {"search 2", "search-2-2"}, {"SEARCH", "search-3"},
		{"NUL", "nul-2"}, {"com1", "com1-2"}, {"404", "404-2"}, {"index", "index-2"}, {"Console", "console"},
	} {
		if got := s.slug(test.title); got != test.want {
			t.Errorf("%q: %s, want %s", test.title, got, test.want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	f.Add("딥러닝 ⅷ ﷺ İ")
	f.Fuzz(func(t *testing.T, title string) {
		if slug := slugOf(title); !slugShape.MatchString(slug) || len(slug) > longest {
			t.Errorf("%q: %q is no slug", title, slug)
		}
	})
}
