package search

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/site"
	"studysite/generator/source"
)

func TestGeneralGlossaryIsInOrder(t *testing.T) {
	groups := generalGroups()
	if len(groups) < 300 {
		t.Errorf("%d groups", len(groups))
	}
	firsts := map[string]bool{}
	for _, group := range groups {
		if len(concepts([]site.Group{group})[0].names) < 1 || len(group) < 2 {
			t.Errorf("%q is one name only", group)
		}
		for i, name := range group {
			if strings.TrimSpace(name) == "" || slices.Contains(group[:i], name) {
				t.Errorf("%q is empty or stands in %q twice", name, group)
			}
		}
		first := group[0]
		if first == asking {
			first = group[1]
		}
		if firsts[first] {
			t.Errorf("two groups begin with %q", first)
		}
		firsts[first] = true
	}
}

// siteOf returns a site with a question for each text, which is its answer.
func siteOf(texts ...string) *site.Site {
	topic := &site.Topic{Slug: "all", Title: "all"}
	page := &site.Page{Topic: topic}
	s := &site.Site{Topics: []*site.Topic{topic}}
	for i, text := range texts {
		s.Questions = append(s.Questions, &site.Question{
			Number: i + 1, Topic: topic, Page: page,
			Question: source.Question{ID: "q", Title: source.Rich{Text: "문항"}, Answer: source.Rich{Text: text}},
		})
	}
	topic.Questions = s.Questions
	return s
}

func vocabularyOf(texts ...string) *vocabulary {
	c := newCollector(len(texts), 0)
	for _, text := range texts {
		c.question("문항", "", text)
	}
	return c.vocabulary()
}

func TestConceptsAreFoundHoweverTheyAreWritten(t *testing.T) {
	group := site.Group{"gradient vanishing", "기울기 소실"}
	for text, want := range map[string]bool{
		"gradient vanishing 문제":    true,
		"Gradient-vanishing":       true,
		"gradiant vanishing이 일어난다": true,
		"기울기 소실이란":                 true,
		"기울기소실":                    true,
		"기울기가 소실된다":                true,
		"기 울 기 소 실":                true,
		"vanishing gradient":       false,
		"기울기 폭발":                   false,
		"소실된 기울기":                  false,
		"gradient of vanishing":    false,
	} {
		all := concepts([]site.Group{group})
		vocabularyOf(text).locate(all)
		if got := len(all[0].postings) > 0; got != want {
			t.Errorf("%q: found is %v", text, got)
		}
	}
}

func TestConceptsTellWhereAndHowOften(t *testing.T) {
	all := concepts([]site.Group{{"CNN", "합성곱 신경망"}})
	v := vocabularyOf("없음", "CNN은 합성곱 신경망이다. CNN", "합성곱 연산")
	v.locate(all)
	want := []posting{{1, 3}}
	if diff := cmp.Diff(want, all[0].postings, cmp.AllowUnexported(posting{})); diff != "" {
		t.Error("(-want +got):\n" + diff)
	}
}

func TestGlossarySaysOnlyWhatWordsDoNotFind(t *testing.T) {
	groups := []site.Group{
		{"overfitting", "과적합", "과대적합"},    // 과적합 finds all by itself
		{"learning rate", "학습률", "학습 속도"}, // so do the words of learning rate
		{"random forest", "랜덤 포레스트"},      // random and forest are there, and not together
		{"decision tree", "의사결정나무"},       // nothing of it is there
	}
	v := vocabularyOf("과적합을 막는다", "learning rate", "random", "forest")
	g := v.glossary(concepts(groups))
	if want := ";rhkeowjrgkq-overfitting;gkrtmq threh,gkrtmqfbf"; g.text() != want {
		t.Errorf("got %q, want %q", g.text(), want)
	}
	if want := []string{"randomforest"}; !slices.Equal(g.lacking, want) {
		t.Errorf("%q are lacking, not %q", g.lacking, want)
	}
}

func TestPrintsStandInLists(t *testing.T) {
	g := &glossary{lacking: []string{"randomforest", "decisiontree", "sfp", "bcd"}}
	lists := strings.Split(g.prints(), " ")
	for _, name := range append(g.lacking, "randomforests") {
		list, print := nameprint(name)
		if at := strings.Index(lists[list], print); at < 0 || at%len(print) != 0 {
			t.Errorf("%q is not in list %d of %q", name, list, lists)
		}
	}
}

func TestAuthorsGlossaryComesWithTheGeneral(t *testing.T) {
	s := siteOf("플럭스 축전기는 시간을 넘는다")
	s.Glossary = []site.Group{{"플럭스 축전기", "flux capacitor"}}
	if glossary := Build(s, true).language[1]; !strings.Contains(glossary, ":flux_capacitor") {
		t.Error(glossary)
	}
}

func TestWhatTheSiteLacksIsWhatItsWordsDoNotStandFor(t *testing.T) {
	groups := []site.Group{
		{"feature selection", "특징 선택"},
		{"class imbalance", "클래스 불균형"},
		{"regression", "회귀"},
		{"ridge regression", "릿지 회귀", "릿지"},
	}
	c := newCollector(2, 0)
	c.question("풀링이란", "", "클래스의 특징을 남기고 큰 값을 선택한다")
	c.question("불균형한 데이터", "", "작은 클래스는 릿지로도 무시된다")
	got := c.vocabulary().glossary(concepts(groups)).lacking
	want := []string{keyOf(t, "특징선택"), "regression", keyOf(t, "회귀")}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got):\n" + diff)
	}
}

func TestFormsOfWordsMisleadToo(t *testing.T) {
	groups := []site.Group{{"k-means", "케이민즈"}, {"mean", "평균"}}
	got := vocabularyOf("K 벡터", "평균").glossary(concepts(groups)).lacking
	if want := []string{"kmeans"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWordsThatAskAreKnownWhateverTheTextsSay(t *testing.T) {
	groups := []site.Group{{"?", "why", "왜"}, {"과적합", "overfitting"}}
	got := vocabularyOf("과적합").glossary(concepts(groups)).text()
	if want := ":overfitting?dho-why"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestLongWordsAreSpeltRight holds a word that is longer than all names to being
// compared with none: that would take time by the square of its length.
func TestLongWordsAreSpeltRight(t *testing.T) {
	const letters = 20_000
	v := vocabularyOf(strings.Repeat("a", letters))
	all := concepts([]site.Group{{"gradient vanishing", "기울기 소실"}})
	if n := testing.AllocsPerRun(1, func() { v.misspelt(all) }); n > letters/100 {
		t.Errorf("%v strings were made to correct one word", n)
	}
}
