package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
	"studysite/generator/source/render"
)

func readString(name, text string) (*Document, diag.List) {
	return Read(diag.NewFile(name, []byte(text)), draft.Options{})
}

func titles(doc *Document) []string {
	var titles []string
	for _, q := range doc.Questions {
		titles = append(titles, q.Title.Text)
	}
	return titles
}

func TestMarkdownHeadings(t *testing.T) {
	doc, list := readString("a.md", `---
title: "면접 노트"
lang: ko
---

# 목차

- [SQL](#sql)

## SQL

### 1. 조인이란?

두 표를 **합친다(join)**는 뜻이다.
줄 끝의 띄어쓰기는
남는다.

#### 예

- 안쪽
  - 바깥쪽
- 교차

### 2. 색인이란? {#index}

> 빨리 찾는다.

## 그래프

### 트리란?
`)
	if len(list) != 1 || list[0].Rule != "no-answer" || list[0].Position.Line() != 30 {
		t.Errorf("diagnostics: %+v", list)
	}
	if doc.Title != "면접 노트" || doc.Lang != "ko" || doc.Reader != "markdown" {
		t.Errorf("title %q, lang %q, reader %q", doc.Title, doc.Lang, doc.Reader)
	}
	if diff := cmp.Diff([]string{"조인이란?", "색인이란?", "트리란?"}, titles(doc)); diff != "" {
		t.Fatalf("questions (-want +got):\n%s", diff)
	}
	first := doc.Questions[0]
	want := Question{
		ID: first.ID, Label: "1", Section: 0, Parent: -1, Position: first.Position,
		Title: render.Rich{HTML: "조인이란?", Text: "조인이란?"},
		Answer: render.Rich{
			HTML: "<p>두 표를 <strong>합친다(join)</strong>는 뜻이다.\n줄 끝의 띄어쓰기는\n남는다.</p>\n<h3>예</h3>\n<ul>\n<li>안쪽\n<ul>\n<li>바깥쪽</li>\n</ul>\n</li>\n<li>교차</li>\n</ul>",
			Text: "두 표를 합친다(join)는 뜻이다. 줄 끝의 띄어쓰기는 남는다.\n예\n안쪽\n  바깥쪽\n교차",
		},
		Points: []render.Rich{{HTML: "안쪽\n<ul>\n<li>바깥쪽</li>\n</ul>", Text: "안쪽\n  바깥쪽"}, {HTML: "교차", Text: "교차"}},
	}
	if diff := cmp.Diff(want, first, cmp.Comparer(func(a, b diag.Position) bool { return a == b })); diff != "" {
		t.Errorf("first question (-want +got):\n%s", diff)
	}
	if got := first.Position.Line(); got != 12 {
		t.Errorf("first question on line %d, want 12", got)
	}
	if q := doc.Questions[1]; q.ID != "index" || q.Label != "2" {
		t.Errorf("second question has ID %q and label %q", q.ID, q.Label)
	}
	if q := doc.Questions[2]; q.Answer.HTML != "" || doc.Sections[q.Section].Title != "그래프" {
		t.Errorf("third question: %+v", q)
	}
}

func TestWrittenIDs(t *testing.T) {
	doc, _ := readString("a.md", "## What is a duck?\n{: .bird #duck }\n\nA bird.\n\n##What is a swan? {#swan}\n\nA bird.\n\n## What is a goose?\n\nA bird.\n\n{: #late }\n")
	for i, want := range []string{"duck", "swan", hash("What is a goose?")} {
		if got := doc.Questions[i].ID; got != want {
			t.Errorf("question %d has ID %q, want %q", i+1, got, want)
		}
	}
}

func TestTaskBoxes(t *testing.T) {
	for _, c := range []struct{ item, html string }{
		{"[x] done", "☑ done"},
		{"[ ] open", "☐ open"},
		{"[x](https://example.com) there", `<a href="https://example.com">x</a> there`},
		{"[x][y] there", `<a href="https://example.com">x</a> there`},
	} {
		doc, _ := readString("a.md", "## What?\n\n- "+c.item+"\n\n[y]: https://example.com\n")
		if got := doc.Questions[0].Stem.HTML + doc.Questions[0].Answer.HTML; !strings.Contains(got, "<li>"+c.html+"</li>") {
			t.Errorf("%s: %s", c.item, got)
		}
	}
}
