package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// surely and maybe are the two degrees in which a text can look like a question
// or like a demand to explain something; never is that of a text which tells its
// reader to do something else.
const (
	never  = 0
	maybe  = 1
	surely = 2
)

// endings are how questions and demands end, by their last character.
var endings = byLastRune(map[string]int{
	"까": surely, "나요": surely, "가요": surely, "세요": surely, "시오": surely, "봅시다": surely, "하라": surely, "해라": surely,
	"쓰라": surely, "보라": surely, "인가": surely, "는가": surely, "은가": surely, "무엇": surely, "하기": maybe, "이란": maybe, "란": maybe,
	"차이": maybe, "차이점": maybe, "설명": maybe, "이유": maybe, "대해": maybe, "대하여": maybe, "대해서": maybe, "무엇인지": surely, "는지": maybe, "과정": maybe, "특징": maybe, "장단점": maybe,
	"吗": surely, "呢": surely, "什么": surely, "区别": maybe, "哪些": surely, "原理": maybe, "怎么办": surely, "如何": maybe, "多少": surely, "几种": surely, "哪个": surely, "不同": maybe, "异同": maybe, "优缺点": maybe, "理解": maybe, "作用": maybe,
	"ですか": surely, "ますか": surely, "か": maybe, "とは": surely, "述べよ": surely, "せよ": surely, "なさい": surely, "違い": maybe,
	"ください": never, "説明してください": surely, "述べてください": surely, "答えてください": surely, "教えてください": surely, "挙げてください": surely, "書いてください": surely,
	"示してください": surely, "求めてください": surely, "選んでください": surely, "選択してください": surely, "比較してください": surely, "定義してください": surely, "計算してください": surely, "お答えください": surely, "お聞かせください": surely,
	"참고하세요": never, "참조하세요": never, "확인하세요": never, "문의하세요": never, "참고해주세요": never, "참고해 주세요": never, "확인해주세요": never, "확인해 주세요": never, "문의해주세요": never, "문의해 주세요": never,
	"gì": surely, "thế nào": surely, "nedir": surely, "چیست": surely, "کدامند": surely,
})

// beginnings are the first words of questions and demands. English sentences
// that are no questions begin with "is" or "can" as well, so that those need
// their question mark and are not here.
var beginnings = words(map[int]string{
	surely: "why explain describe compare differentiate what's whats discuss מדוע למה כיצד הסבר הסבירו תאר תארו اشرح اذكر وضح لماذا " +
		"почему зачем объясните опишите расскажите назовите перечислите сравните поясните explique explica descreva describa warum wieso erkläre erklären beschreibe beschreiben pourquoi expliquez décrivez perché spiega چرا توضیح",
	maybe: "what how when where which who whose define contrast name list tell give write implement difference differences walk design outline state " +
		"reverse find merge rotate detect count calculate compute derive prove solve draw determine identify illustrate simulate given suppose mention elaborate estimate distinguish " +
		"что как какой какая какое какие каков какова каковы каким какими чем чему где когда кто сколько qué cómo cuál cuáles dónde cuándo quién define menciona qual quais quando onde defina " +
		"was wie welche welcher welches wann worin nenne nennen vergleiche quel quelle quels quelles définissez quale quali چگونه چطور jelaskan sebutkan bagaimana mengapa " +
		"מה איך מהו מהי מהם האם מתי מי ما ماذا كيف هل عرف متى أين من",
})

// stems are how Chinese and Japanese questions begin, which have no spaces.
var stems = []string{"什么", "如何", "怎么", "怎样", "为什么", "为何", "哪些", "是否", "能否", "请", "写一", "写出", "写个", "手写", "实现", "列举", "举例", "说明", "比较", "对比", "阐述", "概述", "简要", "统计", "谈谈", "说说", "说一下", "讲讲", "介绍", "简述", "描述", "解释", "なぜ", "何", "どう", "どの"}

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

// asks says how much a text looks like a question or a demand to explain
// something: surely, maybe, or 0 for not at all.
func asks(text string) int {
	whole := text
	text = strings.TrimRightFunc(text, closing)
	last, _ := utf8.DecodeLastRuneInString(text)
	if isQuestionMark(last) || strings.HasSuffix(text, logseqCard) {
		return surely
	}
	degree, instructs := ending(text, last)
	if degree < surely && !instructs {
		degree = max(degree, beginning(text))
	}
	if degree < surely && strings.ContainsAny(text, "?？؟") {
		degree = maybe
	}
	if before := withoutTag(whole); degree < surely && before != "" {
		degree = max(degree, asks(before))
	}
	return degree
}

// withoutTag returns what stands before the tag in brackets that a text ends
// with, or nothing.
func withoutTag(text string) string {
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
	if at <= 0 || len(text)-at > longestTag {
		return ""
	}
	return strings.TrimRight(text[:at], " ")
}

// closing reports whether a character may follow the mark that ends a question.
func closing(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.So, unicode.Sk) || strings.ContainsRune(".。)）]」』\"'”’*_`!~", r) || invisible(r)
}

func isQuestionMark(r rune) bool {
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
		end := strings.Index(text[size:min(len(text), longestTag)], closing)
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

// longestTag bounds a tag in brackets, in bytes.
const longestTag = 40

// beginning says how much the first word of a text is that of a question.
func beginning(text string) int {
	text = untagged(text)
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if end < 0 {
		end = len(text)
	}
	if end <= 24 {
		if degree := beginnings[strings.ToLower(text[:end])]; degree > 0 {
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
			return maybe
		}
	}
	return 0
}
