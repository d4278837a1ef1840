package study

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"studysite/generator/encode"
	"studysite/generator/site"
)

// How many key terms an answer has at most; more is a copy of it.
const maxTerms = 12

// A word that stands in more than one in so many titles asks, and names nothing.
const askingShare = 12

// term is what an answer may be about.
type term struct {
	names []string // as the answer has it, then its other names
	json  []byte   // the same as JSON that may stand inside a page
}

func newTerm(names ...string) *term {
	j := &encode.JSON{Inline: true}
	writeStrings(j, names)
	return &term{names, j.Text}
}

// termFinder finds the key terms of answers: what the author stated, or else
// acronyms and other Latin terms, numbers, and words that are what another
// question is about. "RMSprop은 기울기의 제곱에 대한 지수이동평균을 이용해" has
// RMSprop, and 기울기 where another question's title has that word.
//
// What a word stands for depends on the site and not on the question, so it is
// found out once for each word.
type termFinder struct {
	names  map[string]*thing // by each folded name of a glossary group
	titles map[string]int    // in how many titles a Korean word stands
	asking int               // a word in more titles than this names nothing
	latin  bool              // the document's own language is written in Latin letters

	candidates map[string]*candidate // by words as they are written
	stems      map[string]string     // of Korean words
	own        []string              // Korean words of the title at hand
	title      []byte                // the title at hand, folded
	terms      []*term               // of the answer at hand
}

// thing is what several names may mean.
type thing struct{ names site.Group }

// candidate is a word that may be a key term.
type candidate struct {
	folded []byte
	thing  *thing // what it means, the same for all names of one thing
	term   *term  // nil where the word names nothing
}

func newTermFinder(s *site.Site) *termFinder {
	f := &termFinder{
		names:  map[string]*thing{},
		titles: map[string]int{},
		asking: max(2, len(s.Questions)/askingShare),
		latin:  !hasKorean(s),

		candidates: map[string]*candidate{},
		stems:      map[string]string{},
	}
	for _, group := range s.Glossary {
		one := &thing{group}
		for _, name := range group {
			f.names[fold(name)] = one
		}
	}
	for _, q := range s.Questions {
		for _, word := range f.koreanWords(q.Title.Text) {
			f.titles[word]++
		}
	}
	return f
}

// of returns the key terms of a question's answer in their order. They are good
// until the next call.
func (f *termFinder) of(q *site.Question) []*term {
	if len(q.Terms) > 0 {
		return f.stated(q.Terms)
	}
	terms := f.terms[:0]
	var taken [maxTerms]*thing
	own := f.koreanWords(q.Title.Text)
	f.title = appendFolded(f.title[:0], q.Title.Text)
	for t := range tokens(q.Answer.Text) {
		c := f.candidate(t)
		switch {
		case c.term == nil, slices.Contains(taken[:len(terms)], c.thing):
			continue
		case t.kind == korean && slices.Contains(own, c.term.names[0]), t.kind != korean && bytes.Contains(f.title, c.folded):
			continue
		}
		taken[len(terms)] = c.thing
		if terms = append(terms, c.term); len(terms) == maxTerms {
			break
		}
	}
	f.terms = terms
	return terms
}

// stated returns the terms that the author has stated.
func (f *termFinder) stated(names []string) []*term {
	var terms []*term
	var taken []*thing
	for _, name := range names {
		one := f.thing(fold(name))
		if !slices.Contains(taken, one) && len(terms) < maxTerms {
			taken = append(taken, one)
			terms = append(terms, f.withAliases(name))
		}
	}
	return terms
}

var nothing candidate

// candidate returns what a token stands for.
func (f *termFinder) candidate(t token) *candidate {
	c := f.candidates[t.text]
	if c == nil {
		c = f.newCandidate(t)
		f.candidates[t.text] = c
	}
	return c
}

func (f *termFinder) newCandidate(t token) *candidate {
	name := t.text
	switch {
	case t.kind == korean:
		name = f.subject(name)
	case t.kind == latin && f.latin && !isAcronym(name):
		name = ""
	}
	if name == "" {
		return &nothing
	}
	folded := fold(name)
	return &candidate{[]byte(folded), f.thing(folded), f.withAliases(name)}
}

// thing returns what a folded name means: the thing of its group, or one of its
// own.
func (f *termFinder) thing(folded string) *thing {
	one := f.names[folded]
	if one == nil {
		one = &thing{}
		f.names[folded] = one
	}
	return one
}

// subject returns the word, without its particle, where it is what some
// question is about, else nothing.
func (f *termFinder) subject(word string) string {
	if f.isNamed(word) {
		return word
	}
	word = f.stem(word)
	n := f.titles[word]
	if f.isNamed(word) || n > 0 && n <= f.asking && !askingWords[word] && utf8.RuneCountInString(word) > 1 {
		return word
	}
	return ""
}

// isNamed reports whether the glossary has a word.
func (f *termFinder) isNamed(word string) bool {
	one := f.names[fold(word)]
	return one != nil && one.names != nil
}

func (f *termFinder) withAliases(name string) *term {
	names := []string{name}
	for _, other := range f.thing(fold(name)).names {
		if fold(other) != fold(name) {
			names = append(names, other)
		}
	}
	return newTerm(names...)
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
func fold(name string) string { return string(appendFolded(nil, name)) }

// appendFolded appends a folded name. Nearly all letters are of ASCII, or
// syllables, which stay as they are.
func appendFolded(folded []byte, name string) []byte {
	for i := 0; i < len(name); {
		r, size := decode(name[i:])
		switch {
		case 'a' <= r && r <= 'z' || isSyllable(r):
			folded = append(folded, name[i:i+size]...)
		case r == '-' || unicode.IsSpace(r):
		default:
			folded = utf8.AppendRune(folded, unicode.ToLower(r))
		}
		i += size
	}
	return folded
}

// isSyllable says at once of most Korean letters that they are.
func isSyllable(r rune) bool { return 0xAC00 <= r && r <= 0xD7A3 }

// koreanWords returns the Korean words of a text, without their particles, each
// once. They are good until the next call.
func (f *termFinder) koreanWords(text string) []string {
	f.own = f.own[:0]
	for t := range tokens(text) {
		if t.kind != korean {
			continue
		}
		if word := f.stem(t.text); !slices.Contains(f.own, word) {
			f.own = append(f.own, word)
		}
	}
	return f.own
}

// stem returns a Korean word without its particle.
func (f *termFinder) stem(word string) string {
	found, known := f.stems[word]
	if !known {
		found = stem(word)
		f.stems[word] = found
	}
	return found
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
