package source

import (
	"fmt"
	"testing"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
)

func TestFormulasInHTML(t *testing.T) {
	opts := draft.Options{MathML: func(tex string, display bool) (string, error) {
		return fmt.Sprintf("<math>%s|%v</math>", tex, display), nil
	}}
	katex := `<span class="katex-display"><span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x &lt; \frac{1}{2}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base"><span>x</span></span></span></span></span>`
	for body, want := range map[string]string{
		"<p>TeX \\(a_1 &lt; b\\) here</p>":                                         `<p>TeX <math>a_1 < b|false</math> here</p>`,
		"<p>\\[ \\sum_i x_i \\]</p>":                                               `<p><math>\sum_i x_i|true</math></p>`,
		"<p>$$\\alpha$$ and $x_1$</p>":                                             `<p><math>\alpha|true</math> and <math>x_1|false</math></p>`,
		"<p>costs $5 or $10</p>":                                                   `<p>costs $5 or $10</p>`,
		"<p><code>$x_1$</code></p>":                                                `<p><code>$x_1$</code></p>`,
		"<p>A formula: " + katex + " end</p>":                                      `<p>A formula: <math>x < \frac{1}{2}|true</math> end</p>`,
		`<p><math><mi>y</mi></math> is y</p>`:                                      `<p>y is y</p>`,
		`<p>a <script type="math/tex">z^2</script><script>alert(1)</script> b</p>`: `<p>a <math>z^2|false</math> b</p>`,
		`<p><span class="MathJax_Preview">z2</span><script type="math/tex; mode=display">z^2 < "a"</script></p>`:                                                                                       `<p><math>z^2 < "a"|true</math></p>`,
		`<p>a <math><semantics><mi>E</mi><annotation encoding="application/x-tex">E</annotation></semantics></math><img class="mwe-math-fallback-image-inline" alt="E" src="https://a.b/c.svg"> b</p>`: `<p>a <math>E|false</math> b</p>`,
		`<p>a <math>never closed`: `<p>a</p>`,
	} {
		doc, list := Read(diag.NewFile("a.html", []byte("<html><body><h2>What is one?</h2>"+body+"<h2>What is two?</h2><p>Two.</p></body></html>")), opts)
		if len(doc.Questions) == 0 {
			t.Errorf("%s: %v", body, list)
			continue
		}
		if got := doc.Questions[0].Answer.HTML; got != want {
			t.Errorf("%s\n got %s\nwant %s", body, got, want)
		}
	}
}
