package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// AnswerWords stand over an answer or open it: as a heading, as the label of a
// paragraph, as what one clicks on.
var AnswerWords = withKinds(Set("a", "ans", "answer", "answers", "solution", "sample answer", "model answer", "correct answer", "correct option", "correct option index", "answer key", "answer template", "solutions", "show answer", "view answer", "see answer", "the answer", "answer & explanation", "answer and explanation",
	"click to see the answer", "click here to see the answer", "click for answer", "click to reveal", "click to expand", "show", "reveal", "expand", "show solution", "see solution", "view solution", "toggle answer", "show the answer",
	"답", "답변", "정답", "해답", "모범답안", "모범 답안", "모범답변", "모범 답변", "예시답변", "예시 답변", "예시답안", "예시 답안", "답안", "정답 보기", "답 보기", "정답보기", "답보기", "답변 보기", "정답 확인", "정답 확인하기", "답 확인", "답 확인하기", "답변 확인", "답변 확인하기", "펼치기", "접기/펼치기", "펼치기/접기", "해설 보기", "정답 및 해설", "정답과 해설", "나의 답변", "내 답변",
	"答", "答案", "参考答案", "參考答案", "正确答案", "正確答案", "标准答案", "標準答案", "参考回答", "参考解答", "我的回答", "解答", "回答", "回答例", "解", "答え", "正解", "正答", "解答例", "模範解答", "查看答案", "点击查看答案", "点击查看", "展开", "答えを見る", "解答を見る", "答案与解析", "查看答案与解析",
	"תשובה", "ת", "התשובה", "התשובה הנכונה", "תשובה נכונה", "פתרון", "הצג תשובה", "الإجابة", "الاجابة", "الجواب", "إجابة", "اجابة", "جواب", "ج", "الحل", "عرض الإجابة", "الإجابة الصحيحة", "الإجابة النموذجية", "پاسخ تشریحی", "پاسخ صحیح", "پاسخ کامل", "جواب کامل", "پاسخ", "پاسخ نمونه", "پاسخ و کد نمونه",
	"תשובה מומלצת", "תשובה לדוגמה", "תשובה לדוגמא", "תשובה מלאה", "תשובה קצרה", "תשובה אפשרית", "الإجابة المقترحة", "إجابة مقترحة", "إجابة نموذجية", "نموذج الإجابة", "نموذج إجابة", "الجواب الصحيح", "جواب صحیح", "پاسخ پیشنهادی",
	"respuesta", "respuesta correcta", "respuesta esperada", "respuesta modelo", "solución", "resposta", "resposta correta", "resposta esperada", "resposta sugerida", "gabarito", "solução", "réponse", "bonne réponse", "la bonne réponse", "réponse correcte", "réponse attendue", "corrigé", "risposta", "risposta corretta", "soluzione",
	"antwort", "richtige antwort", "lösung", "musterlösung", "antwoord", "juiste antwoord", "oplossing", "odpowiedź", "poprawna odpowiedź", "prawidłowa odpowiedź", "przykładowa odpowiedź", "rozwiązanie", "cevap", "yanıt", "doğru cevap", "doğru yanıt", "örnek cevap", "çözüm",
	"jawaban", "jawaban benar", "jawaban yang benar", "contoh jawaban", "kunci jawaban", "đáp án", "đáp án đúng", "trả lời", "câu trả lời", "câu trả lời mẫu", "lời giải", "gợi ý trả lời", "ответ", "правильный ответ", "верный ответ", "пример ответа", "краткий ответ", "решение", "відповідь", "правильна відповідь", "उत्तर", "सही उत्तर", "คำตอบ"))

// answerKinds are what English says before "answer" or "solution" of whose it is
// or of what kind.
var answerKinds = strings.Split("your|my|our|one|a|the|sample|model|suggested|expected|ideal|good|strong|possible|one possible|a possible|short|long|detailed|full|researched|example|reference|official|proposed|recommended|best|right|correct", "|")

// withKinds adds the English words of these kinds.
func withKinds(words map[string]bool) map[string]bool {
	for _, kind := range answerKinds {
		for _, word := range []string{"answer", "answers", "solution", "solutions"} {
			words[kind+" "+word] = true
		}
	}
	return words
}

