package study

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"studysite/generator/site"
)

// How many key terms an answer has at most; more is a copy of it.
const maxTerms = 12

// A word that stands in more than one in so many titles asks, and names nothing.
const askingShare = 12

// termFinder finds the key terms of answers: what the author stated, or else
// acronyms and other Latin terms, numbers, and words that are what another
// question is about. "RMSprop은 기울기의 제곱에 대한 지수이동평균을 이용해" has
// RMSprop, and 기울기 where another question's title has that word.
type termFinder struct {
	names  map[string]site.Group // by each folded name of a glossary group
	titles map[string]int        // in how many titles a Korean word stands
	asking int                   // a word in more titles than this names nothing
	latin  bool                  // the document's own language is written in Latin letters

	terms    map[*site.Question][][]string // those that have been found
	subjects map[string]string             // what subject has said of a word
}

func newTermFinder(s *site.Site) *termFinder {
	f := &termFinder{
		names:  map[string]site.Group{},
		titles: map[string]int{},
		asking: max(2, len(s.Questions)/askingShare),
		latin:  !hasKorean(s),

		terms:    map[*site.Question][][]string{},
		subjects: map[string]string{},
	}
	for _, group := range s.Glossary {
		for _, name := range group {
			f.names[fold(name)] = group
		}
	}
	for _, q := range s.Questions {
		for word := range koreanWords(q.Title.Text) {
			f.titles[word]++
		}
	}
	return f
}

// of returns the key terms of a question's answer in their order, each with its
// other names.
func (f *termFinder) of(q *site.Question) [][]string {
	terms, known := f.terms[q]
	if !known {
		terms = f.find(q)
		f.terms[q] = terms
	}
	return terms
}

func (f *termFinder) find(q *site.Question) [][]string {
	var terms [][]string
	seen := map[string]bool{}
	add := func(name string) {
		key := fold(name)
		if group, ok := f.names[key]; ok {
			key = fold(group[0])
		}
		if !seen[key] && len(terms) < maxTerms {
			seen[key] = true
			terms = append(terms, f.withAliases(name))
		}
	}
	if len(q.Terms) > 0 {
		for _, name := range q.Terms {
			add(name)
		}
		return terms
	}
	own := koreanWords(q.Title.Text)
	title := fold(q.Title.Text)
	for _, t := range tokens(q.Answer.Text) {
		switch {
		case t.kind == number && !strings.Contains(title, fold(t.text)):
			add(t.text)
		case t.kind == latin && (!f.latin || isAcronym(t.text)) && !strings.Contains(title, fold(t.text)):
			add(t.text)
		case t.kind == korean:
			if word := f.subject(t.text); word != "" && !own[word] {
				add(word)
			}
		}
	}
	return terms
}

// subject returns the word, without its particle, where it is what some
// question is about, else nothing.
func (f *termFinder) subject(word string) string {
	subject, known := f.subjects[word]
	if !known {
		subject = f.findSubject(word)
		f.subjects[word] = subject
	}
	return subject
}

func (f *termFinder) findSubject(word string) string {
	if _, ok := f.names[fold(word)]; ok {
		return word
	}
	word = stem(word)
	_, named := f.names[fold(word)]
	n := f.titles[word]
	if named || n > 0 && n <= f.asking && !askingWords[word] && utf8.RuneCountInString(word) > 1 {
		return word
	}
	return ""
}

func (f *termFinder) withAliases(name string) []string {
	term := []string{name}
	for _, other := range f.names[fold(name)] {
		if fold(other) != fold(name) {
			term = append(term, other)
		}
	}
	return term
}

// askingWords ask, describe or point, in titles and answers alike; they are not
// what a question is about.
var askingWords = setOf(`설명하라 설명 차이 차이점 이유 방법 개념 의미 무엇인가 무엇 과정 사용 사용하는 사용하여 경우 문제 때때로 발생 발생하는
	모두 대하여 대한 위해 위한 필요 필요한가 하는 찾은 해가 이용한 역할 특징 장점 단점 종류 이후 현재 기존 구하는 구하라 서술하라 비교하라 계산 계산하라 방식 효과 원인 근본적인 근본적
	가장 중에 인해 이전 좋은 대신 보다 에서 수를 전체 전체적 전체적인 최신 높은 낮은 어떤 여러`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// fold makes names comparable: lower case, without spaces and hyphens.
func fold(name string) string {
	if strings.IndexFunc(name, changes) < 0 {
		return name
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' {
			return -1
		}
		return r
	}, name))
}

// changes reports whether folding changes or drops a letter.
func changes(r rune) bool {
	if isSyllable(r) || 'a' <= r && r <= 'z' {
		return false
	}
	return r == '-' || unicode.IsSpace(r) || unicode.ToLower(r) != r
}

// isSyllable says at once of most Korean letters that they are.
func isSyllable(r rune) bool { return 0xAC00 <= r && r <= 0xD7A3 }

// koreanWords returns the Korean words of a text, without their particles.
func koreanWords(text string) map[string]bool {
	words := map[string]bool{}
	for _, t := range tokens(text) {
		if t.kind == korean {
			words[stem(t.text)] = true
		}
	}
	return words
}

// particles that follow a noun, the longest first.
var particles = strings.Fields(`으로부터 에서의 에서는 이라는 으로써 으로서 에서 에게 까지 부터 이란 라는 으로 이나 보다 처럼 마다 들의 들은 들을 들이
	은 는 이 가 을 를 의 에 와 과 도 로 란 들 인 적`)

// stem returns a Korean word without its particle, where at least two syllables
// are left.
func stem(word string) string {
	for _, p := range particles {
		if stem, ok := strings.CutSuffix(word, p); ok && utf8.RuneCountInString(stem) >= 2 {
			return stem
		}
	}
	return word
}

func hasKorean(s *site.Site) bool {
	for _, q := range s.Questions {
		for _, r := range q.Title.Text {
			if unicode.Is(unicode.Hangul, r) {
				return true
			}
		}
	}
	return false
}
