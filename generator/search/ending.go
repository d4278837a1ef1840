package search

import "strings"

// particles are what may follow a Korean noun in one word: particles, the
// copula, and the forms of 하다 and 되다 that make verbs of nouns. No analyser
// of morphemes is at work: such analysers break up the terms that people search
// for (과적합 into 과 and 적합), and a list with a stem of at least two
// syllables does not.
var particles = keySet(
	"은 는 이 가 을 를 의 에 도 만 로 와 과 나 랑 란 며 고 면 야 요 인 들 적 다 으로 에서 에게 한테 까지 부터 마다 밖에 만큼 보다 대로 로서 으로서 로써 으로써 처럼 같이",
	"이나 이랑 이란 라는 이라는 라고 이라고 이며 이고 이면 이야 이다 입니다 인가 인지 이라 이지만 적인 적으로",
	"한 할 해 함 해서 해야 합니다 한다 된 될 돼 됨 됩니다 된다 시킨 시킬 시켜 시키는",
	combined("에 에서 에게 까지 부터 보다 로 으로 만 와 과", "는 도 만 의"),
	combined("들", "은 이 을 의 에 과 로 도"),
	combined("하 되", "는 여 어 고 며 면 기 지 게 다 도록 려면 나 나요 는데"),
)

// combined returns each beginning with each end.
func combined(begins, ends string) string {
	var all []string
	for _, begin := range strings.Fields(begins) {
		for _, end := range strings.Fields(ends) {
			all = append(all, begin+end)
		}
	}
	return strings.Join(all, " ")
}

func keySet(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(strings.Join(lists, " ")) {
		var key []byte
		for _, r := range word {
			key = appendHangul(key, r)
		}
		set[string(key)] = true
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