// PartWords stand over other parts of an answer, and not over a question.
var PartWords = Set("explanation", "reference", "references", "resources", "example", "examples", "hint", "hints", "note", "notes", "tip", "tips", "summary", "tldr", "tl;dr", "conclusion", "overview", "see also",
	"further reading", "links", "related", "code", "output", "source", "sources", "pros", "cons", "advantages", "disadvantages", "usage", "options", "choices",
	"해설", "풀이", "설명", "힌트", "참고", "참조", "참고자료", "참고 자료", "참고문헌", "참고 문헌", "참고링크", "참고 링크", "출처", "예시", "예제", "예", "요약", "정리", "결론", "레퍼런스", "관련 자료", "장점", "단점", "장단점", "특징", "코드", "보기",
	"解析", "解説", "説明", "参考", "参考资料", "参考資料", "参考文献", "示例", "例", "例子", "扩展", "扩展阅读", "总结", "小结", "まとめ", "ヒント", "提示", "選択肢", "选项", "优点", "缺点",
	"הסבר", "דוגמה", "דוגמא", "מקורות", "مثال", "شرح", "الشرح", "مراجع", "المراجع", "ملاحظة", "توضیح", "توضیحات", "نکته", "منابع")

// ClosingWords are those of them that stand over what comes after the last answer
// as well.
var ClosingWords = Set("reference", "references", "resources", "notes", "tips", "summary", "tldr", "tl;dr", "conclusion", "overview", "see also", "further reading", "links", "related", "source", "sources",
	"참고", "참조", "참고자료", "참고 자료", "참고문헌", "참고 문헌", "참고링크", "참고 링크", "출처", "요약", "정리", "결론", "레퍼런스", "관련 자료",
	"参考", "参考资料", "参考資料", "参考文献", "扩展阅读", "总结", "小结", "まとめ", "מקורות", "مراجع", "المراجع")

// FollowUpWords stand over questions that follow up the one above.
var FollowUpWords = Set("follow up", "follow-up", "followup", "follow ups", "follow-ups", "follow up question", "follow up questions", "follow-up question", "follow-up questions", "followup questions",
	"꼬리질문", "꼬리 질문", "꼬리물기", "꼬리 물기", "꼬리 물기 질문", "꼬리질문 예시", "꼬리 질문 예시", "예상 꼬리질문", "예상 꼬리 질문", "파생 질문", "꼬꼬무", "꼬꼬무 질문", "꼬리에 꼬리를 무는 질문", "추가질문", "추가 질문", "심화질문", "심화 질문", "후속질문", "후속 질문", "연관 질문", "追问", "继续追问", "面试官追问", "面试官继续追问", "追問", "延伸问题", "深掘り", "深掘り質問", "追加質問", "フォローアップ質問", "连环问", "שאלות המשך", "שאלת המשך", "سؤال متابعة", "سوال پیگیری", "سوالات پیگیری", "أسئلة متابعة", "أسئلة المتابعة", "سوالات تکمیلی")

// ContentsWords stand over a table of contents.
var ContentsWords = Set("table of contents", "contents", "toc", "index", "table of content", "questions index", "목차", "차례", "목록", "질문 목록", "目录", "目錄", "目次", "もくじ", "תוכן עניינים", "תוכן", "תוכן העניינים", "inhalt", "inhaltsverzeichnis", "inhoud", "inhoudsopgave", "índice", "contenido", "contenidos", "conteúdo", "sumário", "sommaire", "table des matières", "indice", "spis treści", "içindekiler", "daftar isi", "mục lục", "содержание", "оглавление", "зміст", "فهرست مطالب", "المحتويات", "جدول المحتويات", "فهرس", "الفهرس")

// NavigationWords are the texts of links that lead round a document and those beside it.
var NavigationWords = Set("top", "back", "home", "next", "prev", "previous", "up", "back to top", "back to home", "back to list", "go back", "return to top", "menu",
	"위로", "뒤로", "맨위로", "맨 위로", "처음으로", "목차로", "목차", "목록으로", "다음", "이전", "홈", "홈으로", "返回顶部", "回到顶部", "返回目录", "返回", "上一页", "下一页", "首页", "トップへ", "戻る", "次へ", "前へ", "目次へ", "ホーム", "חזרה למעלה", "חזרה", "العودة للأعلى", "رجوع", "الرئيسية", "السابق", "التالي", "بازگشت", "خانه", "قبلی", "بعدی")

