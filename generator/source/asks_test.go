package source

import "testing"

func TestAsksInManyLanguages(t *testing.T) {
	for text, want := range map[string]int{
		"米饭的作用是什么【厨房】【出题公司: 甲】":  surely,
		"정규화에 대해 설명해보세요.(보충필요)":  surely,
		"What is rice? (Google)": surely,
		"The pot (of iron)":      0,
		"(iron)":                 0,
		"Что такое замыкание":    maybe,
		"Опишите стек":           surely,
		"Explique el ámbito":     surely,
		"Was ist ein Stapel":     maybe,
		"Con trỏ là gì":          surely,
		"スタックを説明してください。":         surely,
		"次のコマンドを実行してください。":       0,
		"README をご参照ください":        0,
		"请参阅手册":                  0,
		"请说明什么是栈":                maybe,
		"문서를 참고하세요.":             0,
		"[a]":                    0,
	} {
		if got := asks(text); got != want {
			t.Errorf("%q asks to degree %d, want %d", text, got, want)
		}
	}
}
