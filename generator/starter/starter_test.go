package starter

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"studysite/generator/diag"
	"studysite/generator/site"
)

// folder makes the folder that is proposed for a document, and reads it.
func folder(t *testing.T, name, text string) (alone, proposed *site.Site, list diag.List) {
	t.Helper()
	fsys := fstest.MapFS{name: {Data: []byte(text)}}
	alone, list, err := site.ReadDocument(fsys, name, site.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if list.HasErrors() {
		return alone, nil, list
	}
	files, err := Content(alone, name)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if fsys[file.Path] != nil {
			t.Fatalf("two files are called %s", file.Path)
		}
		fsys[file.Path] = &fstest.MapFile{Data: file.Data}
	}
	proposed, list, err = site.Read(fsys, site.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return alone, proposed, list
}

// placed says which topic has how many questions, in order.
func placed(s *site.Site) string {
	var b strings.Builder
	for _, t := range s.Topics {
		fmt.Fprintf(&b, "%s %d; ", t.Title, len(t.Questions))
	}
	return strings.TrimSuffix(b.String(), "; ")
}

func TestTopicsAreProposed(t *testing.T) {
	many := func(format string, texts ...string) (s string) {
		for i, text := range texts {
			s += fmt.Sprintf("## "+format+"\n\n- answer %d\n\n", text, i)
		}
		return s
	}
	cases := []struct{ name, text, want string }{
		{"sections", "# A\n\n## What is one?\n\n- 1\n\n## What is two?\n\n- 2\n\n# B\n\n## What is three?\n\n- 3\n", "A 2; B 1"},
		{"shared words", many("How does %s work?", "a stack", "the stack grow", "a stack shrink", "a queue", "the queue grow", "a queue shrink", "a tree"), "stack 3; queue 3; Everything else 1"},
		{"words in Korean, whatever follows them", many("%s 설명하라", "정규화를", "정규화의 뜻을", "정규화와 표준화를", "어텐션은 무엇인지", "어텐션을", "어텐션의 수식을", "드롭아웃을"), "정규화 3; 어텐션 3; 그 밖의 질문 1"},
		{"a word inside another", many("%s 설명하라", "학습을", "학습의 뜻을", "학습이 무엇인지", "전이학습을", "어텐션을", "어텐션의 학습을", "어텐션은", "어텐션과 인코더를", "드롭아웃을"), "학습 5; 어텐션 3; 그 밖의 질문 1"},
		{"nothing in common", many("What is %s?", "a stack", "a queue", "a tree"), "notes 3"},
		{"the words of asking", many("Explain the difference between %s?", "red and blue", "up and down", "left and right", "in and out"), "notes 4"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, s, list := folder(t, "notes.md", c.text)
			for _, d := range list {
				if d.Severity != diag.Note {
					t.Errorf("%s: %s [%s]", d.Position, d.Text, d.Rule)
				}
			}
			if got := placed(s); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestRealDocument proposes topics for a document without sections.
func TestRealDocument(t *testing.T) {
	text, err := os.ReadFile("../../content/deep-learning-interview.txt")
	if err != nil {
		t.Fatal(err)
	}
	alone, s, list := folder(t, "deep-learning-interview.txt", string(text))
	for _, d := range list {
		if d.Severity != diag.Note {
			t.Errorf("%s: %s [%s]", d.Position, d.Text, d.Rule)
		}
	}
	if len(s.Questions) != len(alone.Questions) || s.Title != alone.Title || s.ID != alone.ID {
		t.Errorf("the folder makes another site than the document alone: %d questions, %q, %s", len(s.Questions), s.Title, s.ID)
	}
	if got, want := placed(s), "CNN 8; 모델 5; 딥러닝 4; 함수 3; 정규화 3; GPU 3; 트랜스포머 3; 그 밖의 질문 41"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestExamplesReadWithoutAWord(t *testing.T) {
	for _, lang := range Languages {
		example, err := Example(lang)
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile("files/" + lang + "/example/" + ExampleDocument)
		if err != nil {
			t.Fatal(err)
		}
		_, s, list := folder(t, ExampleDocument, string(text))
		if len(list) > 0 || s.Lang != lang || len(s.Topics) != 2 {
			t.Errorf("%s: %v, %s", lang, list, placed(s))
		}
		if err := fstest.TestFS(example, ExampleDocument, "glossary.txt"); err != nil {
			t.Error(err)
		}
	}
}

func TestScalar(t *testing.T) {
	cases := []struct{ text, want string }{
		{"plain words, with commas", "plain words, with commas"},
		{"정규화(norm)는?", "정규화(norm)는?"},
		{"[취준] 질문", "'[취준] 질문'"},
		{"it's: so", "'it''s: so'"},
		{"C# or not", "'C# or not'"},
		{"3.10", "'3.10'"},
		{"No", "'No'"},
		{"", "''"},
	}
	for _, c := range cases {
		if got := scalar(c.text); got != c.want {
			t.Errorf("%q: got %s, want %s", c.text, got, c.want)
		}
	}
}

// FuzzContent holds that whatever document can be read alone, the folder that
// is proposed for it can be read, too, and has the same questions.
func FuzzContent(f *testing.F) {
	f.Add("# A\n\n## What is \"one\": 1?\n\n- 1\n\n## What is two?\n\n- 2\n\n# B\n\n## What is two?\n\n- 3\n")
	f.Add("## 'true'\n\n- x\n\n## Yes\n\n- y\n\n# - C#: x\n\n## No?\n\nz\n")
	f.Add("정규화를 설명하라\n- a\n정규화의 뜻을 설명하라\n- b\n[ㄱ] 정규화\n- c\n")
	f.Fuzz(func(t *testing.T, text string) {
		alone, s, list := folder(t, "notes.md", text)
		if s == nil {
			return // the document itself cannot be read
		}
		if list.HasErrors() {
			for _, d := range list {
				t.Errorf("%s: %s [%s]", d.Position, d.Text, d.Rule)
			}
			return
		}
		if len(s.Questions) != len(alone.Questions) {
			t.Errorf("%d questions, and %d alone", len(s.Questions), len(alone.Questions))
		}
	})
}
