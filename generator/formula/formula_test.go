package formula

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// load returns a Setter with the Temml that has been staged.
func load(t *testing.T) *Setter {
	t.Helper()
	s, err := Load(os.DirFS("../../assets"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("Temml has not been staged: make stage")
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestMathML(t *testing.T) {
	s := load(t)
	for tex, want := range map[string]string{
		`x_1`:               `<math><msub><mi>x</mi><mn>1</mn></msub></math>`,
		`a < b`:             `<math><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow></math>`,
		`\text{만약 } x`:      "<math><mrow><mtext>만약\u00a0</mtext><mi>x</mi></mrow></math>",
		`\boxed{x}`:         `<math><mrow scriptlevel="0" displaystyle="true" class="boxed"><mi>x</mi></mrow></math>`,
		`\color{red} x`:     `<math><mrow><mi>x</mi></mrow></math>`,
		`\frac{1}{2}`:       `<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>`,
		`\mathbb{R}^n`:      `<math><msup><mi>ℝ</mi><mi>n</mi></msup></math>`,
		`\text{<b>"x"</b>}`: `<math><mtext>&lt;b&gt;&#34;x&#34;&lt;/b&gt;</mtext></math>`,
	} {
		got, err := s.MathML(tex, false)
		if err != nil || got != want {
			t.Errorf("%s\n got %s %v\nwant %s", tex, got, err, want)
		}
	}
	if got, _ := s.MathML("x", true); !strings.HasPrefix(got, `<math display="block">`) {
		t.Errorf("a formula on its own line is %s", got)
	}
}

func TestComplaints(t *testing.T) {
	s := load(t)
	for tex, want := range map[string]string{
		`\bad`:                             `unsupported function name: \bad`,
		`\frac{a`:                          "unexpected end of input in a macro argument, expected '}'",
		`\href{javascript:alert(1)}{x}`:    `unsupported function name: \href`,
		`\includegraphics{http://x/y.png}`: `function "\includegraphics" is not trusted`,
		`\def\a{\a\a}\a`:                   "too many expansions: infinite loop or need to increase maxExpand setting",
	} {
		if got, err := s.MathML(tex, false); err == nil || err.Error() != want {
			t.Errorf("%s gave %q and %v, want %s", tex, got, err, want)
		}
	}
}

// TestNoStyle holds formulas of many kinds to having no style and nothing that
// is not MathML.
func TestNoStyle(t *testing.T) {
	s := load(t)
	for _, tex := range []string{
		`\begin{bmatrix} a & b \\ c & d \end{bmatrix}`, `\begin{aligned} a &= b \\ &= c \end{aligned}`, `\underbrace{x}_{n}`, `\hat{y}`, `\cancel{x}`, `\sum_{i=1}^n \alpha_i`,
		`\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}`, `\left( \frac{a}{b} \right)`, `a \; b \quad c`, `\overline{x}`, `\mathcal{L}`, `\vec{v} \cdot \mathbf{w}`, `\colorbox{red}{x}`, `\tag{1} x`, `\int_0^1 f`, `\lim_{x \to 0}`, `\xrightarrow{a}`, `\sqrt[3]{x}`, `\binom{n}{k}`, `\operatorname{softmax}(x)`,
	} {
		got, err := s.MathML(tex, true)
		if err != nil {
			t.Logf("%s: %v", tex, err)
			continue
		}
		if strings.Contains(got, " style=") || strings.Contains(got, "<span") || strings.Contains(got, "tml-") || strings.Count(got, "<math") != 1 {
			t.Errorf("%s gave %s", tex, got)
		}
	}
}

func TestConcurrent(t *testing.T) {
	s := load(t)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if _, err := s.MathML("x^2", false); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
}

func TestLoadComplains(t *testing.T) {
	for script, want := range map[string]string{"": "does not define it", "var temml = {}": "cannot render", "var": "loading Temml"} {
		if _, err := Load(fstest.MapFS{Script: {Data: []byte(script)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", script, err, want)
		}
	}
	if _, err := Load(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no script: %v", err)
	}
}
