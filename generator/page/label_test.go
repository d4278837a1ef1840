package page

import (
	"testing"

	"studysite/generator/site"
)

func TestLabel(t *testing.T) {
	for label, want := range map[string]string{
		"":                  "7",
		"3.4":               "3.4",
		"Q12":               "Q12",
		"문제 4":              "문제 4",
		"Question 12":       "12",
		"السؤال 1 (متوسط)":  "1",
		"Question 3.1 (2p)": "3.1",
		"Week 2, day 3":     "Week 2, day 3",
		"Question One":      "Question One",
		"Q&A <i>":           "Q&amp;A &lt;i&gt;",
	} {
		if got := labelOf(label); got != want {
			t.Errorf("before a question with the label %q stands %q, want %q", label, got, want)
		}
	}
}

func labelOf(s string) string {
	q := &site.Question{Number: 7}
	q.Label = s
	return label(q)
}
