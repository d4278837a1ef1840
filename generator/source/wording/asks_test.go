package wording

import "testing"

func TestAsksInManyLanguages(t *testing.T) {
	for text, want := range map[string]int{
		"米饭的作用是什么【厨房】【出题公司: 甲】":  Surely,
		"面团为什么要发酵":               Maybe,
		"锅里有哪些调料":                Maybe,
		"汤里没有什么盐":                0,
		"无论如何都要洗手":               0,
		"先看看怎样切菜，":               0,
		"详解：面团为什么要发酵":            0,
		"정규화에 대해 설명해보세요.(보충필요)":  Surely,
		"What is rice? (Google)": Surely,
		"The pot (of iron)":      0,
		"(iron)":                 0,
		"Что такое замыкание":    Maybe,
		"Опишите стек":           Surely,
		"Explique el ámbito":     Surely,
		"Was ist ein Stapel":     Maybe,
		"Con trỏ là gì":          Surely,
		"スタックを説明してください。":         Surely,
		"次のコマンドを実行してください。":       0,
		"README をご参照ください":        0,
		"请参阅手册":                  0,
		"请说明什么是栈":                Maybe,
		"문서를 참고하세요.":             0,
		"방과 부엌을 나눈 기준":           Maybe,
		"밥을 짓는 기준":               Maybe,
		"한국 시간 기준":               0,
		"[a]":                    0,
		"盐溶于水。（ ）":               Maybe,
		"油溶于水。（×）":               Maybe,
		"水在____度时烧开。":            Maybe,
		"下列属于蔬菜的是( )":            Maybe,
		"(　)是主食":                 0,
		"call cook( ) twice":     0,
		"____":                   0,
	} {
		if got := Asks(text); got != want {
			t.Errorf("%q asks to degree %d, want %d", text, got, want)
		}
	}
}
