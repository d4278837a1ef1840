package source

import (
	"strings"
	"testing"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
	"studysite/generator/source/web"
)

// TestManyElements holds a page of elements with next to nothing inside to being
// read without those beyond the bound, and without loss of text.
func TestManyElements(t *testing.T) {
	for _, tag := range []string{"<p>語", "</p>語"} {
		const count = 280_000
		text := "<h2>What is it?</h2>" + strings.Repeat(tag, count)
		doc, list := Read(diag.NewFile("a.html", []byte(text)), draft.Options{})
		if !hasRule(list, "many-elements") {
			t.Errorf("%s: nothing is said of the bound", tag)
		}
		words, elements := 0, 0
		for _, q := range doc.Questions {
			words += strings.Count(q.Title.Text+q.Answer.Text, "語")
			elements += strings.Count(q.Answer.HTML, "<")
		}
		if words != count {
			t.Errorf("%s: %d of %d words are left", tag, words, count)
		}
		if most := 2 * (web.MostElements + len(text)/web.BytesForElement); elements > most {
			t.Errorf("%s: %d tags are left", tag, elements)
		}
	}
}

// TestGuardMasks holds what is shown to the Markdown parser of cells and of
// definitions to the bounds, whatever the document holds.
func TestGuardMasks(t *testing.T) {
	row := func(cell string) string { return strings.Repeat("|"+cell, 1000) + "|\n" }
	for _, c := range []struct {
		rule, text, mark string
		most             int
	}{
		{"many-definitions", strings.Repeat("[a]: b\n", 3*web.Definitions), "[a]:", web.Definitions},
		{"large-table", row("a") + row("-") + strings.Repeat(row("b"), 200), "|-", 0},
		{"large-table", row("a") + row("-") + strings.Repeat("|b\n", 50_000), "|-", 0},
	} {
		var list diag.List
		file := diag.NewFile("a.md", []byte(c.text))
		in := &draft.Input{File: file, End: len(c.text), Diags: &list}
		if shown := strings.Count(string(guard(in, file.Text, nil)), c.mark); shown > c.most {
			t.Errorf("%s: the parser is shown %d, %d are the bound", c.rule, shown, c.most)
		}
		if !hasRule(list, c.rule) {
			t.Errorf("%s is not reported", c.rule)
		}
	}
}

// TestManyMarks holds a paragraph of marks that stay open to its time, and its
// text to staying.
func TestManyMarks(t *testing.T) {
	const count = 20_000
	for _, marks := range [][2]string{{"_", "*"}, {"~~", "**"}, {"==", "_"}} {
		text := strings.Repeat(marks[0]+"語\n", count) + strings.Repeat("語"+marks[1]+" \n", count)
		doc, list := readString("a.md", "## What?\n\n"+text)
		if !hasRule(list, "many-marks") {
			t.Errorf("%s: nothing is said of the bound", marks)
		}
		if words := strings.Count(doc.Questions[0].Answer.Text, "語"); words != 2*count {
			t.Errorf("%s: %d of %d words are left", marks, words, 2*count)
		}
	}
}

// TestManyCells holds the cells of a table in HTML to the bound, and their text
// to staying.
func TestManyCells(t *testing.T) {
	const rows, columns = 300, 400
	text := "<h2>What is it?</h2><table>" + strings.Repeat("<tr>"+strings.Repeat("<td>word word word", columns), rows) + "</table>"
	doc, list := Read(diag.NewFile("a.html", []byte(text)), draft.Options{})
	answer := doc.Questions[0].Answer
	if cells := strings.Count(answer.HTML, "<td"); cells > web.MostCells {
		t.Errorf("%d cells are left", cells)
	}
	if words := strings.Count(answer.Text, "word"); words != 3*rows*columns {
		t.Errorf("%d of %d words are left", words, 3*rows*columns)
	}
	if !hasRule(list, "large-table") {
		t.Error("nothing is said of the bound")
	}
}

func hasRule(list diag.List, rule string) bool {
	for _, d := range list {
		if d.Rule == rule {
			return true
		}
	}
	return false
}

// TestUnclosedHTMLSwallowsNothing holds raw HTML that never ends to its answer.
func TestUnclosedHTMLSwallowsNothing(t *testing.T) {
	for _, open := range []string{"<!-- a", "<!--<script>", "<script>", "<style>a", "<pre>", "<textarea a", "<?php a", "<![CDATA[a", "  <SCRIPT>"} {
		doc, list := Read(diag.NewFile("a.md", []byte("## What?\n\n"+open+"\n\nword\n\n## Why?\n\nb\n\n## How?\n\nc\n")), draft.Options{})
		if len(doc.Questions) != 3 || !strings.Contains(doc.Questions[0].Answer.Text, "word") {
			t.Errorf("%s: %d questions are left", open, len(doc.Questions))
		}
		if !hasRule(list, "never-closed") {
			t.Errorf("%s: nothing is said of it", open)
		}
	}
	for _, open := range []string{"- <!-- a\n  word", "> <script>\n> word", "1. a\n\n   <pre>\n   word", "- - <?php\n    word"} {
		doc, list := Read(diag.NewFile("a.md", []byte("## What?\n\n"+open+"\n\n## Why?\n\nb\n")), draft.Options{})
		if len(doc.Questions) != 2 || !strings.Contains(doc.Questions[0].Answer.Text, "word") || !hasRule(list, "never-closed") {
			t.Errorf("%s: %q", open, doc.Questions[0].Answer.Text)
		}
	}
	for _, mark := range []string{"```", "~~~", "- ```", "> ~~~"} {
		doc, list := Read(diag.NewFile("a.md", []byte("## What?\n\n"+mark+"php\n<?php a\n"+strings.Trim(mark, "- ")+"\n")), draft.Options{})
		if hasRule(list, "never-closed") || !strings.Contains(everything(doc), "<?php a") {
			t.Errorf("%s: %v", mark, list)
		}
	}
	doc, list := Read(diag.NewFile("a.md", []byte("## What?\n\n```php\n<?php a\n```\n")), draft.Options{})
	if len(list) != 0 || !strings.Contains(doc.Questions[0].Answer.Text+doc.Questions[0].Title.Text, "<?php a") && !strings.Contains(doc.Questions[0].Stem.Text, "<?php a") {
		t.Errorf("code in a fence: %v", list)
	}
}
