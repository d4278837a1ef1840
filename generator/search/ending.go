package search

import "strings"

// particles are what may follow a Korean noun in one word: particles, the
// copula, and the forms of 하다 and 되다 that make verbs of nouns. No analyser
// of morphemes is at work: such analysers break up the terms that people search
// for (과적합 into 과 and 적합), and a list with a stem of at least two
// syllables does not.
// Before the stroke stands how they begin, behind it how they may go on.
const particleLines = `|은 는 이 가 을 를 의 도 만 과 들 요 적 인 인가 인지 인데 이라 이에요 예요 입니다 적인 적으로
들|은 이 을 의 도 과
에 에서 에게 한테 까지 부터 마다 밖에 만큼 보다 대로 로 으로 로서 으로서 로써 으로써 와 과 만 들 처럼 같이| 는 도 만 의
 이|나 랑 란 며 고 면 야 다 라는 라고 지만 네
하 되 시키|는 여 어 고 며 면 기 지 게 다 도록 려면 려고 면서 나 나요 는데 던 죠
해 돼 시켜| 서 야 요 도
|한 한다 합니다 할 함 된 된다 됩니다 될 됨 시킨 시킬`

var particles = combined(particleLines)

// combined returns the keys of each beginning with each end.
func combined(lines string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.SplitSeq(lines, "\n") {
		begins, ends, _ := strings.Cut(line, "|")
		for _, begin := range strings.Split(begins, " ") {
			for _, end := range strings.Split(ends, " ") {
				set[typedKeys(begin+end)] = true
			}
		}
	}
	return set
}

// longestParticle is the length of the longest key among particles.
var longestParticle = func() (n int) {
	for key := range particles {
		n = max(n, len(key))
	}
	return n
}()

// stem returns a Hangul word without its longest particle where two syllables
// stay, and the base of a Latin one.
func stem(key string) string {
	if !isHangulKey(key) {
		return base(key)
	}
	for i := max(4, len(key)-longestParticle); i < len(key); i++ {
		if startsSyllable(key, i) && particles[key[i:]] && syllables(key[:i]) > 1 {
			return key[:i]
		}
	}
	return key
}

// plainForm returns what the forms of a name have in common.
func plainForm(key string) string {
	if isHangulKey(key) {
		return key
	}
	return base(key)
}

// base returns what the forms of an English word have in common: its plural,
// its -ed and its -ing lose their endings, a silent e goes, and a doubled
// consonant before an ending is single again (stopping, stopped and stop).
func base(word string) string {
	for _, rule := range []struct{ ending, put string }{{"ies", "y"}, {"ied", "y"}, {"ing", ""}, {"ed", ""}, {"es", ""}, {"s", ""}} {
		stem, ok := strings.CutSuffix(word, rule.ending)
		if !ok || len(stem) < 3 || !strings.ContainsAny(stem, "aeiouy") {
			continue
		}
		if rule.ending == "s" && strings.IndexByte("aius", stem[len(stem)-1]) >= 0 {
			break // bias, analysis, corpus, loss
		}
		word = single(stem) + rule.put
		break
	}
	if len(word) > 3 {
		word = strings.TrimSuffix(word, "e")
	}
	return word
}

// single drops the last letter of a stem that ends in a doubled consonant.
func single(stem string) string {
	n := len(stem)
	if n > 3 && stem[n-1] == stem[n-2] && strings.IndexByte("aeioulsz", stem[n-1]) < 0 {
		return stem[:n-1]
	}
	return stem
}

// isFormOf reports whether a word is a stem, or it with an ending.
func isFormOf(word, stem string) bool {
	if word == stem {
		return true
	}
	if isHangulKey(stem) {
		return strings.HasPrefix(word, stem) && particles[word[len(stem):]] && syllables(stem) > 1
	}
	return len(stem) > 2 && base(word) == base(stem)
}
