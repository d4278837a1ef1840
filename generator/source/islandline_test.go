package source

import (
	"fmt"
	"strings"
	"testing"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
	"studysite/generator/source/web"
)

// TestTagsInManyLines reads lines with tags, of which many go through the parser
// at a time: tags that are not closed reach no further than their line, and a
// line longer than a piece is whole.
func TestTagsInManyLines(t *testing.T) {
	const lines = 2000
	var b strings.Builder
	for i := range lines {
		fmt.Fprintf(&b, "## What is <b>number %d?\n\nIt is <kbd>%d</kbd>, <i>a <u>thing</i>.\n\n<sub></sub>\n\n", i, i)
	}
	long := strings.Repeat("a <kbd>key</kbd>\n", 3*web.LinePiece/16)
	fmt.Fprintf(&b, "## What is long?\n\n%s", long)
	doc, _ := Read(diag.NewFile("tags.md", []byte(b.String())), draft.Options{})
	if len(doc.Questions) != lines+1 {
		t.Fatalf("%d questions", len(doc.Questions))
	}
	for i, q := range doc.Questions[:lines] {
		title, answer := fmt.Sprintf("What is <strong>number %d?</strong>", i), fmt.Sprintf("<p>It is <kbd>%d</kbd>, <em>a <u>thing</u></em><u>.</u></p>", i)
		if q.Title.HTML != title || q.Answer.HTML != answer {
			t.Fatalf("question %d is %s, answered %s", i, q.Title.HTML, q.Answer.HTML)
		}
	}
	if got := doc.Questions[lines].Answer.HTML; !strings.HasPrefix(got, "<p>"+strings.TrimRight(long, "\n")+"</p>") {
		t.Errorf("the long line became %.200s", got)
	}
}

// TestEmptyTagsInSummary reads what opens on a click and has no title but tags
// without text.
func TestEmptyTagsInSummary(t *testing.T) {
	doc, _ := Read(diag.NewFile("tags.md", []byte("## What?\n\n::: details <b></b>\nA thing.\n:::\n\n## Why?\n\nSo.\n")), draft.Options{})
	if len(doc.Questions) != 2 || doc.Questions[0].Answer.Text != "A thing." {
		t.Errorf("read %+v", doc.Questions)
	}
}
