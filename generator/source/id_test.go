package source

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestIDs holds IDs to depending on nothing but the question's own text.
func TestIDs(t *testing.T) {
	sum := sha256.Sum256([]byte("딥러닝이란 무엇인가"))
	want := strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:10]
	for _, title := range []string{
		"딥러닝이란 무엇인가", "1. 딥러닝이란 무엇인가", "Q7: 딥러닝이란  무엇인가 ", "딥러닝이란\u3000무엇인가", "딥\u200b러닝이란 무엇\u00ad인가", norm.NFD.String("딥러닝이란 무엇인가"), "**딥러닝**이란 무엇인가", "딥러닝이란&nbsp;무엇인가",
	} {
		doc, _ := readString("a.md", "# 책\n\n## "+title+"\n\n답\n\n## 다른 질문은?\n\n답\n")
		if got := doc.Questions[0].ID; got != want {
			t.Errorf("%q has the ID %s, want %s", title, got, want)
		}
	}
}

// TestEqualQuestions tells equal texts apart, first by headings, then by code,
// then by counting.
func TestEqualQuestions(t *testing.T) {
	code := func(s string) string { return "```\n" + s + "\n```\n\n" }
	first := "# A\n\n## What is it?\n\na\n\n# B\n\n## What is it?\n\nb\n\n"
	doc, list := readString("a.md", first)
	if len(list) > 0 || doc.Questions[0].ID == doc.Questions[1].ID {
		t.Errorf("by headings: %s, %s, %+v", doc.Questions[0].ID, doc.Questions[1].ID, list)
	}
	doc, list = readString("a.md", "## What is it?\n\n"+code("1")+"a\n\n## What is it?\n\n"+code("2")+"b\n")
	if len(list) > 0 || doc.Questions[0].ID == doc.Questions[1].ID {
		t.Errorf("by code: %s, %s, %+v", doc.Questions[0].ID, doc.Questions[1].ID, list)
	}
	doc, list = readString("a.md", "## What is it?\n\na\n\n## What is it?\n\nb\n")
	if len(list) != 1 || list[0].Rule != "equal-questions" || list[0].Position.Line() != 5 || doc.Questions[0].ID == doc.Questions[1].ID {
		t.Errorf("by counting: %s, %s, %+v", doc.Questions[0].ID, doc.Questions[1].ID, list)
	}
	doc, list = readString("a.md", "## What is it? {#x}\n\na\n\n## What is that? {#x}\n\nb\n")
	if len(list) != 1 || list[0].Rule != "duplicate-id" || doc.Questions[0].ID != "x" || doc.Questions[1].ID == "x" {
		t.Errorf("own IDs: %s, %s, %+v", doc.Questions[0].ID, doc.Questions[1].ID, list)
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"What is it?": "en", "딥러닝이란 무엇인가": "ko", "batch normalization에 대하여 설명하라": "ko", "これは何ですか": "ja", "什么是线程": "zh", "מה זה closure": "he", "ما هو المتغير": "ar", "Что это?": "ru", "Що це таке і як його їсти?": "uk", "این چه چیزی است؟": "fa", "": "en",
		"Was ist eine Schlange, und wie wird sie benutzt?": "de", "¿Qué es una cola y para qué se usa?": "es", "O que é uma fila e como são usadas?": "pt",
		"Qu'est-ce que le tas et les piles?": "fr", "Con trỏ là gì và khi nào được dùng?": "vi", "Make a stack in Java": "en", "NPE in JVM": "en",
	} {
		if got, _ := detect([]Question{{Title: Rich{Text: text}}}); got != want {
			t.Errorf("detect(%q) = %s, want %s", text, got, want)
		}
	}
}

// TestStated holds that a page's own word for its language counts as long as its
// text does not say otherwise.
func TestStated(t *testing.T) {
	for _, test := range [][3]string{
		{"pt-BR", "O que é uma fila e como são usadas?", "pt-BR"}, {"en", "これは何ですか", "ja"}, {"ko", "What is the heap and how does it grow?", "en"}, {"nl", "Java", "nl"}, {"", "Java", "en"},
	} {
		if got := stated(test[0], []Question{{Title: Rich{Text: test[1]}}}); got != test[2] {
			t.Errorf("%q, stated as %s, is in %s, want %s", test[1], test[0], got, test[2])
		}
	}
}

func TestAsks(t *testing.T) {
	for text, want := range map[string]int{
		"What is it?": surely, "Explain closures": surely, "What closures are": maybe, "Is it": 0, "Can be used": 0, "Globals Are Evil": 0, "프로세스란 무엇인가": surely, "차이점을 설명해 주세요.": surely, "TCP와 UDP의 차이": maybe,
		"장점": 0, "什么是死锁": maybe, "死锁是什么": surely, "三次握手": 0, "何ですか。": surely, "主記憶とは": surely, "ما هو": maybe, "مכ": 0, "What is this? 👶": surely, "**What?**": surely, "": 0, "- ": 0,
	} {
		if got := asks(text); got != want {
			t.Errorf("asks(%q) = %d, want %d", text, got, want)
		}
	}
}
