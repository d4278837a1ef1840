package wording

import (
	"slices"
	"testing"
)

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"What is it?": "en", "딥러닝이란 무엇인가": "ko", "batch normalization에 대하여 설명하라": "ko", "これは何ですか": "ja", "什么是线程": "zh", "מה זה closure": "he", "ما هو المتغير": "ar", "Что это?": "ru", "Що це таке і як його їсти?": "uk", "این چه چیزی است؟": "fa", "": "en",
		"Was ist eine Schlange, und wie wird sie benutzt?": "de", "¿Qué es una cola y para qué se usa?": "es", "O que é uma fila e como são usadas?": "pt",
		"Qu'est-ce que le tas et les piles?": "fr", "Con trỏ là gì và khi nào được dùng?": "vi", "Make a stack in Java": "en", "NPE in JVM": "en",
	} {
		if got, _ := detect(slices.Values([]string{text})); got != want {
			t.Errorf("detect(%q) = %s, want %s", text, got, want)
		}
	}
}

// TestLanguage holds that a page's own word for its language counts as long as its
// text does not say otherwise.
func TestLanguage(t *testing.T) {
	for _, test := range [][3]string{
		{"pt-BR", "O que é uma fila e como são usadas?", "pt-BR"}, {"en", "これは何ですか", "ja"}, {"ko", "What is the heap and how does it grow?", "en"}, {"nl", "Java", "nl"}, {"", "Java", "en"},
	} {
		if got := Language(test[0], slices.Values([]string(nil)), slices.Values([]string{test[1]})); got != test[2] {
			t.Errorf("%q, stated as %s, is in %s, want %s", test[1], test[0], got, test[2])
		}
	}
}

func TestAsks(t *testing.T) {
	for text, want := range map[string]int{
		"What is it?": Surely, "Explain closures": Surely, "What closures are": Maybe, "Is it": 0, "Can be used": 0, "Globals Are Evil": 0, "프로세스란 무엇인가": Surely, "차이점을 설명해 주세요.": Surely, "TCP와 UDP의 차이": Maybe,
		"장점": 0, "什么是死锁": Maybe, "死锁是什么": Surely, "三次握手": 0, "何ですか。": Surely, "主記憶とは": Surely, "ما هو": Maybe, "مכ": 0, "What is this? 👶": Surely, "**What?**": Surely, "": 0, "- ": 0,
	} {
		if got := Asks(text); got != want {
			t.Errorf("asks(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestTitlesTellLanguage(t *testing.T) {
	code := slices.Values([]string{"public static void main of the kettle and the pot"})
	for title, want := range map[string]string{"اعكس القائمة في Kitchen": "ar", "کتری چیست؟": "fa", "What is a kettle?": "en", "Kitchen notes of the pot 锅": "en"} {
		if got := Language("", slices.Values([]string{title}), code); got != want {
			t.Errorf("Language(%q) = %s, want %s", title, got, want)
		}
	}
}
