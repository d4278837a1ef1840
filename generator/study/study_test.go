package study

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/site"
	"studysite/generator/source"
)

// sample is a site of two questions on one page.
func sample() *site.Site {
	s := &site.Site{ID: "sample", Glossary: []site.Group{{"dropout", "드롭아웃"}}}
	topic := &site.Topic{Slug: "basics", Title: "Basics"}
	page := &site.Page{Name: "basics", Topic: topic, Place: 1}
	for i, text := range [][2]string{
		{"드롭아웃을 </script> 설명하라", "과적합을 막습니다. CNN과 batch norm에서 0.5를 씁니다."},
		{"과적합이란", "드롭아웃으로 막습니다."},
	} {
		q := &site.Question{Question: source.Question{ID: string(rune('a' + i)), Parent: -1}, Number: i + 1, Topic: topic, Page: page}
		q.Title = source.Rich{HTML: text[0], Text: text[0]}
		q.Answer = source.Rich{HTML: "<p>" + text[1] + "</p>", Text: text[1]}
		s.Questions = append(s.Questions, q)
	}
	s.Questions[1].Was = []string{"old"}
	s.Confusable = [][]*site.Question{s.Questions}
	topic.Questions, page.Questions = s.Questions, s.Questions
	topic.Pages = []*site.Page{page}
	s.Topics = []*site.Topic{topic}
	return s
}

func made(t *testing.T, s *site.Site) Scripts {
	t.Helper()
	scripts, err := Make(Input{
		Site:   s,
		Answer: func(q *site.Question) string { return q.Answer.HTML },
		Name:   func(name string, data []byte) string { return "assets/" + name },
	})
	if err != nil {
		t.Fatal(err)
	}
	return scripts
}

// value returns what a script provides.
func value(t *testing.T, script []byte, name string, into any) {
	t.Helper()
	text, ok := strings.CutPrefix(string(script), `(self.studysite??={})["`+name+`"]=`)
	if !ok || !strings.HasSuffix(text, ";") {
		t.Fatalf("%s is not provided by %.60s", name, script)
	}
	if err := json.Unmarshal([]byte(strings.TrimSuffix(text, ";")), into); err != nil {
		t.Fatal(err)
	}
}

func TestCourseHoldsNoAnswer(t *testing.T) {
	scripts := made(t, sample())
	for _, data := range [][]byte{scripts.Course.Data, scripts.Inline} {
		if bytes.Contains(data, []byte("막습니다")) {
			t.Errorf("an answer stands in %s", data)
		}
	}
	var course Course
	value(t, scripts.Course.Data, "course", &course)
	if got := course.Questions[1].Was; !cmp.Equal(got, []string{"old"}) {
		t.Errorf("the renamed question was %v", got)
	}
	if !cmp.Equal(course.Confusable, [][]string{{"a", "b"}}) {
		t.Errorf("confusable sets: %v", course.Confusable)
	}
	want := []Page{{Link: "basics.html", Answers: "assets/answers-basics.js"}}
	if diff := cmp.Diff(want, course.Pages); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
}

func TestAnswersWithTheirTerms(t *testing.T) {
	scripts := made(t, sample())
	var answers map[string]Answer
	value(t, scripts.Answers[0].Data, "answers-basics", &answers)
	want := map[string]Answer{
		"a": {HTML: "<p>과적합을 막습니다. CNN과 batch norm에서 0.5를 씁니다.</p>", Terms: [][]string{{"과적합"}, {"CNN"}, {"batch norm"}, {"0.5"}}},
		"b": {HTML: "<p>드롭아웃으로 막습니다.</p>", Terms: [][]string{{"드롭아웃", "dropout"}}},
	}
	if diff := cmp.Diff(want, answers); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestInlineScriptCannotBeEndedByAQuestion(t *testing.T) {
	if scripts := made(t, sample()); bytes.Contains(scripts.Inline, []byte("</script")) {
		t.Errorf("%s", scripts.Inline)
	}
}

func TestVersionChangesWithAnyAnswer(t *testing.T) {
	version := func(s *site.Site) string {
		var course Course
		scripts, err := Make(Input{
			Site:   s,
			Answer: func(q *site.Question) string { return q.Answer.HTML },
			Name:   func(name string, data []byte) string { return name + string(data) },
		})
		if err != nil {
			t.Fatal(err)
		}
		value(t, scripts.Course.Data, "course", &course)
		return course.Version
	}
	changed := sample()
	changed.Questions[0].Answer.HTML += "!"
	if version(sample()) != version(sample()) || version(sample()) == version(changed) {
		t.Error("the version is not one of the content")
	}
}

func TestTermsOfAnAuthorComeFirst(t *testing.T) {
	s := sample()
	s.Questions[0].Terms = []string{"dropout", "일반화"}
	got := newTermFinder(s).of(s.Questions[0])
	if diff := cmp.Diff([][]string{{"dropout", "드롭아웃"}, {"일반화"}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTokens(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"CNN은 768에서", []string{"CNN", "768"}},
		{"gradient vanishing 문제", []string{"gradient vanishing", "문제"}},
		{"loss of the model", []string{"loss", "model"}},
		{"a, 1, 3D", []string{"3D"}},
		{"0.95, L2, GPT-4V", []string{"0.95", "L2", "GPT-4V"}},
		{"one two three four", []string{"one two three", "four"}},
		{"漢字 é", nil},
	} {
		var got []string
		for _, token := range tokens(test.text) {
			got = append(got, token.text)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("tokens(%q) (-want +got):\n%s", test.text, diff)
		}
	}
}

func TestRealContent(t *testing.T) {
	s, list, err := site.Read(os.DirFS("../../content"), site.Options{Name: "content"})
	if err != nil || list.HasErrors() {
		t.Fatal(err, list)
	}
	finder := newTermFinder(s)
	with := 0
	for _, q := range s.Questions {
		terms := finder.of(q)
		if len(terms) > maxTerms {
			t.Errorf("%s has %d terms", q.ID, len(terms))
		}
		for _, term := range terms {
			if !strings.Contains(fold(q.Answer.Text), fold(term[0])) {
				t.Errorf("%s: the answer has no %q", q.ID, term[0])
			}
		}
		if len(terms) > 0 {
			with++
		}
	}
	if with < 60 {
		t.Errorf("only %d of %d answers have key terms", with, len(s.Questions))
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("CNN은 0.95, 드롭아웃 GPT-4V")
	f.Fuzz(func(t *testing.T, text string) {
		for _, token := range tokens(text) {
			if token.text == "" {
				t.Error("an empty token")
			}
		}
	})
}
