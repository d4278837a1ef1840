package source

import (
	"strings"
	"testing"
)

func TestPaint(t *testing.T) {
	for _, c := range []struct{ language, code, want string }{
		{"js", "const a = f(1.5); // <b>", `[kw:const] a = [fn:f]([nu:1.5]); [co:// &lt;b&gt;]`},
		{"JavaScript", "`a\n${b}` 'it\\'s' \"open\nx", "[st:`a\n${b}`] [st:'it\\'s'] [st:&#34;open]\nx"},
		{"python", "def f(x): # note\n  return \"\"\"a\nb\"\"\"", "[kw:def] [fn:f](x): [co:# note]\n  [kw:return] [st:&#34;&#34;&#34;a\nb&#34;&#34;&#34;]"},
		{"sql", "SELECT count(*) FROM t -- all", "[kw:SELECT] [fn:count](*) [kw:FROM] t [co:-- all]"},
		{"html", `<a href="x">b</a><!-- c -->`, `&lt;[kw:a] [fn:href]=[st:&#34;x&#34;]&gt;b&lt;/[kw:a]&gt;[co:&lt;!-- c --&gt;]`},
		{"bash", "echo ${#a} # b", "[kw:echo] ${#a} [co:# b]"},
		{"diff", "+a\n-b\n c", "[ad:+a\n][rm:-b\n] c"},
		{"css", "/* a", "[co:/* a]"},
		{"go", "x := 변수1 + 0x1F", "x := 변수1 + [nu:0x1F]"},
		{"unknown", "if <a>", "if &lt;a&gt;"},
		{"", "if <a>", "if &lt;a&gt;"},
	} {
		w := &writer{}
		w.paint([]byte(c.code), c.language)
		got := strings.NewReplacer(`<span class="`, "[", `">`, ":", "</span>", "]").Replace(string(w.html))
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.language, got, c.want)
		}
	}
}

// TestPaintKeepsCode holds coloured code to being the code.
func TestPaintKeepsCode(t *testing.T) {
	code := "\"a\\"
	for name := range languages {
		for _, code := range []string{code, "'", "/*", "<!--", "<", "a.b(1.", "\"\"\"x", "#!x", "--[[", "é`\n`", "+\n\n-"} {
			w := &writer{}
			w.paint([]byte(code), name)
			plain := strings.NewReplacer("</span>", "", "&lt;", "<", "&gt;", ">", "&amp;", "&", "&#34;", `"`).Replace(string(w.html))
			for _, class := range []string{"kw", "fn", "st", "nu", "co", "ad", "rm"} {
				plain = strings.ReplaceAll(plain, `<span class="`+class+`">`, "")
			}
			if plain != code {
				t.Errorf("%s: %q became %q", name, code, plain)
			}
		}
	}
}

func TestCodeIsNoted(t *testing.T) {
	doc, _ := readString("a.md", "## What?\n\n```go\nx := 1\n```\n")
	if !doc.Code {
		t.Error("code was coloured, but the document does not say so")
	}
	if doc, _ = readString("a.md", "## What?\n\n```\nx := 1\n```\n"); doc.Code {
		t.Error("no code was coloured, but the document says so")
	}
}
