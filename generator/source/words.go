package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// partWords are headings that authors put inside an answer, and not over a
// question.
var partWords = set("answer", "answers", "solution", "explanation", "reference", "references", "resources", "example", "examples",
	"hint", "hints", "note", "notes", "summary", "see also", "further reading", "links", "code", "output", "follow up", "follow-up",
	"답", "답변", "정답", "해답", "해설", "풀이", "예시답안", "예시 답안", "모범답안", "참고", "참고자료", "참고 자료", "참고문헌", "출처", "예시", "예제", "요약", "정리", "레퍼런스", "꼬리질문", "꼬리 질문",
	"答", "答案", "解答", "回答", "解析", "解説", "参考", "参考资料", "参考文献", "示例", "例", "扩展阅读", "总结", "まとめ",
	"תשובה", "פתרון", "הסבר", "دוגמה", "الإجابة", "الجواب", "إجابة", "جواب", "الحل", "شرح", "مراجع", "المراجع")

// contentsWords are headings over a table of contents.
var contentsWords = set("table of contents", "contents", "toc", "index", "outline", "목차", "차례", "목록", "目录", "目錄", "目次", "もくじ", "תוכן עניינים", "תוכן", "المحتويات", "جدول المحتويات", "فهرس")

// asideWords are headings over what a document says of itself.
var asideWords = set("introduction", "intro", "about", "license", "licence", "contributing", "contribution", "contributions", "contributors", "acknowledgements", "acknowledgments",
	"credits", "getting started", "how to use", "usage", "disclaimer", "changelog", "authors", "author", "support", "sponsors", "star history", "preface", "readme",
	"소개", "기여", "기여하기", "라이선스", "라이센스", "들어가며", "서문", "머리말", "사용법", "사용 방법", "简介", "前言", "贡献", "许可证", "はじめに", "ライセンス")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// heart returns what is left of a heading without the marks and pictures round
// it, in lower case, to look it up among words.
func heart(title string) string {
	return strings.ToLower(strings.TrimFunc(clean(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}))
}

// askingEnds are how questions end, and demands to explain.
var askingEnds = []string{
	"까", "까요", "나요", "가요", "죠", "지요", "세요", "시오", "십시오", "하라", "해라", "보라", "쓰라", "인가", "는가", "은가", "란", "이란", "차이", "차이점", "설명", "이유", "주세요", "봅시다", "대해", "대하여",
	"吗", "呢", "么", "什么", "区别", "是什么", "か", "ですか", "ますか", "とは", "ください", "述べよ", "せよ", "違い",
}

// askingStarts are words that questions begin with, and demands to explain.
var askingStarts = []string{
	"what", "what's", "whats", "why", "how", "when", "where", "which", "who", "whose", "is", "are", "can", "could", "do", "does", "did", "have", "has", "should", "would", "will",
	"explain", "describe", "define", "compare", "contrast", "discuss", "name", "list", "tell", "give", "write", "implement", "differentiate", "difference", "differences", "walk", "in what", "design",
	"什么", "如何", "怎么", "怎样", "为什么", "请", "谈谈", "说说", "说一下", "介绍", "简述", "哪些", "なぜ", "何", "どう",
	"מה", "איך", "למה", "מדוע", "כיצד", "האם", "הסבר", "הסבירו", "תאר", "ما", "ماذا", "كيف", "لماذا", "هل", "اشرح", "عرف", "متى", "أين",
}

// asks reports whether a text looks like a question or a demand to explain
// something.
func asks(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(".。)）」』\"'”’*_`!", r) || invisible(r)
	})
	if last, _ := utf8.DecodeLastRuneInString(text); strings.ContainsRune("?？؟", last) {
		return true
	}
	for _, end := range askingEnds {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return prefixFold(text, askingStarts) > 0 || strings.ContainsAny(text, "?？؟")
}
