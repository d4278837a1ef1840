package site

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/source"
)

// TestBySection divides documents whose sections are given as depth and title,
// and whose questions as the numbers of their sections.
func TestBySection(t *testing.T) {
	tests := []struct {
		name      string
		sections  []string // a title, after one hyphen for each section above it
		questions []int
		want      []string
	}{
		{"no section", nil, []int{-1, -1}, []string{"Doc: 1 2"}},
		{"one section", []string{"A"}, []int{0, 0}, []string{"A: 1 2"}},
		{"two sections", []string{"A", "B"}, []int{0, 1, 1}, []string{"A: 1", "B: 2 3"}},
		{"a section without questions", []string{"A", "B", "C"}, []int{0, 2}, []string{"A: 1", "C: 2"}},
		{"one above all", []string{"A", "-B", "-C"}, []int{1, 2}, []string{"B (A): 1", "C (A): 2"}},
		{"the title above all", []string{"Doc", "-B", "-C"}, []int{1, 2}, []string{"B: 1", "C: 2"}},
		{"two above all", []string{"A", "-B", "--C", "--D"}, []int{2, 3}, []string{"C (A – B): 1", "D (A – B): 2"}},
		{"the innermost of three levels", []string{"A", "-B", "--C", "--D", "-E"}, []int{2, 3, 4}, []string{"C (A – B): 1", "D (A – B): 2", "E (A): 3"}},
		{"the innermost of one branch", []string{"A", "-B", "--C"}, []int{2, 2}, []string{"C (A – B): 1 2"}},
		{"equal titles", []string{"A", "-B", "--C", "-D", "--C"}, []int{2, 4}, []string{"B – C (A): 1", "D – C (A): 2"}},
		{"equal titles without others above", []string{"A", "A"}, []int{0, 1}, []string{"A: 1", "A: 2"}},
		{"questions above the level", []string{"A", "-B", "-C"}, []int{0, 1, 2}, []string{"A: 1", "B (A): 2", "C (A): 3"}},
		{"questions above all sections", []string{"A"}, []int{-1, 0}, []string{"Doc: 1", "A: 2"}},
		{"a section that goes on", []string{"A", "B"}, []int{0, 1, 0}, []string{"A: 1 3", "B: 2"}},
	}
	for _, test := range tests {
		doc := sectioned(test.sections)
		questions := make([]*Question, len(test.questions))
		for i, section := range test.questions {
			questions[i] = &Question{Question: source.Question{Section: section, Parent: -1}, Number: i + 1}
		}
		var got []string
		for _, topic := range bySection(questions, doc, "Doc") {
			line := topic.Title
			if topic.Summary != "" {
				line += " (" + topic.Summary + ")"
			}
			line += ":"
			for _, q := range topic.Questions {
				line += fmt.Sprint(" ", q.Number)
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
}

// TestAboveAll names documents after the section that holds all questions.
func TestAboveAll(t *testing.T) {
	tests := []struct {
		sections  []string
		questions []int
		want      string
	}{
		{nil, []int{-1}, ""},
		{[]string{"A"}, []int{0, 0}, "A"},
		{[]string{"A", "-B", "-C"}, []int{1, 2}, "A"},
		{[]string{"A", "B"}, []int{0, 1}, ""},
		{[]string{"A", "B"}, []int{1, 1}, "B"},
		{[]string{"A"}, []int{0, -1}, ""},
	}
	for _, test := range tests {
		doc := sectioned(test.sections)
		for _, section := range test.questions {
			doc.Questions = append(doc.Questions, source.Question{Section: section})
		}
		if got := aboveAll(doc); got != test.want {
			t.Errorf("%v with questions in %v is called %q, want %q", test.sections, test.questions, got, test.want)
		}
	}
}

// sectioned makes a document of titles that say by hyphens how deep they are.
func sectioned(titles []string) *source.Document {
	doc := &source.Document{}
	var above []int
	for i, title := range titles {
		depth := 0
		for title[depth] == '-' {
			depth++
		}
		above = append(above[:depth], i)
		parent := -1
		if depth > 0 {
			parent = above[depth-1]
		}
		doc.Sections = append(doc.Sections, source.Section{Title: title[depth:], Parent: parent})
	}
	return doc
}

// TestHundredsOfSections holds that every section of a large document gets a
// file name of its own, also where titles are equal or differ in case only.
func TestHundredsOfSections(t *testing.T) {
	titles := []string{"연습 문제", "INDEX", "Index", "深層学習"}
	doc := &source.Document{}
	var questions []*Question
	for i := range 400 {
		doc.Sections = append(doc.Sections, source.Section{Title: titles[i%4], Parent: -1})
		questions = append(questions, &Question{Question: source.Question{Section: i, Parent: -1}})
	}
	slugs := map[string]bool{}
	for _, topic := range bySection(questions, doc, "Doc") {
		if slugs[topic.Slug] || topic.Slug == "index" || !slugShape.MatchString(topic.Slug) {
			t.Errorf("%s: %s", topic.Title, topic.Slug)
		}
		slugs[topic.Slug] = true
	}
	if len(slugs) != 400 {
		t.Errorf("%d topics", len(slugs))
	}
}

// TestIntroductions holds that what a document says above the first questions of
// its sections stands in one topic, and only there.
func TestIntroductions(t *testing.T) {
	rich := func(s string) source.Rich { return source.Rich{HTML: "<p>" + s + "</p>", Text: s} }
	doc := &source.Document{Sections: []source.Section{
		{Title: "Part", Parent: -1, Intro: rich("p")},
		{Title: "A", Parent: 0, Intro: rich("a")},
		{Title: "A < 1", Parent: 1, Intro: rich("a1")},
		{Title: "B", Parent: 0},
	}}
	questions := []*Question{}
	for _, section := range []int{1, 2, 3} {
		questions = append(questions, &Question{Question: source.Question{Section: section, Parent: -1}})
	}
	var got []string
	for _, topic := range bySection(questions, doc, "Doc") {
		got = append(got, topic.Intro)
	}
	want := []string{"<h2>Part</h2>\n<p>p</p>\n<p>a</p>", "<p>a1</p>", ""}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("introductions (-want +got):\n%s", diff)
	}
	if got := bySection(questions[1:2], doc, "Doc")[0].Intro; !strings.Contains(got, "<h2>A</h2>\n<p>a</p>\n<p>a1</p>") {
		t.Errorf("of one topic: %s", got)
	}
}
