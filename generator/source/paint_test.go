package source

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"studysite/generator/diag"
	"studysite/generator/highlight"
	"studysite/generator/source/draft"
	"studysite/generator/source/render"
)

func TestCodeIsPainted(t *testing.T) {
	colours := highlight.New(os.DirFS("../../assets"))
	if errors.Is(colours.Err(), fs.ErrNotExist) {
		t.Skip("the lexers have not been staged: make stage")
	}
	const code = "// a < b\nconst x = \"&\";\n"
	for fence, want := range map[string]string{
		"js":      `<pre><code class="language-js"><span class="co">// a &lt; b` + "\n" + `</span><span class="kw">const</span> x = <span class="st">&#34;&amp;&#34;</span>;` + "\n</code></pre>",
		"nothing": `<pre><code class="language-nothing">// a &lt; b` + "\nconst x = &#34;&amp;&#34;;\n</code></pre>",
		"":        "<pre><code>// a &lt; b\nconst x = &#34;&amp;&#34;;\n</code></pre>",
	} {
		doc, _ := Read(diag.NewFile("a.md", []byte("## What?\n\nThis:\n\n```"+fence+"\n"+code+"```\n")), draft.Options{Code: colours})
		answer := doc.Questions[0].Answer
		if !strings.HasSuffix(answer.HTML, want) || answer.Text != "This:\n"+strings.TrimSuffix(code, "\n") {
			t.Errorf("%q gave %q\n%s", fence, answer.Text, answer.HTML)
		}
		if doc.Code != (fence != "") {
			t.Errorf("%q: the document says %v of whether its code may be coloured", fence, doc.Code)
		}
	}
}

func TestLargeCodeIsReported(t *testing.T) {
	colours := highlight.New(os.DirFS("../../assets"))
	if errors.Is(colours.Err(), fs.ErrNotExist) {
		t.Skip("the lexers have not been staged: make stage")
	}
	long := strings.Repeat("a = 1; ", 1000)
	for name, text := range map[string]string{
		"a.md":   "## What?\n\n```js\n" + long + "\n```\n\n```nothing\n" + long + "\n```\n",
		"a.html": "<h2>What?</h2><p>This:</p><pre><code class=language-js>" + long + "</code></pre>",
	} {
		_, list := Read(diag.NewFile(name, []byte(text)), draft.Options{Code: colours})
		if len(list) != 1 || list[0].Rule != "plain-code" || list[0].Severity != diag.Note {
			t.Errorf("%s: %v", name, list)
		}
	}
}

func TestWideCodeIsReachedByKeys(t *testing.T) {
	for code, want := range map[string]bool{"a = 1": false, strings.Repeat("a", render.MayScroll+1): true, strings.Repeat("a", render.MayScroll): false, "\t\t\t\t\t\t\ta": true} {
		doc, _ := Read(diag.NewFile("a.md", []byte("## What?\n\nThis:\n\n```\n"+code+"\n```\n")), draft.Options{})
		if got := strings.Contains(doc.Questions[0].Answer.HTML, `<pre tabindex="0">`); got != want {
			t.Errorf("%q: %v", code, got)
		}
	}
}
