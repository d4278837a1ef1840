package page

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"studysite/generator/output"
	"studysite/generator/site"
	"studysite/generator/source"
)

// sample returns a site of n questions, ten to a topic.
func sample(n int) *site.Site { return sampleOf(n, 10) }

func sampleOf(n, perTopic int) *site.Site {
	s := &site.Site{ID: "sample", Title: "Sample", Lang: "en", Dir: "ltr"}
	for i := range n {
		if i%perTopic == 0 {
			slug := fmt.Sprintf("topic-%d", i/perTopic)
			s.Topics = append(s.Topics, &site.Topic{Slug: slug, Title: "Topic " + slug})
		}
		topic := s.Topics[len(s.Topics)-1]
		text := fmt.Sprintf("What is thing %d?", i)
		answer := strings.Repeat("This is what it is. ", 15)
		q := &site.Question{Number: i + 1, Topic: topic, Question: source.Question{
			ID: fmt.Sprintf("id%08d", i), Parent: -1,
			Title:  source.Rich{HTML: text, Text: text},
			Answer: source.Rich{HTML: "<p>" + answer + "</p>", Text: answer},
		}}
		topic.Questions = append(topic.Questions, q)
		s.Questions = append(s.Questions, q)
	}
	for _, t := range s.Topics {
		p := &site.Page{Name: t.Slug, Topic: t, Place: 1, Questions: t.Questions}
		t.Pages = []*site.Page{p}
		for _, q := range t.Questions {
			q.Page = p
		}
	}
	return s
}

func render(t testing.TB, s *site.Site) *output.Tree {
	t.Helper()
	words, err := ReadWords(os.DirFS("../../assets"), WordsLang(s.Lang))
	if err != nil {
		t.Fatal(err)
	}
	tree := &output.Tree{}
	assets := Assets{
		Style:       output.File{Path: "assets/site.css", Data: []byte("p{}")},
		InlineStyle: []byte("p{}"),
		PartScripts: []func() []byte{func() []byte { return []byte("layers()") }},
		Early:       output.File{Path: "assets/early.js", Data: []byte("early()")},
		Script:      output.File{Path: "assets/page.js", Data: []byte("page()")},
		Icon:        output.File{Path: "assets/icon.svg"},
	}
	in := Input{Site: s, Templates: os.DirFS("../../templates"), Words: words, Assets: assets}
	if err := Render(in, tree); err != nil {
		t.Fatal(err)
	}
	if _, err := tree.Files(); err != nil {
		t.Fatal(err)
	}
	return tree
}

func BenchmarkRender(b *testing.B) {
	for _, size := range [][2]int{{70, 10}, {10_000, 100}, {10_000, 10}} {
		s := sampleOf(size[0], size[1])
		b.Run(fmt.Sprintf("%d by %d", size[0], size[1]), func(b *testing.B) {
			for b.Loop() {
				render(b, s)
			}
		})
	}
}

func page(t *testing.T, tree *output.Tree, path string) string {
	t.Helper()
	data, err := tree.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestQuestion(t *testing.T) {
	s := sample(1)
	q := s.Questions[0]
	q.Title = source.Rich{HTML: "a &lt; b <code>c</code>", Text: "a < b c"}
	q.Answer.HTML = "<h3>Part</h3><p>text</p>"
	q.Notes = []site.Note{{Kind: site.Mistake, Quote: `a "b"`, HTML: "<p>no</p>", Reference: "https://example.org/?a&b"}}
	tree := render(t, s)

	want := `<details class="q"><summary><span class="n">1</span><h2 id="q-id00000000">a &lt; b <code>c</code></h2></summary>` +
		`<div class="answer" id="a-id00000000"><h3>Part</h3><p>text</p>` +
		`<div class="note" role="note"><p><strong>Mistake</strong> <q>a &#34;b&#34;</q></p><p>no</p>` +
		`<p><small>Reference: <a href="https://example.org/?a&amp;b" rel="noopener">https://example.org/?a&amp;b</a></small></p></div>` +
		"</div></details>\n"
	if got := page(t, tree, "topic-0.html"); !strings.Contains(got, want) {
		t.Errorf("the topic page lacks\n%s\nit is\n%s", want, got)
	}
	deeper := strings.NewReplacer("<h2 id", "<h3 id", "</h2></summary>", "</h3></summary>", "h3>Part</h3", "h4>Part</h4").Replace(want)
	if got := page(t, tree, Offline); !strings.Contains(got, deeper) {
		t.Errorf("the single file lacks\n%s", deeper)
	}
}

func TestQuestionWithoutAnswerSaysSo(t *testing.T) {
	s := sample(1)
	s.Questions[0].Answer = source.Rich{}
	if got := page(t, render(t, s), "topic-0.html"); !strings.Contains(got, `<p class="none">`) {
		t.Error("nothing stands for the answer that is missing")
	}
}

func TestOutline(t *testing.T) {
	links := func(n int, path string) int {
		return strings.Count(page(t, render(t, sample(n)), path), `<li><a href="`)
	}
	// Every question once in the outline, every topic once at the side.
	if got, want := links(outlineLimit, "topic-0.html"), outlineLimit+outlineLimit/10; got < want {
		t.Errorf("%d links, want at least %d", got, want)
	}
	if got := links(outlineLimit+10, "topic-0.html"); got > 10+2*(outlineLimit+10)/10+5 {
		t.Errorf("a large site's page has %d links", got)
	}
}

func TestListOfAllQuestionsIsDivided(t *testing.T) {
	tree := render(t, sampleOf(2*ListLimit+1, 100))
	links := 0
	for i := range 3 {
		links += strings.Count(page(t, tree, searchFile(i)), `#q-id`)
	}
	if links != 2*ListLimit+1 {
		t.Errorf("%d questions are listed", links)
	}
	if got := page(t, tree, Search); !strings.Contains(got, `<a href="search.2.html">1001–2000</a>`) {
		t.Error("the first part does not lead to the second")
	}
	if _, err := render(t, sample(10)).ReadFile(searchFile(1)); err == nil {
		t.Error("a short list is divided")
	}
}

func TestAddresses(t *testing.T) {
	s := sample(20)
	tree := render(t, s)
	for _, path := range []string{Index, "topic-0.html", Missing, Offline} {
		if got := page(t, tree, path); strings.Contains(got, "canonical") || strings.Contains(got, "og:url") {
			t.Errorf("%s names an address that nobody knows", path)
		}
	}
	if got := page(t, tree, Missing); strings.Contains(got, `href="topic`) {
		t.Error("404.html has relative links, which are dead at other depths")
	}

	s.BaseURL = "https://example.org/x/"
	tree = render(t, s)
	for path, want := range map[string]string{
		Index:          `<link rel="canonical" href="https://example.org/x/">`,
		"topic-1.html": `<link rel="canonical" href="https://example.org/x/topic-1.html">`,
		Missing:        `<a href="/x/topic-0.html">`,
	} {
		if got := page(t, tree, path); !strings.Contains(got, want) {
			t.Errorf("%s lacks %s", path, want)
		}
	}
}

func TestPolicyOfSingleFile(t *testing.T) {
	got := page(t, render(t, sample(1)), Offline)
	for _, want := range []string{
		"script-src 'sha256-", "<script>early()</script>", "<style>p{}</style>", "<script>page()</script>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the single file lacks %s", want)
		}
	}
	for _, not := range []string{" src=", "'self'", "&#39;self&#39;", `rel="stylesheet"`} {
		if strings.Contains(got, not) {
			t.Errorf("the single file holds %s", not)
		}
	}
}
