package wording

import (
	"regexp"
	"strconv"
)

// countedRange is how a heading says which questions stand below it: Questions 1–5,
// 第1-10题, 11~20번, and what it adds in brackets.
var countedRange = regexp.MustCompile(`(?i)^[^\pL\pN]*(questions?|q\.?|items?|problems?|exercises?|nos?\.?|numbers?|문제|문항|질문|问题|問題|题目|题|問|第|السؤال|الأسئلة|أسئلة|سؤال|سوالات|שאלות|שאלה|fragen?|preguntas?|perguntas?|вопросы?|câu|soal)?\s*#?(\d{1,3})\s*(번|题|題|問)?\s*(?:[-–—~～〜∼]|to|through|bis|부터|至|から|до|đến)\s*(?:q\.?|第)?\s*#?(\d{1,3})\s*(번까지|번 문제|번|까지|문제|문항|题|題|問|问)?[^\pL\pN]*(?:[(（\[][^()]*[)）\]]\s*)?$`)

// Range returns the numbers of the first and the last of the questions that a heading
// counts and names in no other way, and whether it has a word for them.
func Range(title string) (first, last int, worded, is bool) {
	if len(title) > LongestTopicLine || !twoNumbers(title) {
		return 0, 0, false, false
	}
	m := countedRange.FindStringSubmatch(title)
	if m == nil {
		return 0, 0, false, false
	}
	first, _ = strconv.Atoi(m[2])
	last, _ = strconv.Atoi(m[4])
	return first, last, m[1]+m[3]+m[5] != "", true
}

// twoNumbers reports whether a text holds two numbers.
func twoNumbers(text string) bool {
	numbers := 0
	for i := 0; i < len(text); i++ {
		if IsDigit(text[i]) && (i == 0 || !IsDigit(text[i-1])) {
			numbers++
		}
	}
	return numbers == 2
}
