package generator

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	xhtml "golang.org/x/net/html"
)

// hostile are names of topics and questions that somebody would choose to get
// out of the folder, into the page, or into each other's way, and answers to
// stand below them. The browser tests open a site of the same.
type hostile struct{ Titles, Answers []string }

func readHostile(t *testing.T) (h hostile) {
	t.Helper()
	data, err := os.ReadFile("testdata/hostile.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &h); err != nil {
		t.Fatal(err)
	}
	h.Titles = append(h.Titles, strings.Repeat("long ", 3000)+"?", strings.Repeat("가", 5000))
	return h
}

// TestHostileSite builds a site of them, and looks at what a browser would make
// of each of its files.
func TestHostileSite(t *testing.T) {
	h := readHostile(t)
	var b strings.Builder
	for i, title := range h.Titles {
		b.WriteString("# " + title + "\n\n")
		for j := range 4 {
			b.WriteString("## Why " + title + "\n\n" + h.Answers[(4*i+j)%len(h.Answers)] + "\n\n")
		}
	}
	site := build(t, fstest.MapFS{"a.md": {Data: []byte(b.String())}}, map[string]string{"document": "a.md"})
	if site.Tree == nil {
		t.Fatal(site.Diagnostics)
	}
	for _, f := range filesOf(t, site.Tree) {
		checkName(t, f.Path)
		switch path.Ext(f.Path) {
		case ".html":
			checkPage(t, f.Path, f.Data)
		case ".js":
			if bytes.Contains(f.Data, []byte("\u2028")) || bytes.Contains(bytes.ToLower(f.Data), []byte("</script")) {
				t.Errorf("%s ends the script that holds it, or a line of it", f.Path)
			}
		}
	}
}

var safeName = regexp.MustCompile(`^[a-z0-9가-힣._/-]+$`)

func checkName(t *testing.T, name string) {
	t.Helper()
	stem, _, _ := strings.Cut(path.Base(name), ".")
	if !safeName.MatchString(strings.ToLower(name)) || strings.Contains(name, "..") || len(path.Base(name)) > 200 || stem == "con" || stem == "nul" {
		t.Errorf("a file is called %.80q", name)
	}
}

// checkPage holds a page to elements that run or load nothing but the site's own
// files, and to attributes that run nothing.
func checkPage(t *testing.T, name string, data []byte) {
	t.Helper()
	z := xhtml.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case xhtml.ErrorToken:
			return
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			token := z.Token()
			for _, a := range token.Attr {
				value := strings.ToLower(strings.TrimSpace(a.Val))
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "srcset" || a.Key == "srcdoc" || strings.HasPrefix(value, "javascript:") && a.Key != "content" || a.Key == "id" && (value == "location" || value == "__proto__") {
					t.Errorf("%s: <%s %s=%.60q>", name, token.Data, a.Key, a.Val)
				}
			}
			switch token.Data {
			case "iframe", "object", "embed", "base", "plaintext", "xmp", "noembed":
				t.Errorf("%s: <%s>", name, token.Data)
			case "script":
				if z.Next() == xhtml.TextToken && strings.TrimSpace(string(z.Text())) == "alert(1)" {
					t.Errorf("%s: a script of the document", name)
				}
			}
		}
	}
}
