// Package wording knows what lines say, in many languages: whether they ask, the
// labels and numbers that they begin with, the words over answers, follow-up
// questions and tables of contents, and which language a text is in.
//
// In come strings, out come degrees, lengths and words. It knows nothing of
// Markdown, of where a line stands, or of what a document makes of it.
package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Surely and maybe are the two degrees in which a text can look like a question
// or like a demand to explain something; never is that of a text which tells its
// reader to do something else.
const (
	never  = 0
	Maybe  = 1
	Surely = 2
)

// endings are how questions and demands end, by their last character.
var endings = byLastRune(map[string]int{
	"까": Surely, "나요": Surely, "가요": Surely, "세요": Surely, "시오": Surely, "봅시다": Surely, "하라": Surely, "해라": Surely,
	"쓰라": Surely, "보라": Surely, "인가": Surely, "는가": Surely, "은가": Surely, "무엇": Surely, "하기": Maybe, "이란": Maybe, "란": Maybe,
	"차이": Maybe, "차이점": Maybe, "설명": Maybe, "이유": Maybe, "대해": Maybe, "대하여": Maybe, "대해서": Maybe, "무엇인지": Surely, "는지": Maybe, "것인지": Maybe, "은지": Maybe, "을지": Maybe, "할지": Maybe, "될지": Maybe, "과정": Maybe, "특징": Maybe, "장단점": Maybe, "는 기준": Maybe, "한 기준": Maybe, "눈 기준": Maybe,
	"吗": Surely, "呢": Surely, "什么": Surely, "区别": Maybe, "哪些": Surely, "原理": Maybe, "怎么办": Surely, "如何": Maybe, "多少": Surely, "几种": Surely, "哪个": Surely, "不同": Maybe, "异同": Maybe, "优缺点": Maybe, "理解": Maybe, "作用": Maybe,
	"ですか": Surely, "ますか": Surely, "か": Maybe, "とは": Surely, "述べよ": Surely, "せよ": Surely, "なさい": Surely, "違い": Maybe,
	"ください": never, "説明してください": Surely, "述べてください": Surely, "答えてください": Surely, "教えてください": Surely, "挙げてください": Surely, "書いてください": Surely,
	"示してください": Surely, "求めてください": Surely, "選んでください": Surely, "選択してください": Surely, "比較してください": Surely, "定義してください": Surely, "計算してください": Surely, "お答えください": Surely, "お聞かせください": Surely,
	"참고하세요": never, "참조하세요": never, "확인하세요": never, "문의하세요": never, "참고해주세요": never, "참고해 주세요": never, "확인해주세요": never, "확인해 주세요": never, "문의해주세요": never, "문의해 주세요": never,
	"gì": Surely, "thế nào": Surely, "nedir": Surely, "چیست": Surely, "کدامند": Surely, "دهید": Surely, "ببرید": Surely, "بنویسید": Surely,
})

// beginnings are the first words of questions and demands. English sentences
// that are no questions begin with "is" or "can" as well, so that those need
// their question mark and are not here.
var beginnings = words(map[int]string{
	Surely: "why explain describe compare differentiate what's whats discuss מדוע למה כיצד הסבר הסבירו תאר תארו اشرح اذكر وضح قارن عرّف ناقش لماذا " +
		"почему зачем объясните опишите расскажите назовите перечислите сравните поясните explique explica descreva describa warum wieso erkläre erklären beschreibe beschreiben pourquoi expliquez décrivez perché spiega чому поясніть опишіть порівняйте назвіть перелічіть розкажіть opisz wyjaśnij wymień omów porównaj dlaczego چرا توضیح",
	Maybe: "what how when where which who whose define contrast name list tell give write implement difference differences walk design outline state " +
		"reverse find merge rotate detect count calculate compute derive prove solve draw determine identify illustrate simulate given suppose mention elaborate estimate distinguish " +
		"что как какой какая какое какие каков какова каковы каким какими чем чему где когда кто сколько qué cómo cuál cuáles dónde cuándo quién define menciona qual quais quando onde defina " +
		"was wie welche welcher welches wann worin nenne nennen vergleiche quel quelle quels quelles définissez quale quali چگونه چطور jelaskan sebutkan bagaimana mengapa " +
		"що як який яка яке які чим де коли хто скільки czym jak jaki jaka jakie jakich który która które kiedy ile czy podaj zdefiniuj neden nasıl niçin hangi " +
		"מה איך מהו מהי מהם האם מתי מי ما ماذا كيف هل عرف متى أين من الفرق تفاوت فرق ההבדל הבדל הגדר הגדירו",
})

// stems are how Chinese and Japanese questions begin, which have no spaces, and
// Vietnamese ones, which have one in each word.
var stems = []string{"什么", "如何", "怎么", "怎样", "为什么", "为何", "哪些", "是否", "能否", "请", "写一", "写出", "写个", "手写", "实现", "列举", "举例", "说明", "比较", "对比", "阐述", "概述", "简要", "统计", "谈谈", "说说", "说一下", "讲讲", "介绍", "简述", "描述", "解释", "なぜ", "何", "どう", "どの",
	"Trình bày", "Giải thích", "Mô tả", "So sánh", "Phân biệt", "Liệt kê", "Nêu ", "Hãy ", "Cho biết", "Tại sao", "Vì sao", "Làm thế nào"}

// instructions are how sentences in Chinese begin that ask for nothing to be said.
var instructions = []string{"请参", "请注意", "请联系", "请查看", "请访问", "请见", "请使用", "请确保", "请勿", "请先", "请点击", "请检查", "请按"}

