package study

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
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
	s.Questions[0].Core = []int{0}
	s.Questions[1].Was = []string{"old"}
	s.Confusable = [][]*site.Question{s.Questions}
	topic.Questions, page.Questions = s.Questions, s.Questions
	topic.Pages = []*site.Page{page}
	s.Topics = []*site.Topic{topic}
	return s
}

// course, answer and the rest are the scripts as assets/src/study/course.ts reads
// them.
type course struct {
	Version string
	Topics  []struct{ Title, Slug string }
	Pages   []struct{ Link, Answers string }

	Questions []struct {
		ID, Label, Title, Stem  string
		Topic, Page, Characters int
		Was                     []string
		Core                    []int
		Terms                   [][]string
	}
	Confusable [][]string
}

type answer struct {
	HTML  string
	Terms [][]string
}

// scripts are the data of a site, those of answers by their paths.
type scripts struct {
	Inline, Course []byte
	answers        map[string][]byte
}

func made(s *site.Site) scripts {
	all := scripts{answers: map[string][]byte{}}
	data := New(s, func(q *site.Question) string { return q.Answer.HTML })
	var paths []string
	for _, p := range data.Pages() {
		script := data.Answers(p)
		path := fmt.Sprintf("assets/%x-%s.js", sha256.Sum256(script), AnswersName(p))
		all.answers[path] = script
		paths = append(paths, path)
	}
	all.Inline, all.Course = data.Inline(paths), data.Course(paths)
	return all
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
	scripts := made(sample())
	for _, data := range [][]byte{scripts.Course, scripts.Inline} {
		if bytes.Contains(data, []byte("막습니다")) {
			t.Errorf("an answer stands in %s", data)
		}
	}
	var whole, inline course
	value(t, scripts.Course, "course", &whole)
	value(t, scripts.Inline, "course", &inline)
	if got := whole.Questions[1].Was; !cmp.Equal(got, []string{"old"}) {
		t.Errorf("the renamed question was %v", got)
	}
	if !cmp.Equal(whole.Confusable, [][]string{{"a", "b"}}) {
		t.Errorf("confusable sets: %v", whole.Confusable)
	}
	if len(whole.Pages) != 1 || whole.Pages[0].Link != "basics.html" || scripts.answers[whole.Pages[0].Answers] == nil {
		t.Errorf("pages: %v", whole.Pages)
	}
	if q := whole.Questions[0]; q.Title == "" || q.Terms != nil || q.Core[0] != 0 || q.Characters != 32 || whole.Topics[q.Topic].Slug != "basics" {
		t.Errorf("the first question is %+v", q)
	}
	if q := inline.Questions[0]; q.Title != "" || q.Terms == nil || inline.Pages != nil || inline.Version != whole.Version {
		t.Errorf("inline it is %+v", q)
	}
}

func TestAnswersWithTheirTerms(t *testing.T) {
	var answers map[string]answer
	for _, script := range made(sample()).answers {
		value(t, script, "answers-basics", &answers)
	}
	want := map[string]answer{
		"a": {HTML: "<p>과적합을 막습니다. CNN과 batch norm에서 0.5를 씁니다.</p>", Terms: [][]string{{"과적합"}, {"CNN"}, {"batch norm"}, {"0.5"}}},
		"b": {HTML: "<p>드롭아웃으로 막습니다.</p>", Terms: [][]string{{"드롭아웃", "dropout"}}},
	}
	if diff := cmp.Diff(want, answers); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestInlineScriptCannotBeEndedByAQuestion(t *testing.T) {
	if scripts := made(sample()); bytes.Contains(scripts.Inline, []byte("</script")) {
		t.Errorf("%s", scripts.Inline)
	}
}

func TestVersionChangesWithAnyAnswer(t *testing.T) {
	version := func(s *site.Site) string {
		var c course
		value(t, made(s).Course, "course", &c)
		return c.Version
	}
	changed := sample()
	changed.Questions[0].Answer.HTML += "!"
	if version(sample()) != version(sample()) || version(sample()) == version(changed) {
		t.Error("the version is not one of the content")
	}
}

func names(terms []*term) (all [][]string) {
	for _, t := range terms {
		all = append(all, t.names)
	}
	return all
}

func TestTermsOfAnAuthorComeFirst(t *testing.T) {
	s := sample()
	s.Questions[0].Terms = []string{"dropout", "일반화"}
	got := newTermFinder(s).of(s.Questions[0])
	if diff := cmp.Diff([][]string{{"dropout", "드롭아웃"}, {"일반화"}}, names(got)); diff != "" {
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
		for token := range tokens(test.text) {
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
			if !strings.Contains(fold(q.Answer.Text), fold(term.names[0])) {
				t.Errorf("%s: the answer has no %q", q.ID, term.names[0])
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
		for token := range tokens(text) {
			if token.text == "" {
				t.Error("an empty token")
			}
		}
	})
}
