package site

import (
	"fmt"
	"testing"

	"golang.org/x/text/unicode/norm"

	"studysite/generator/diag"
	"studysite/generator/source"
)

func TestKeywords(t *testing.T) {
	tests := []struct {
		keyword, text string
		want          bool
	}{
		{"GD", "GD와 SGD의 차이", true},
		{"GD", "SGD의 차이", false},
		{"gd", "GD 중에", true},
		{"CNN", "CNN은 무엇인가", true},
		{"CNN", "R-CNN", true},
		{"CNN", "(CNN)", true},
		{"CNN", "CNNs", false},
		{"CNN", "CNN2", false},
		{"GPT", "GPT-4", true},
		{"batch norm", "batch normalization", false},
		{"batch norm", "Batch  Norm을", true},
		{"학습", "지도학습과", true},
		{"Q 벡터", "QQ 벡터의", false},
		{"벡터Q", "벡터Q2", false},
		{"C++", "C++11", true},
		{"C++", "ABC++", false},
		{"학습", norm.NFD.String("지도학습과"), true},
		{norm.NFD.String("학습"), "지도학습과", true},
		{"é", "caf\u0065\u0301", false},
		{"café", "un CAFÉ!", true},
		{"сеть", "Сеть — это", true},
		{"сеть", "сетью", false},
		{"学習", "深層学習とは", true},
		{"가나", "가가나", true},
		{"a b", "a\u00a0b", true},
		{"ab", "a\u200bb", true},
	}
	for _, test := range tests {
		var k keywords
		k.add(test.keyword)
		got := false
		k.find(source.Clean(test.text), func(int) { got = true })
		if got != test.want {
			t.Errorf("%q in %q: %v", test.keyword, test.text, got)
		}
	}
}

func TestKeywordsAreNumbered(t *testing.T) {
	var k keywords
	for _, word := range []string{"b", "a b", "a", "c"} {
		k.add(word)
	}
	got := ""
	k.find("a b", func(n int) { got += fmt.Sprint(n) })
	if got != "120" {
		t.Errorf("found %s, want 1, 2, 0", got)
	}
}

// BenchmarkPlace places 10,000 questions by five topics of ten keywords each.
func BenchmarkPlace(b *testing.B) {
	questions := manyQuestions(10_000)
	for b.Loop() {
		for _, q := range questions {
			q.Topic = nil
		}
		var l diag.List
		place(manyTopics(5, 10), newCatalogue(questions), &l)
		if len(l) > 0 {
			b.Fatal(l[0].Text)
		}
	}
}

func manyQuestions(n int) []*Question {
	questions := make([]*Question, n)
	for i := range questions {
		questions[i] = &Question{Question: source.Question{
			ID:     fmt.Sprint("q", i),
			Parent: -1,
			Title:  source.Rich{Text: fmt.Sprintf("%d번 방법과 %s, batch norm의 차이를 설명하라", i, manyWord(i%5, i/5%10))},
		}}
	}
	return questions
}

func manyTopics(topics, keywords int) []*claimant {
	out := make([]*claimant, topics)
	for i := range out {
		out[i] = &claimant{Topic: &Topic{Title: fmt.Sprint(i)}}
		for k := range keywords {
			out[i].keywords = append(out[i].keywords, phrase{text: manyWord(i, k)})
		}
	}
	return out
}

// manyWord is a keyword of a topic: Latin or Korean, with one of many initials.
func manyWord(topic, keyword int) string {
	n := topic*10 + keyword
	if n%2 == 0 {
		return fmt.Sprintf("%cet%d", 'A'+n%26, n)
	}
	return fmt.Sprintf("%c%d망", '가'+rune(n)*28, n)
}
