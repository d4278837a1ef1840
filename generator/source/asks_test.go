package source

import "testing"

func TestAsksBeforeTags(t *testing.T) {
	for text, want := range map[string]int{
		"米饭的作用是什么【厨房】【出题公司: 甲】":  surely,
		"정규화에 대해 설명해보세요.(보충필요)":  surely,
		"What is rice? (Google)": surely,
		"The pot (of iron)":      0,
		"(iron)":                 0,
		"[a]":                    0,
	} {
		if got := asks(text); got != want {
			t.Errorf("%q asks to degree %d, want %d", text, got, want)
		}
	}
}
