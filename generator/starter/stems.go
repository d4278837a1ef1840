package starter

import (
	"unicode"
	"unicode/utf8"

	"studysite/generator/site"
)

// tokens takes a text apart into runs of letters and digits, and these where
// Hangul begins or ends: CNN의 is CNN and 의.
func tokens(text string) []string {
	var list []string
	start, before := 0, ' '
	for i, r := range text {
		if kindOf(r) != kindOf(before) {
			list = appendToken(list, text[start:i])
			start = i
		}
		before = r
	}
	return appendToken(list, text[start:])
}

func appendToken(list []string, token string) []string {
	if kindOf(firstRune(token)) == ' ' || utf8.RuneCountInString(token) < 2 {
		return list
	}
	return append(list, token)
}

// kindOf sorts characters: 'h' for Hangul, 'w' for what other words are made
// of, a space for what stands between words. Scripts that put no space between
// words give none to look at.
func kindOf(r rune) rune {
	switch {
	case unicode.Is(unicode.Hangul, r):
		return 'h'
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
		return ' '
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return 'w'
	}
	return ' '
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// stems knows where words of Korean end and what follows them begins, from
// nothing but the document: after 정규화 come several things (정규화는, 정규화를,
// 정규화 and a space), after 정규 only one. That is the successor variety of
// Harris (From phoneme to morpheme, 1955).
type stems map[string]map[rune]bool

func stemsOf(questions []*site.Question) stems {
	s := stems{}
	for _, q := range questions {
		s.add(q.Title.Text)
		s.add(q.Answer.Text)
	}
	return s
}

func (s stems) add(text string) {
	for _, token := range tokens(text) {
		if kindOf(firstRune(token)) != 'h' {
			continue
		}
		for i, r := range token {
			if i > 0 {
				s.follows(token[:i], r)
			}
		}
		s.follows(token, 0)
	}
}

func (s stems) follows(stem string, r rune) {
	if s[stem] == nil {
		s[stem] = map[rune]bool{}
	}
	s[stem][r] = true
}

// of returns the words that a token may begin with, the longest first.
func (s stems) of(token string) []string {
	if kindOf(firstRune(token)) != 'h' {
		return []string{token}
	}
	var list []string
	runes := []rune(token)
	for n := len(runes); n >= 2; n-- {
		if stem := string(runes[:n]); len(s[stem]) > 1 {
			list = append(list, stem)
		}
	}
	return list
}
