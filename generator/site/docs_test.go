package site

import (
	"os"
	"strings"
	"testing"

	"studysite/generator/diag"
)

// TestDocumentedExamples holds that the examples in docs/content.md are read
// without a diagnostic, where the document is the real one.
func TestDocumentedExamples(t *testing.T) {
	s, _, err := Read(os.DirFS("../../content"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	c := newCatalogue(s.Questions)
	examples := documented(t)
	var l diag.List
	readConfig(examples["site.md"], &l)
	if topic := readTopic(examples["topics/*.md"], &l); topic != nil {
		for _, p := range topic.questions {
			c.find(p, &l)
		}
	}
	readNote(examples["notes/*.md"], c, &l)
	if groups := readGlossary(examples["glossary.txt"], &l); len(groups) < 2 {
		t.Errorf("glossary: %v", groups)
	}
	if sets := readRecords(examples["questions.md"], c, &l); len(sets) != 1 {
		t.Errorf("confusable: %v", sets)
	}
	for _, d := range l {
		t.Errorf("%s: %s [%s]", d.Position, d.Text, d.Rule)
	}
}

// documented returns the first example below each heading.
func documented(t *testing.T) map[string]*diag.File {
	text, err := os.ReadFile("../../docs/content.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := map[string]*diag.File{}
	for _, section := range strings.Split(string(text), "\n## ")[1:] {
		name, rest, _ := strings.Cut(section, "\n")
		if _, rest, ok := strings.Cut(rest, "\n```"); ok {
			_, rest, _ = strings.Cut(rest, "\n")
			example, _, _ := strings.Cut(rest, "\n```\n")
			examples[name] = diag.NewFile(name, []byte(example+"\n"))
		}
	}
	return examples
}
