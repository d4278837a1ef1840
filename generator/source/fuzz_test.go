package source

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	xhtml "golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
	"studysite/generator/source/markdown"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/web"
	"studysite/generator/source/wording"
)

var names = []string{"a.md", "a.txt", "a.html", "a.tsv", "a.csv", "a", "a.adoc", "a.org", "a.rst", "a.pod", "a.mediawiki"}

// seed adds the documents of the forms.
func seed(f *testing.F, add func(text []byte)) {
	paths, err := filepath.Glob("testdata/forms/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		add(archive.Files[0].Data)
	}
}

// FuzzRead holds any file whatsoever to being read without a panic, into
// questions that stand inside it and HTML that is safe.
func FuzzRead(f *testing.F) {
	seed(f, func(text []byte) {
		for i := range names {
			f.Add(uint8(i), text)
		}
	})
	f.Fuzz(func(t *testing.T, name uint8, text []byte) {
		doc, list := Read(diag.NewFile(names[int(name)%len(names)], text), draft.Options{})
		checkDocument(t, doc, list)
		again, _ := Read(diag.NewFile(names[int(name)%len(names)], text), draft.Options{})
		for i := range doc.Questions {
			if doc.Questions[i].ID != again.Questions[i].ID || doc.Questions[i].Answer.HTML != again.Questions[i].Answer.HTML {
				t.Errorf("question %d is read differently a second time", i+1)
			}
		}
	})
}

// FuzzAnswer holds every letter that a Markdown renderer and a browser would
// show of an answer to being in what was read or in what was reported as left
// out.
func FuzzAnswer(f *testing.F) {
	seed(f, func(text []byte) { f.Add(string(text)) })
	f.Add("| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n")
	f.Add("a <b>c\n\nd</b> <i>e\n\n- <p>f\n")
	f.Add("a\n\n1) b\n   : ") // a definition that does not begin a line
	f.Add("## Q\n\n<Steps>\n  <Step title=\"Go\">\n\n    <Warning>\n      It closes.\n    </Warning>\n  </Step>\n</Steps>\n")
	f.Add("- What is a lid? #card\n\t-") // a card among what is none
	f.Fuzz(func(t *testing.T, answer string) {
		text := "## What is first?\n\n" + answer + "\n\n## What is last?\n\nend\n"
		doc, _ := readString("a.md", text)
		holdsAll(t, shown(t, withoutMarks(doc.File.Text)), doc)
	})
}

// withoutMarks returns a Markdown text without the marks that a renderer shows and what
// is read leaves out.
func withoutMarks(text []byte) []byte {
	text = titledBox.ReplaceAll(text, []byte("$1$2"))
	text = bareBox.ReplaceAll(text, []byte("$1 $2"))
	return restLinks.ReplaceAll(text, []byte("$1"))
}

// restLinks are links of reStructuredText, of which the text is shown.
var restLinks = regexp.MustCompile(strings.TrimPrefix(markdown.RestLinkText.String(), "^"))

// titledBox is the mark of a box that has a title, which stands for the box
// itself.
var titledBox = regexp.MustCompile(`(?m)^([ \t>*+-]*>[ \t]*)\[![\pL-]+(?:\|[^\]\n]*)?\][+-]?[ \t]*(\S)`)

// bareBox is a box to tick without a bullet before it, which is shown as one.
var bareBox = regexp.MustCompile(`(?m)^([ \t>*+-]*)[(\[][xX][)\]][ \t]+(\S)`)

// FuzzPlain holds every letter of a plain text to being in what was read or in
// what was reported as left out.
func FuzzPlain(f *testing.F) {
	seed(f, func(text []byte) { f.Add(string(text)) })
	f.Add("# Kitchen\n\n- the pan hot?\n\nIt stands.\n\nFollow-up (cook)")
	f.Add("**שאלה א: למה**\n\nכן\n\n**שאלה ב: צינור ההוראות**\n\nת") // one letter for an answer
	f.Fuzz(func(t *testing.T, text string) {
		doc, list := readString("a.txt", text)
		if doc.Reader != "text" || list.HasErrors() {
			return
		}
		holdsAll(t, wording.Deletion.ReplaceAllString(string(doc.File.Text), "$1"), doc)
	})
}

// FuzzFrontMatter holds front matter to ending inside the text, at the end of a
// line, and to having been there at all.
func FuzzFrontMatter(f *testing.F) {
	f.Add([]byte("---\ntitle: a\n---\n"))
	f.Add([]byte("+++\ntitle = 'a'\n+++\nb"))
	f.Add([]byte("---\na: &a [*a, *a]\n...\n"))
	f.Add([]byte("---\n\n---\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		front, end := readFrontMatter(text)
		if end < 0 || end > len(text) || end > 0 && end < len(text) && text[end-1] != '\n' {
			t.Errorf("front matter ends at byte %d of %d", end, len(text))
		}
		if end == 0 && front != (frontMatter{}) {
			t.Errorf("there is no front matter, but %+v was read", front)
		}
	})
}

