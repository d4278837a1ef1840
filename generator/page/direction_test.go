package page

import (
	"testing"

	"studysite/generator/site"
)

func TestDirection(t *testing.T) {
	for _, c := range []struct{ dir, text, want string }{
		{"rtl", "What is clay?", ` dir="ltr"`},
		{"rtl", "מה זה DTP?", ""},
		{"rtl", "DTP - מה זה?", ""},
		{"rtl", "ما هي P?", ""},
		{"rtl", "2 + 2 = ?", ""},
		{"ltr", "What is clay?", ""},
	} {
		if got := direction(&site.Site{Dir: c.dir}, c.text); got != c.want {
			t.Errorf("on a site that runs %s, %q is%s, want%s", c.dir, c.text, got, c.want)
		}
	}
}
