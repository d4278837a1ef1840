package source

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// pieces are what documents are made of; %s is a word of its own.
var pieces = []string{
	"## What is %s?", "### %s", "#### Answer", "#### References", "###### 1. %s", "# %s", "## Q. %s", "%s\n===", "## 3", "### 꼬리질문",
	"%s paragraph of text.", "A: %s", "Q: what %s", "**What is %s?**", "**%s**", "답: %s", "정답", "Q1. %s\nA1. %s", "- %s", "- %s\n- %s\n  - %s", "1. %s\n2. %s", "1. ### %s\n\n   %s", "1. What is %s?\n\n   %s",
	"- [ ] %s\n- [x] %s", "> %s", "> ### %s", "> Answer: %s", "```js\n%s\n```", "    %s", "| %s | b |\n|---|---|\n| %s | <br> | %s |", "| %s | c |\n|---|---|\n| %s |", "---", "***",
	"<details><summary>%s</summary>\n\n%s\n</details>", "<details>\n<summary>Answer</summary>\n%s", "</details>", "<b>%s", "</b>", "%s <i>%s</i> <br> %s", "<div align=center>%s</div>", "<div>\n\n%s", "</div>", "<p>%s</p>", "<ul><li>%s<li>%s", "</ul>",
	"<table><tr><td>%s", "</table>", "<h3>%s?</h3>", "<details><summary>What is %s?</summary>", "<!-- %s -->", "<a name=x></a>", "[%s](#top)", "[%s](https://example.com/%s)", "![%s](a.png)", "[%s][r]\n\n[r]: https://example.com", "<br/>",
	"**[Back to top](#top)**", "- [%s](#%s)\n- [%s](#%s)", "Table of contents", "## Contributing", "꼬리질문: %s인가요?", "- %s인가요?\n  - %s인가요?", "`%s`", "*%s **%s***", "**%s(a)**는 %s", "~~%s~~", "%s\\\n%s", "%s  \n%s", "&lt;%s&gt; \\*%s\\*", "{#%s}", "<dl><dt>%s?</dt><dd>%s</dd></dl>",
	"<pre><code>%s</code></pre>", "<kbd>%s</kbd> %s<sup>%s</sup>", "$%s_1$", "TODO", "...", "1. **%s**\n   - %s?\n   - %s", "<summary>%s</summary>", "<li>%s", "- %s\n- 꼬리질문: %s\n  - %s", "- 꼬리질문\n  - %s", "- 꼬리질문\n\n  %s", "> %s?", "- %s\n\n  > %s", "<details><details><summary>%s</summary>%s</details>",
}

// TestComposed reads documents put together from pieces at random, the same
// ones each time, and holds every letter that a browser would show to being
// read or reported as left out.
func TestComposed(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	rounds := 4000
	if testing.Short() {
		rounds = 400
	}
	for round := range rounds {
		text := compose(random)
		doc, list := readString("a.md", text)
		checkDocument(t, doc, list)
		want, got := letters(shown(t, doc.File.Text)), letters(everything(doc))
		for r, n := range want {
			if got[r] < n && !strings.ContainsRune("aAqQ답0123456789", r) {
				t.Fatalf("round %d: %q is shown %d times and read %d times in\n%s\n----\n%s", round, r, n, got[r], text, describe(doc, list))
			}
		}
		if t.Failed() {
			t.Fatalf("round %d:\n%s\n----\n%s", round, text, describe(doc, list))
		}
	}
}

// compose puts a document together. Every word in it is made of letters that
// no other text has, so that one that is missing is noticed.
func compose(random *rand.Rand) string {
	var b strings.Builder
	word := 'ሀ'
	for range 2 + random.IntN(14) {
		piece := pieces[random.IntN(len(pieces))]
		for strings.Contains(piece, "%s") {
			piece = strings.Replace(piece, "%s", strings.Repeat(string(word), 3), 1)
			word++
		}
		b.WriteString(piece)
		b.WriteString([]string{"\n", "\n\n", "\n\n", "\n\n\n", " "}[random.IntN(5)])
	}
	return b.String()
}
