package diag

import "testing"

func TestSuggest(t *testing.T) {
	known := []string{"title", "slug", "order", "keywords", "excludes", "언어"}
	cases := []struct{ word, want string }{
		{"titel", "title"},
		{"Title", "title"},
		{"TITLE", "title"},
		{"keyword", "keywords"},
		{"exclude", "excludes"},
		{"odrer", "order"},
		{"언오", "언어"},
		{"slg", "slug"},
		{"title", ""}, // it is that word already
		{"banana", ""},
		{"x", ""},
		{"", ""},
	}
	for _, c := range cases {
		if got := Suggest(c.word, known); got != c.want {
			t.Errorf("Suggest(%q) is %q, want %q", c.word, got, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	cases := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "가나", 2}, {"abc", "acb", 1}, {"abc", "abd", 1},
		{"kitten", "sitting", 3}, {"ca", "abc", 3},
	}
	for _, c := range cases {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("distance(%q, %q) is %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