func byLastRune(degrees map[string]int) map[rune][]textEnding {
	m := map[rune][]textEnding{}
	for text, degree := range degrees {
		last, _ := utf8.DecodeLastRuneInString(text)
		m[last] = append(m[last], textEnding{text, degree})
	}
	return m
}

type textEnding struct {
	text   string
	degree int
}

// ending says how much a text asks by its longest known ending, and whether that
// is one of an instruction.
func ending(text string, last rune) (degree int, instructs bool) {
	longest := 0
	for _, e := range endings[last] {
		if len(e.text) > longest && strings.HasSuffix(text, e.text) {
			longest, degree = len(e.text), e.degree
		}
	}
	return degree, longest > 0 && degree == never
}

func words(degrees map[int]string) map[string]int {
	m := map[string]int{}
	for degree, list := range degrees {
		for _, w := range strings.Fields(list) {
			m[w] = degree
		}
	}
	return m
}

// Asks says how much a text looks like a question or a demand to explain
// something: surely, maybe, or 0 for not at all.
func Asks(text string) int {
	whole := text
	text = strings.TrimRightFunc(text, closing)
	last, _ := utf8.DecodeLastRuneInString(text)
	if IsQuestionMark(last) || strings.HasSuffix(text, LogseqCard) {
		return Surely
	}
	degree, instructs := ending(text, last)
	if degree < Surely && !instructs {
		degree = max(degree, beginning(text))
	}
	if degree < Surely && (strings.ContainsAny(text, "?？؟") || LeavesBlank(whole)) {
		degree = Maybe
	}
	if before := WithoutTag(whole); degree < Surely && before != "" {
		degree = max(degree, Asks(before))
	}
	return degree
}

// WithoutTag returns what stands before the tag in brackets that a text ends
// with, or nothing.
func WithoutTag(text string) string {
	text = strings.TrimRight(text, " ")
	last, _ := utf8.DecodeLastRuneInString(text)
	opening := ""
	switch last {
	case ']':
		opening = "["
	case '】':
		opening = "【"
	case ')':
		opening = "("
	case '）':
		opening = "（"
	default:
		return ""
	}
	at := strings.LastIndex(text, opening)
	if at <= 0 || len(text)-at > LongestTag {
		return ""
	}
	return strings.TrimRight(text[:at], " ")
}

// closing reports whether a character may follow the mark that ends a question.
func closing(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.So, unicode.Sk) || strings.ContainsRune(".。)）]」』\"'”’*_`!~", r) || Invisible(r)
}

// IsQuestionMark reports whether a character ends questions.
func IsQuestionMark(r rune) bool {
	return r == '?' || r == '？' || r == '؟' || r == '⁇' || r == '❓'
}

// untagged returns a text without the tags in brackets that it begins with.
func untagged(text string) string {
	for {
		r, size := utf8.DecodeRuneInString(text)
		closing := closingBracket(r)
		if closing == "" {
			return text
		}
		end := strings.Index(text[size:min(len(text), LongestTag)], closing)
		if end < 0 || strings.TrimSpace(text[size+end+len(closing):]) == "" {
			return text
		}
		text = strings.TrimLeft(text[size+end+len(closing):], " ")
	}
}

// closingBracket returns what closes a tag that opens with a character, or
// nothing.
func closingBracket(r rune) string {
	switch r {
	case '[':
		return "]"
	case '【':
		return "】"
	case '(':
		return ")"
	case '（':
		return "）"
	}
	return ""
}

// LongestTag bounds a tag in brackets, in bytes.
const LongestTag = 40

// beginning says how much the first word of a text is that of a question. One that
// labels a part of an answer, as in "توضیح: …", is none.
func beginning(text string) int {
	text = untagged(text)
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if end < 0 {
		end = len(text)
	}
	if end <= 24 {
		word := strings.ToLower(text[:end])
		if degree := beginnings[word]; degree > 0 && !(PartWords[word] && strings.HasPrefix(text[end:], ":")) {
			return degree
		}
	}
	for _, s := range instructions {
		if strings.HasPrefix(text, s) {
			return never
		}
	}
	for _, s := range stems {
		if strings.HasPrefix(text, s) {
			return Maybe
		}
	}
	if asksInside(text) {
		return Maybe
	}
	return 0
}

// askers are words with which Chinese asks, wherever they stand; behind some others
// they mean whatever.
var (
	askers   = []string{"什么", "怎么", "怎样", "如何", "哪些", "哪个", "哪种", "哪几", "多少"}
	whatever = []string{"没", "没有", "无论", "不管", "不论", "任"}
)

// longestAsking bounds, in bytes, the lines in which such a word tells.
const longestAsking = 120

// asksInside reports whether a short line asks with such a word, ends as no other
// sentence does, and says nothing before a colon, as the headings of lessons do.
func asksInside(text string) bool {
	if len(text) > longestAsking || strings.IndexFunc(text, isHan) < 0 {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(text); strings.ContainsRune("。；;，,！!…", last) || strings.ContainsAny(text, "：:") {
		return false
	}
	for _, s := range askers {
		before, _, found := strings.Cut(text, s)
		if found && !slices.ContainsFunc(whatever, func(w string) bool { return strings.HasSuffix(before, w) }) {
			return true
		}
	}
	return false
}

func isHan(r rune) bool { return r >= 0x4E00 && r < 0xA000 }

// LogseqCard is how Logseq marks a line as the front of a card.
const LogseqCard = "#card"
