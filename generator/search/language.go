package search

import "strings"

// What the engine has to know of the language beside the names of things: it is
// told with the glossary, so that it stands in one place and packs well.

// fillers are words that ask or fill the sentence, beside those of the glossary.
// They find nothing by themselves; of the questions that other words find, those
// come first that have them too.
const (
	fillers      = "뜻 의미 원리 계산 수식 공식 종류 예시 좀 더 제일 가장 너무 많이 잘 안 못 것 게 거 걸 건 수 등 및 그 이 저 때 설명 대해 대하여 관련 대한 위한 까 언제 주세요 줘"
	latinFillers = "a an the of in on to for from by with is are be do does it this that can should about explain describe when which and or"
)

// openFillers are those that go on in many ways: 뭐야, 뭔지, 무엇인가요.
const openFillers = "뭐 무엇 무슨 어떠 어때 얼마 다르 달라 있 쓰나 쓰는 쓰이 쓸 써 알려"

// language is what the script of the glossary hands over: what the site lacks, the
// names of concepts, then the lines of particles, the words that ask as they
// begin, and those that ask. Hangul is written as its keys in lower case.
type language [6]string

func languageOf(g *glossary) language {
	keys := func(text string) string { return strings.ToLower(typedKeys(text)) }
	return language{g.prints(), g.text(), keys(particleLines), keys(openFillers), keys(fillers), latinFillers}
}
