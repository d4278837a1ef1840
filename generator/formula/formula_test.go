package formula

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"
)

// load returns a Setter with the Temml that has been staged.
func load(t *testing.T) *Setter {
	t.Helper()
	s := New(os.DirFS("../../assets"))
	err := s.Err()
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
		`\boxed{x}`:         `<math><mrow scriptlevel="0" displaystyle="true" class="box"><mi>x</mi></mrow></math>`,
		`\cancel{x}`:        `<math><mrow><mi>x</mi><mrow class="strike up"></mrow></mrow></math>`,
		`\overline{x}`:      `<math><mrow class="line-over"><mi>x</mi></mrow></math>`,
		`\hat{y}`:           `<math><mover><mi>y</mi><mo stretchy="false" class="accent">ˆ</mo></mover></math>`,
		`\hspace{99999em}`:  `<math><mspace></mspace></math>`,
		`\color{red} x`:     `<math><mrow><mi>x</mi></mrow></math>`,
		`\frac{1}{2}`:       `<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>`,
		`30%`:               `<math><mrow><mn>30</mn><mi>%</mi></mrow></math>`,
		`x = 30% + y`:       `<math><mrow><mi>x</mi><mo>=</mo><mn>30</mn><mi>%</mi><mo>+</mo><mi>y</mi></mrow></math>`,
		`30\%`:              `<math><mrow><mn>30</mn><mi>%</mi></mrow></math>`,
		"x % a comment\ny":  `<math><mrow><mi>x</mi><mi>y</mi></mrow></math>`,
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

// TestHostile holds formulas that were written to do harm to ending soon, as a
// complaint or as something small.
func TestHostile(t *testing.T) {
	s := load(t)
	many := func(text string, times int) string { return strings.Repeat(text, times) }
	for name, tex := range map[string]string{
		"braces":       many("{", 1400) + many("}", 1400),
		"open braces":  many("{", 2900),
		"fractions":    many(`\frac{`, 400),
		"nested":       many(`\sqrt{`, 400) + "x" + many("}", 400),
		"exponents":    many("x^{", 700) + "x" + many("}", 700),
		"fences":       many(`\left(`, 200) + many(`\right)`, 200),
		"cells":        `\begin{matrix}` + many("&", 490) + `\end{matrix}`,
		"rows":         `\begin{matrix}` + many(`\\`, 490) + `\end{matrix}`,
		"environments": many(`\begin{matrix}`, 100) + many(`\end{matrix}`, 100),
		"doubling":     `\def\a{xx}\def\b{\a\a}\def\c{\b\b}\def\d{\c\c}\def\e{\d\d}\def\f{\e\e}\def\g{\f\f}\def\h{\g\g}\def\i{\h\h}\i\i\i`,
		"growing":      `\def\a#1{\a{#1#1#1#1}}\a{xxxxxxxxxxxxxxxx}`,
		"groups":       many("{}", 1400),
		"scripts":      many("x_x^x", 580),
		"long":         many("x", 3001),
		"many cells":   `\begin{matrix}` + many("&", 600) + `\end{matrix}`,
		"letters":      many("x", 2900),
		"primes":       "f" + many("'", 2900),
		"text":         `\text{` + many("$x$", 900) + `}`,
		"middle":       `\left(` + many(`\middle|`, 330) + `\right)`,
		"not TeX":      "\x00\xff\u202e\ufffe</math><script>alert(1)</script>",
		"colours":      many(`\color{red}`, 250),
		"accents":      many(`\hat{`, 39) + many(`}`, 39),
	} {
		began := time.Now()
		got, err := s.MathML(tex, true)
		if took := time.Since(began); took > patience {
			t.Errorf("%s took %v", name, took)
		}
		if len(got) > largest || strings.Contains(got, "<script") || err == nil && strings.Count(got, "<math") != 1 {
			t.Errorf("%s gave %d bytes: %.200s", name, len(got), got)
		}
		t.Logf("%-12s %6d bytes in %v: %v", name, len(got), time.Since(began), err)
	}
	if got, err := s.MathML("x", false); err != nil || got != "<math><mi>x</mi></math>" {
		t.Errorf("afterwards: %s %v", got, err)
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
			t.Errorf("%s: %v", tex, err)
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
			for i := range 60 {
				if got, err := s.MathML(fmt.Sprintf("x^{%d}", i), false); err != nil || !strings.Contains(got, fmt.Sprint(i)) {
					t.Error(i, got, err)
				}
			}
		})
	}
	wait.Wait()
}

func TestLoadComplains(t *testing.T) {
	for script, want := range map[string]string{"": "does not define it", "var temml = {}": "cannot render", "var": "reading Temml"} {
		if err := New(fstest.MapFS{Script: {Data: []byte(script)}}).Err(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", script, err, want)
		}
	}
	if err := New(fstest.MapFS{}).Err(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no script: %v", err)
	}
}

func BenchmarkMathML(b *testing.B) {
	s := New(os.DirFS("../../assets"))
	if err := s.Err(); err != nil {
		b.Skip(err)
	}
	for i := 0; b.Loop(); i++ {
		if _, err := s.MathML(fmt.Sprintf(`\alpha_{%d} = \frac{e^{x_i}}{\sum_j e^{x_j}}`, i), true); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if err := New(os.DirFS("../../assets")).Err(); err != nil {
			b.Skip(err)
		}
	}
}
