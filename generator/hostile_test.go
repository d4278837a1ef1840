package generator

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	xhtml "golang.org/x/net/html"
)

// hostileTitles are names of topics and questions that somebody would choose to
// get out of the folder, into the page, or into each other's way.
var hostileTitles = []string{
	"../../etc/passwd", "CON", "con", "Con.", "???", "...", "/", "\\\\server\\share", "👩‍💻🔥", "nul.txt", "index", "search", "offline", "404", "assets/x",
	"<script>alert(1)</script> what?", "\"><img src=x onerror=alert(1)> what?", "</title><script>alert(1)</script>?", "{{.Title}} {{template \"x\"}}?", "${x} <%= y %>?",
	"</script><script>alert(1)</script>", "<!--<script>", "]]>", "a\u2028b\u2029c?", "\u202eevil?", "javascript:alert(1)", "__proto__", "constructor", "A  B", "a b", "A-B",
	strings.Repeat("long ", 3000) + "?", strings.Repeat("가", 5000),
}

// hostileAnswers stand below them.
var hostileAnswers = []string{
	"</script><script>alert(1)</script>", "<!--<script>", "<svg><style><img src=x onerror=alert(1)></style></svg>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
	"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
	"<a href=\"&#x6a;avascript:alert(1)\">a</a> [b](java&Tab;script:alert(1)) [c][r]\n\n[r]: javas&#99;ript:alert(1)", "<img srcset=\"javascript:alert(1) 1x\" src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
	"<a id=location name=body target=_blank style=\"position:fixed\" href=\"//evil.example\">a</a>", "a\u2028b\u2029c `</script>` ${x} {{.}}", "```html\n</script><script>alert(1)</script>\n<!--\n```",
	"<iframe srcdoc=\"<script>alert(1)</script>\">", "<base href=//evil.example><meta http-equiv=refresh content=0>", "<details open ontoggle=alert(1)><summary>s</summary>x</details>",
	"$\\href{javascript:alert(1)}{x}$ $\\htmlId{location}{x}$ $</script><script>alert(1)</script>$", "<xmp></xmp><plaintext>",
}

// TestHostileSite builds a site of them, and looks at what a browser would make
// of each of its files.
func TestHostileSite(t *testing.T) {
	var b strings.Builder
	for i, title := range hostileTitles {
		b.WriteString("# " + title + "\n\n")
		for j := range 4 {
			b.WriteString("## Why " + title + "\n\n" + hostileAnswers[(4*i+j)%len(hostileAnswers)] + "\n\n")
		}
	}
	site := build(t, fstest.MapFS{"a.md": {Data: []byte(b.String())}}, map[string]string{"document": "a.md"})
	if site.Tree == nil {
		t.Fatal(site.Diagnostics)
	}
	for _, f := range site.Tree.Files() {
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
