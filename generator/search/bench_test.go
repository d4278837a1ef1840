package search

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/yuin/goldmark"

	"studysite/generator/site"
	"studysite/generator/source"
)

// BenchmarkBuild makes and writes the index of documents with a vocabulary that
// grows as real ones do. Beside it stands what it costs goldmark to render the
// same text.
func BenchmarkBuild(b *testing.B) {
	for _, questions := range []int{70, 1_000, 10_000} {
		s, markdown := synthetic(questions)
		b.Run(fmt.Sprintf("%d/index", questions), func(b *testing.B) {
			for b.Loop() {
				x := Build(s, questions <= 300)
				x.Glossary()
				x.Start()
				x.Shards()
			}
		})
		b.Run(fmt.Sprintf("%d/floor", questions), func(b *testing.B) {
			for b.Loop() {
				if err := goldmark.Convert(markdown, &bytes.Buffer{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// synthetic returns a document of questions with answers of some 300 bytes, and
// its text.
func synthetic(questions int) (*site.Site, []byte) {
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.1, 8, 50_000)
	particles := strings.Fields("은 는 이 가 을 를 의 에 에서 으로 와 하는 합니다")
	phrase := func(words int) string {
		var out []string
		for range words {
			out = append(out, invented(zipf.Uint64())+particles[random.IntN(len(particles))])
		}
		return strings.Join(out, " ")
	}
	topic := &site.Topic{Slug: "all", Title: "모두"}
	page := &site.Page{Topic: topic}
	s := &site.Site{Topics: []*site.Topic{topic}}
	var markdown bytes.Buffer
	for i := range questions {
		q := &site.Question{Number: i + 1, Topic: topic, Page: page, Question: source.Question{
			ID:     fmt.Sprintf("%010d", i),
			Title:  source.Rich{Text: phrase(5)},
			Answer: source.Rich{Text: phrase(14) + "\n" + phrase(12)},
		}}
		s.Questions = append(s.Questions, q)
		fmt.Fprintf(&markdown, "## %s\n\n- %s\n", q.Title.Text, strings.ReplaceAll(q.Answer.Text, "\n", "\n- "))
	}
	topic.Questions = s.Questions
	return s, markdown.Bytes()
}

// invented returns the nth word of a language of its own: Korean ones, and now
// and then a Latin one.
func invented(n uint64) string {
	r := rand.New(rand.NewPCG(n, 3))
	if n%7 == 3 {
		word := make([]byte, 4+r.IntN(6))
		for i := range word {
			word[i] = "aeioubcdfglmnprstv"[r.IntN(18)]
		}
		return string(word) + " "
	}
	word := make([]rune, 2+r.IntN(3))
	for i := range word {
		word[i] = firstSyllable + rune(r.IntN(19)*588+r.IntN(12)*28+r.IntN(2)*4)
	}
	return string(word)
}