// AsideWords stand over what a document says of itself.
var AsideWords = Set("about", "about this repo", "license", "licence", "contributing", "contribution", "contributions", "contributors", "how to contribute", "contribute", "acknowledgements", "acknowledgments",
	"credits", "how to use", "how to use this", "disclaimer", "changelog", "authors", "author", "support", "sponsors", "star history", "stargazers over time", "preface", "readme", "copyright", "translations", "thanks", "contact", "attachments", "feedback", "donate", "prerequisites",
	"기여", "기여하기", "기여 방법", "기여자", "라이선스", "라이센스", "들어가며", "서문", "머리말", "사용 방법", "前言", "贡献", "许可证", "关于", "はじめに", "ライセンス", "הקדמה", "רישיון", "المساهمة", "الترخيص",
	"مشارکت کنندگان", "چطور مشارکت کنید", "چگونه مشارکت کنید", "مجوز", "лицензия", "участники", "как внести вклад", "licencia", "cómo contribuir", "contribuidores", "licença", "como contribuir", "lizenz", "mitwirken", "contribuer")

// Placeholders are answers that wait to be written.
var Placeholders = Set("answer", "answer here", "your answer", "your answer here", "answer goes here", "write your answer here", "add answer here", "todo", "tbd", "to do", "wip", "coming soon", "to be added", "to be filled", "to be filled in", "to be written", "to be completed", "to be answered", "to be continued", "answer to be added", "add your answer here", "type your answer here", "enter your answer here", "fill in", "fill in your answer", "unanswered", "n/a", "none", "no answer", "not answered yet", "placeholder", "pending", "in progress", "work in progress",
	"답", "답변", "정답", "답변 예정", "작성 예정", "작성예정", "추가 예정", "추가예정", "작성 중", "작성중", "추후 작성", "추후 작성 예정", "추후 추가", "추후 추가 예정", "업데이트 예정", "미작성", "준비중", "준비 중", "답변을 작성해주세요", "답을 적으세요", "待补充", "待更新", "待完善", "待填写", "待续", "未完待续", "略", "答案", "答", "暂无", "未回答", "準備中", "作成中", "解答", "答え", "תשובה", "الإجابة", "قريبا")

// counting are the digits with which words are counted, as in Hint 2 and ج٢.
const counting = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９"

// Set returns a set of words.
func Set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// Heart returns what is left of a heading without the marks and pictures round
// it, in lower case, to look it up among words. No word is longer than 40
// bytes.
func Heart(title string) string {
	title = strings.TrimFunc(title, Unlettered)
	if len(title) > 60 {
		return ""
	}
	return Lower(Clean(title))
}

// Lower returns a text in lower case.
func Lower(s string) string {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z', 0xc3 <= c && c <= 0xe2, c >= 0xea && c != 0xeb && c != 0xec:
			return strings.Map(LowerRune, s)
		}
	}
	return s
}

// LowerRune returns a letter in lower case, at once where it is of ASCII, Chinese
// or a syllable, as nearly all are.
func LowerRune(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf, 0x2E80 <= r && r < 0xA000, 0xAC00 <= r && r <= 0xD7A3:
		return r
	}
	return unicode.ToLower(r)
}

// IsAnswerWord reports whether a line is only a word such as "Answer", with a
// number or without. A single letter is one as a capital only.
func IsAnswerWord(line string) bool { return IsAnswerHeart(line, Heart(line)) }

// IsAnswerHeart reports the same of a line whose heart is known.
func IsAnswerHeart(line, heart string) bool {
	word := strings.TrimRight(heart, counting+" #")
	return AnswerWords[word] && (word != "a" || strings.Trim(line, " .:)0123456789") == "A")
}

// Unlettered reports whether a character is neither a letter nor a digit.
func Unlettered(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// IsLatin reports whether all letters of a text are Latin: texts in other scripts name
// much in it.
func IsLatin(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
}

// NamesPart reports whether a title is a word for a part of an answer, counted or
// not, such as Hint 2.
func NamesPart(title string) bool {
	return PartWords[strings.TrimRight(Heart(title), counting+" #")]
}

// FirstRune returns the character that a text begins with.
func FirstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
