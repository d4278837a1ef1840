package page

import "testing"

func TestPhrasing(t *testing.T) {
	for html, want := range map[string]string{
		"":           "",
		"a <b>b</b>": "a <b>b</b>",
		"<p>a</p>":   `<span class="as-p">a</span>`,
		"<hr>":       `<span class="as-hr"></span>`,
		`<pre class="chroma"><code>&lt;p&gt;</code></pre>`:      `<span class="as-pre chroma"><code>&lt;p&gt;</code></span>`,
		`<pre tabindex="0"><code>a</code></pre>`:                `<span class="as-pre"><code>a</code></span>`,
		`<div class="table" tabindex="0"><table></table></div>`: `<span class="as-div table" tabindex="0"><span class="as-table"></span></span>`,
		`<math tabindex="0"></math>`:                            `<math tabindex="0"></math>`,
		`<ol><li>x</li></ol>`:                                   `<span class="as-ol counted"><span class="as-li">x</span></span>`,
		`<ol start="2"><li>x</li></ol>`:                         `<span class="as-ol"><span class="as-li">x</span></span>`,
		`<h3 id="x">y</h3>`:                                     `<span class="as-h3">y</span>`,
		`<picture><source><img src="a"></picture>`:              `<picture><source><img src="a"></picture>`,
	} {
		if got := phrasing(html); got != want {
			t.Errorf("phrasing(%q) = %q, want %q", html, got, want)
		}
	}
}