// ownWords are letters and digits that are words over questions and answers by
// themselves, or their numbers.
const ownWords = "aA답答جQqمשת0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९"

// letters counts the letters and digits of a text.
func letters(s string) map[rune]int {
	m := map[rune]int{}
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			m[r]++
		}
	}
	return m
}

// everything returns all that was read from a document, and the lines of it
// that were left out.
func everything(doc *Document) string {
	var b strings.Builder
	b.WriteString(doc.Title + "\n")
	for _, s := range doc.Sections {
		b.WriteString(s.Title + "\n")
	}
	for _, q := range doc.Questions {
		b.WriteString(q.Label + "\n" + q.Title.Text + "\n" + q.Stem.Text + "\n" + q.Answer.Text + "\n")
	}
	marks := append([]draft.Mark{{Start: 0, Role: draft.Nothing, Why: ""}}, doc.marks...)
	slices.SortStableFunc(marks, func(a, b draft.Mark) int { return a.Start - b.Start })
	for i, m := range marks {
		end := len(doc.File.Text)
		if i+1 < len(marks) {
			end = marks[i+1].Start
		}
		if m.Role != draft.Asked && m.Role != draft.Answer {
			b.Write(doc.File.Text[min(m.Start, end):end])
		}
	}
	if strings.Contains(doc.Shape, survey.FamilyNames[survey.Speeches]) {
		b.WriteString(strings.Join(speakers.FindAllString(string(doc.File.Text), -1), "\n"))
	}
	return b.String() + taken(string(doc.File.Text))
}

// speakers are the names of who speaks in a dialogue, which are not shown.
var speakers = regexp.MustCompile(`(?m)^[ \t>*_]*[\pL\p{Mn}]{1,12}[*_]*[:：]`)

// taken returns the words that may have been taken off questions and answers,
// as often as they stand in the text.
func taken(text string) string {
	words := append([]string{}, wording.QuestionWords...)
	for _, m := range []map[string]bool{wording.AnswerWords, wording.FollowUpWords} {
		for w := range m {
			words = append(words, w)
		}
	}
	var b strings.Builder
	lower := strings.ToLower(text)
	for _, w := range words {
		if n := strings.Count(lower, w); n > 0 && len(w) > 2 {
			b.WriteString(strings.Repeat(w+strings.ToUpper(w), n))
		}
	}
	b.WriteString(strings.Repeat(wording.LogseqCard, strings.Count(text, wording.LogseqCard)))
	for _, s := range dialectMarks.FindAllString(text, -1) {
		b.WriteString(s)
	}
	for _, s := range letterMarks.FindAllString(text, -1) {
		b.WriteString(s)
	}
	for _, m := range clickable.FindAllStringSubmatch(text, -1) {
		if wording.NamesAnswer(m[1]) {
			b.WriteString(m[1])
		}
	}
	return b.String()
}

// letterMarks finds the letters that say what a line is.
var letterMarks = regexp.MustCompile(`(?m)^[ \t>*_#+-]*\pL{1,2} ?\d*[*_]* ?[:：]`)

// clickable finds the texts on which one clicks.
var clickable = regexp.MustCompile(`<summary>([^<]*)`)

// dialectMarks are the names of notes for which another text is shown,
// comments, tags for programs, lines round or above boxes, and names of pictures.
var dialectMarks = regexp.MustCompile(`\[\[[^\[\]\n]*|(?s:%%.*?%%)|\{%[^%]*%\}|\{\{[<%][^{}]*[%>]\}\}|\{:[^{}\n]*\}|(?m:^[ \t>*+-]*(?::::|!!!|\?\?\?).*$)|</?[A-Z][\w.]*[^<>\n]*>|:[a-z0-9_+-]+:`)

// shown returns the text that a browser shows of Markdown.
func shown(t *testing.T, source []byte) string {
	md := goldmark.New(goldmark.WithParser(markdown.Parser(markdown.LooseHeadings, markdown.ShortHTML)), goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList), goldmark.WithRendererOptions(html.WithUnsafe()))
	var out bytes.Buffer
	if err := md.Renderer().Render(&out, source, md.Parser().Parse(text.NewReader(source))); err != nil {
		t.Fatal(err)
	}
	dom, err := xhtml.Parse(bytes.NewReader(web.Policy.SanitizeBytes(out.Bytes())))
	if err != nil {
		t.Skip("too deep for the parser")
	}
	var b strings.Builder
	var walk func(n *xhtml.Node)
	walk = func(n *xhtml.Node) {
		if n.Type == xhtml.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(dom)
	return b.String()
}
