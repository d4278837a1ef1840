package serve

import (
	"strings"
	"testing"
)

func TestRelax(t *testing.T) {
	cases := []struct{ policy, want string }{
		{"default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"},
		{"script-src 'none'; style-src 'sha256-x='", "script-src 'self'; style-src 'sha256-x=' 'self'; connect-src 'self'"},
		{"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; trusted-types studysite",
			"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; trusted-types studysite"},
	}
	for _, c := range cases {
		if got := relax(c.policy); got != c.want {
			t.Errorf("%s\nbecomes %s\nwant    %s", c.policy, got, c.want)
		}
	}
}

func TestPreviewAddsItselfAndNothingElse(t *testing.T) {
	page := `<!doctype html><head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;"><title>x</title></head><p>default-src 'none'`
	want := `<!doctype html><head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;; connect-src &#39;self&#39;"><title>x</title>` +
		`<link rel="stylesheet" href="/_studysite/preview.css"><script defer src="/_studysite/preview.js" data-version="v-1"></script></head><p>default-src 'none'`
	original := strings.Clone(page)
	if got := string(preview([]byte(page), "v-1")); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if page != original {
		t.Error("the site's own page was changed")
	}
	if got := string(preview([]byte("no head"), "v")); !strings.HasPrefix(got, "no head<link") {
		t.Error(got)
	}
}
