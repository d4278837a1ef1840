package wording

import "testing"

func TestSplitLabel(t *testing.T) {
	for _, c := range []struct{ in, label, rest string }{
		{"1. 조인이란", "1", "조인이란"},
		{"17.조인이란", "17", "조인이란"},
		{"2) What?", "2", "What?"},
		{"(3) What?", "3", "What?"},
		{"Q1: What?", "Q1", "What?"},
		{"Q1. What?", "Q1", "What?"},
		{"Question 12: What?", "Question 12", "What?"},
		{"Question #12 - What?", "Question #12", "What?"},
		{"3.4.12 What?", "3.4.12", "What?"},
		{"3.4. What?", "3.4", "What?"},
		{"問6.なに", "問6", "なに"},
		{"第5题：什么", "第5题", "什么"},
		{"7、什么", "7", "什么"},
		{"문제 4. 무엇", "문제 4", "무엇"},
		{"Q. 무엇", "", "무엇"},
		{"Q: what", "", "what"},
		{"질문: 무엇", "", "무엇"},
		{"#3", "#3", ""},
		{"3D 모델이란", "", "3D 모델이란"},
		{"2.0 이상", "", "2.0 이상"},
		{"3.5버전", "", "3.5버전"},
		{"10 things", "", "10 things"},
		{"Queues", "", "Queues"},
		{"문자열이란", "", "문자열이란"},
		{"问题是什么", "", "问题是什么"},
		{"No, what", "", "No, what"},
		{"1/n 은 무엇", "", "1/n 은 무엇"},
		{"Q-learning", "", "Q-learning"},
		{"✍️ 1. 무엇", "1", "무엇"},
		{"🧠 سوال ۱", "سوال ۱", ""},
		{"سوال ۲: چیست", "سوال ۲", "چیست"},
		{"س ٣: ما هو", "س ٣", "ما هو"},
		{"- 4. 무엇", "4", "무엇"},
		{"🔑 Keys", "", "🔑 Keys"},
		{"- 3 apples", "", "- 3 apples"},
		{"0:30–1:30 — Opening", "", "0:30–1:30 — Opening"},
		{"16:9 is what?", "", "16:9 is what?"},
		{"⭐ 2.0 이상", "", "⭐ 2.0 이상"},
		{"", "", ""},
	} {
		label, n := SplitLabel(c.in)
		if label != c.label || c.in[n:] != c.rest {
			t.Errorf("splitLabel(%q) = %q, rest %q; want %q, rest %q", c.in, label, c.in[n:], c.label, c.rest)
		}
	}
}
