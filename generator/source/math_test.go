package source

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
	"studysite/generator/source/mathtext"
)

func TestFindFormulas(t *testing.T) {
	for text, want := range map[string][]string{
		"a $x$ b":                       {"$x$"},
		"$a_1*b*c$":                     {"$a_1*b*c$"},
		"$O(n \\log n)$ and $n-1$":      {"$O(n \\log n)$", "$n-1$"},
		"$$\na & b \\\\\nc\n$$":         {"$$\na & b \\\\\nc\n$$"},
		"> $$\n> x^2\n> $$":             {"$$\n> x^2\n> $$"},
		"$`a_b`$":                       {"$`a_b`$"},
		"costs $5 and $10":              nil,
		"from $5, or 10$ maybe":         nil,
		"$HOME/bin:$PATH":               nil,
		"$HOME and more words and $":    nil,
		"`$a$` and ``$b$ ` ``":          nil,
		"```\n$a$\n```\n$b$":            {"$b$"},
		"- ~~~\n  $a$\n  ~~~\n\n  $b$":  {"$b$"},
		"\\$a$ b$":                      nil,
		"$ a$ $b $":                     nil,
		"jQuery $('#a').on($b)":         nil,
		"$a = $b":                       nil,
		"$$$":                           nil,
		"$$\n\nnot a formula\n\n$$":     nil,
		"가격은 $\\alpha$이고 $\\beta$다":     {"$\\alpha$", "$\\beta$"},
		"$\\text{where two words are}$": {"$\\text{where two words are}$"},
		"이 책은 $20 이고 저 책은 $30 이다":                             nil,
		"$(a).show();$(b).hide()":                             nil,
		"`${a}` or ${a}${b} or ${a}-${b}":                     nil,
		"$A:$(pwd)":                                           nil,
		"월 $5/인, 연 10$":                                       nil,
		"$정확도 = a$":                                           {"$정확도 = a$"},
		"$가격$":                                                nil,
		"the \\(n\\) of \\(O(n^2)\\)":                         {"\\(n\\)", "\\(O(n^2)\\)"},
		"\\(a\\) one \\(b\\) two":                             nil,
		"\\[TOC\\] and \\[1\\]":                               nil,
		"\\[\na_1 \\\\\nb\n\\]":                               {"\\[\na_1 \\\\\nb\n\\]"},
		"\\\\(x_1\\\\) and \\\\[y^2\\\\]":                     {"\\\\(x_1\\\\)", "\\\\[y^2\\\\]"},
		"\\begin{align*}\na &= b_1 \\\\\n&= c\n\\end{align*}": {"\\begin{align*}\na &= b_1 \\\\\n&= c\n\\end{align*}"},
		"\\begin{align} never":                                nil,
		"\\begin{itemize}\\end{itemize}":                      nil,
		"$\\alpha\n+ \\beta$ wraps":                           {"$\\alpha\n+ \\beta$"},
		"a $b\nc$ d":                                          nil,
		"pays $5,\nor 10$ for \\alpha":                        nil,
		"f(\\$x, \\$y)":                                       nil,
		"$x$$y$":                                              nil,
		"$$x$$ text $$y$$":                                    {"$$x$$", "$$y$$"},
	} {
		var got []string
		for _, f := range mathtext.Find([]byte(text), 0) {
			got = append(got, text[f.Start:f.End])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestFormulas(t *testing.T) {
	text := "## What is $a_i * b_j$?\n\nIt is $x_1 * y_1$ and *not* $z*$ but:\n\n$$\n\\sum_{i} *a* \\\\\n_b_\n$$\n\n```math\nc^2\n```\n\nPays $5 to $6. $bad$\n"
	opts := draft.Options{MathML: func(tex string, display bool) (string, error) {
		if tex == "bad" {
			return "", errors.New("bad formula")
		}
		return fmt.Sprintf("<math>%s|%v</math>", tex, display), nil
	}}
	doc, list := Read(diag.NewFile("a.md", []byte(text)), opts)
	q := doc.Questions[0]
	wantHTML := "<p>It is <math>x_1 * y_1|false</math> and <em>not</em> <math>z*|false</math> but:</p>\n<p><math>\\sum_{i} *a* \\\\\n_b_|true</math></p>\n<p><math>c^2|true</math></p>\n<p>Pays $5 to $6. <code class=\"math\">$bad$</code></p>"
	if diff := cmp.Diff(wantHTML, q.Answer.HTML); diff != "" {
		t.Errorf("answer (-want +got):\n%s", diff)
	}
	if q.Title.HTML != "What is <math>a_i * b_j|false</math>?" || q.Title.Text != "What is $a_i * b_j$?" {
		t.Errorf("title %+v", q.Title)
	}
	if len(list) != 1 || list[0].Rule != "formula" || list[0].Position.Line() != 14 {
		t.Errorf("diagnostics %+v", list)
	}
	if !doc.Math {
		t.Error("the document does not say that it has formulas")
	}
}

func TestFormulaInQuotation(t *testing.T) {
	doc, _ := readString("a.md", "## What is it?\n\n> $$\n> x^2\n> $$\n")
	if got, want := doc.Questions[0].Answer.Text, "$$\nx^2\n$$"; got != want {
		t.Errorf("the answer is %q, want %q", got, want)
	}
}
