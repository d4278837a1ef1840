package source

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestIDs holds IDs to depending on nothing but the question's own text.
func TestIDs(t *testing.T) {
	sum := sha256.Sum256([]byte("딥러닝이란 무엇인가"))
	want := strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:10]
	for _, title := range []string{
		"딥러닝이란 무엇인가", "1. 딥러닝이란 무엇인가", "Q7: 딥러닝이란  무엇인가 ", "딥러닝이란\u3000무엇인가", "딥\u200b러닝이란 무엇\u00ad인가", norm.NFD.String("딥러닝이란 무엇인가"), "**딥러닝**이란 무엇인가", "딥러닝이란&nbsp;무엇인가",
	} {
		doc, _ := readString("a.md", "# 책\n\n## "+title+"\n\n답\n\n## 다른 질문은?\n\n답\n")
		if got := doc.Questions[0].ID; got != want {
			t.Errorf("%q has the ID %s, want %s", title, got, want)
		}
	}
}

// TestEqualQuestions tells equal texts apart, first by headings, then by code,
// then by counting.
func TestEqualQuestions(t *testing.T) {
	code := func(s string) string { return "```\n" + s + "\n```\n\n" }
	first := "# A\n\n## What is it?\n\na\n\n# B\n\n## What is it?\n\nb\n\n"
	doc, list := readString("a.md", first)
	if len(list) > 0 || doc.Questions[0].ID == doc.Questions[1].ID {
		t.Errorf("by headings: %s, %s, %+v", doc.Questions[0].ID, doc.Questions[1].ID, list)
	}
	doc, list = readString("a.md", "## What is it?\n\n"+code("1")+"a\n\n## What is it?\n\n"+code("2")+"b\n")
	if len(list) > 0 || doc.Questions[0].ID == doc.Questions[1].ID {
		t.Errorf("by code: %s, %s, %+v", doc.Questions[0].ID, doc.Questions[1].ID, list)
	}
	doc, list = readString("a.md", "## What is it?\n\na\n\n## What is it?\n\nb\n")
	if len(list) != 1 || list[0].Rule != "equal-questions" || list[0].Position.Line() != 5 || doc.Questions[0].ID == doc.Questions[1].ID {
		t.Errorf("by counting: %s, %s, %+v", doc.Questions[0].ID, doc.Questions[1].ID, list)
	}
	doc, list = readString("a.md", "## What is it? {#x}\n\na\n\n## What is that? {#x}\n\nb\n")
	if len(list) != 1 || list[0].Rule != "duplicate-id" || doc.Questions[0].ID != "x" || doc.Questions[1].ID == "x" {
		t.Errorf("own IDs: %s, %s, %+v", doc.Questions[0].ID, doc.Questions[1].ID, list)
	}
}
