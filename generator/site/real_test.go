package site

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRealContent holds the project's own content to what falls where, by
// subject, and to nothing that its author would have to put right.
func TestRealContent(t *testing.T) {
	s, list, err := Read(os.DirFS("../../content"), Options{Name: "content"})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list {
		t.Errorf("%s:%d: %s: %s [%s]", d.Position.File.Name, d.Position.Line(), d.Severity, d.Text, d.Rule)
	}
	want := []struct {
		slug    string
		numbers []int
	}{
		{"basics", slices.Concat(span(1, 7), span(19, 19), span(27, 32), span(34, 38), span(69, 70))},
		{"optimization", slices.Concat(span(8, 18), span(20, 26), span(33, 33))},
		{"transformers", span(39, 47)},
		{"vision", slices.Concat(span(48, 61), span(65, 68))},
		{"multimodal", span(62, 64)},
	}
	if len(s.Topics) != len(want) {
		t.Fatalf("%d topics, want %d", len(s.Topics), len(want))
	}
	for i, topic := range s.Topics {
		var numbers []int
		for _, q := range topic.Questions {
			numbers = append(numbers, q.Number)
		}
		if topic.Slug != want[i].slug || !slices.Equal(numbers, want[i].numbers) {
			t.Errorf("%s:\n%s", topic.Slug, cmp.Diff(want[i].numbers, numbers))
		}
	}
}

func span(from, to int) []int {
	var out []int
	for n := from; n <= to; n++ {
		out = append(out, n)
	}
	return out
}

// TestRealWords holds what the site says in the author's name to the source.
func TestRealWords(t *testing.T) {
	s, _, err := Read(os.DirFS("../../content"), Options{Name: "content"})
	if err != nil {
		t.Fatal(err)
	}
	text := string(s.Source.File.Text)
	advice := []string{
		"꼭 반드시 자신의 언어로 답변을 다시 준비하도록 하자.",
		"질문에 대한 답변을 패드에 손으로 쓰며 외운다.",
		"마크다운의 목차(Outline)를 클릭하여 펼친다.",
		"질문만 보고 답변을 연습한다.",
	}
	for _, words := range append(advice, s.Credit.Author, s.Credit.Title, s.Credit.Terms, "davidlds.tistory.com", "2025. 5. 17.") {
		if !strings.Contains(text, words) {
			t.Errorf("the source does not say %q", words)
		}
	}
	for _, words := range advice {
		if !strings.Contains(s.Intro, words) {
			t.Errorf("the introduction does not say %q", words)
		}
	}
	if s.Credit.URL != "https://davidlds.tistory.com/" || s.Credit.Date != "2025-05-17" {
		t.Errorf("credit: %+v", s.Credit)
	}
	if s.ID != "deep-learning-interview" || s.Title != "딥러닝 면접 노트" || s.Lang != "ko" || len(s.Questions) != 70 {
		t.Errorf("id %q, title %q, lang %q, %d questions", s.ID, s.Title, s.Lang, len(s.Questions))
	}
}
