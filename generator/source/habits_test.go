package source

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// habit is a way of writing the same document that some authors have.
type habit struct {
	name     string
	markdown bool // it is one of authors of Markdown
	change   func(lines []string) []string
}

// habits change how a document is written and nothing of what it asks.
var habits = []habit{
	{"byte-order mark", false, func(lines []string) []string { return withFirst(lines, "\ufeff"+lines[0]) }},
	{"Windows line ends", false, eachLine(func(line string) string { return line + "\r" })},
	{"a space at the end of lines", false, eachLine(func(line string) string { return line + " " })},
	{"two blank lines", false, eachLine(func(line string) string {
		if strings.TrimSpace(line) == "" {
			return "\n"
		}
		return line
	})},
	{"deeper headings", true, shiftHeadings(1)},
	{"higher headings", true, shiftHeadings(-1)},
	{"underlined headings", true, setext},
	{"hashes behind headings", true, eachHeading(func(hashes, text string) string { return hashes + " " + text + " " + hashes })},
	{"bullets as stars", true, bulletsAs("*")},
	{"bullets as hyphens", true, bulletsAs("-")},
	{"bullets as pluses", true, bulletsAs("+")},
	{"numbers with brackets", true, numbersWith(")")},
	{"numbers with dots", true, numbersWith(".")},
	{"front matter", true, above("---", "layout: page", "---", "")},
	{"a title", true, addTitle},
	{"no title", true, removeTitle},
	{"a badge", true, above("[![build](https://example.com/b.svg)](https://example.com/b)", "")},
	{"a list of contents", true, addContents("")},
	{"contents with a heading", true, addContents("## Table of Contents")},
	{"a license", true, below("", "## License", "", "Everything here may be copied under the terms of MIT.")},
	{"how to contribute", true, below("", "## Contributing", "", "Pull requests are welcome.", "", "1. Fork it", "2. Change it")},
	{"rules above headings", true, aboveHeadings("---")},
	{"line breaks above headings", true, aboveHeadings("<br>")},
	{"comments above headings", true, aboveHeadings("<!-- prettier-ignore -->")},
	{"places above headings", true, aboveHeadings(`<a name="here"></a>`)},
	{"back to top", true, aboveHeadings("**[⬆ Back to Top](#top)**")},
	{"a division for the direction", true, func(lines []string) []string {
		return append(slices.Insert(slices.Clone(lines), 0, `<div dir="ltr">`, ""), "", "</div>")
	}},
}

// otherwise are the documents that a habit does change, and why.
var otherwise = map[string]string{
	"numbers-two-marks/numbers with brackets": "the marks tell questions from answers",
	"numbers-two-marks/numbers with dots":     "the marks tell questions from answers",
	"lone-question/no title":                  "the title is the question",
	"title-asks/no title":                     "the title is a question",
	"lone-question-items/no title":            "the title is the question",
	"follow-up-headings/no title":             "the title is the question",
	"bold-statements-topics/no title":         "the title says that the bold lines are questions",
	"items-bold-statements/no title":          "the title says that the items are questions",
	"sole-heading/no title":                   "the title says that the items are questions",
	"back-after-entries/back to top":          "these lines tell what its questions are",
	"headings-in-items/deeper headings":       "only headings outside items become deeper",
	"exercises-deeper/deeper headings":        "only headings outside items become deeper",
	"heading-names/underlined headings":       "their names stand behind hashes",
	"hash-that-asks/deeper headings":          "only headings with a space become deeper",
	"quoted-headings/deeper headings":         "only headings outside quotations become deeper",
	"html-headings-chinese/deeper headings":   "only headings that are no tags become deeper",
	"nouns-below-nouns/no title":              "the title says that it lists topics",
	"subtitles/no title":                      "there is none that it belongs to",
	"mediawiki/underlined headings":           "lines with a hash are items of lists there",
}

// TestHabits writes the documents below testdata/forms in other ways, and finds
// the same questions with the same answers in them.
func TestHabits(t *testing.T) {
	paths, err := filepath.Glob("testdata/forms/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no forms: %v", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		in := archive.Files[0]
		if bytes.HasPrefix(in.Data, []byte("---\n")) || strings.HasSuffix(in.Name, ".html") || !bytes.Contains(in.Data, []byte("\n")) {
			continue
		}
		doc, _ := Read(diag.NewFile(in.Name, in.Data), draft.Options{})
		want := gist(doc)
		form := strings.TrimSuffix(filepath.Base(path), ".txtar")
		for _, h := range habits {
			if h.markdown && doc.Reader != "markdown" || otherwise[form+"/"+h.name] != "" {
				continue
			}
			lines := strings.Split(strings.TrimSuffix(string(in.Data), "\n"), "\n")
			text := strings.Join(h.change(lines), "\n") + "\n"
			t.Run(form+"/"+h.name, func(t *testing.T) {
				doc, _ := Read(diag.NewFile(in.Name, []byte(text)), draft.Options{})
				if got := gist(doc); got != want {
					t.Errorf("%s\n%s", doc.Shape, difference(want, got))
				}
			})
		}
	}
}

// gist is what a reader of a document has to find in it: its questions, and how
// much is said in answer to them.
func gist(doc *Document) string {
	var b strings.Builder
	for _, q := range doc.Questions {
		fmt.Fprintf(&b, "%s (follows %d, answer %t, stem %t)\n", q.Title.Text, q.Parent, q.Answer.HTML != "", q.Stem.HTML != "")
	}
	return b.String()
}

// difference returns the lines that only one of two texts has.
func difference(want, got string) string {
	var b strings.Builder
	for line := range strings.Lines(want) {
		if !strings.Contains(got, line) {
			b.WriteString("- " + line)
		}
	}
	for line := range strings.Lines(got) {
		if !strings.Contains(want, line) {
			b.WriteString("+ " + line)
		}
	}
	return b.String()
}

func withFirst(lines []string, first string) []string {
	lines = slices.Clone(lines)
	lines[0] = first
	return lines
}

func above(lines ...string) func([]string) []string {
	return func(all []string) []string { return append(slices.Clone(lines), all...) }
}

func below(lines ...string) func([]string) []string {
	return func(all []string) []string { return append(slices.Clone(all), lines...) }
}

// eachLine changes all lines outside code.
func eachLine(change func(string) string) func([]string) []string {
	return func(lines []string) []string {
		lines = slices.Clone(lines)
		fence := ""
		for i, line := range lines {
			if mark := fenceOf(line); mark != "" && (fence == "" || strings.HasPrefix(mark, fence)) {
				if fence == "" {
					fence = mark
				} else {
					fence = ""
				}
				continue
			}
			if fence == "" {
				lines[i] = change(line)
			}
		}
		return lines
	}
}

var fenceMark = regexp.MustCompile("^[ >]*(```+|~~~+)")

func fenceOf(line string) string {
	if m := fenceMark.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

var headingLine = regexp.MustCompile(`^(#{1,6}) +(.*?)[ #]*$`)

// eachHeading changes the headings that begin with hashes.
func eachHeading(change func(hashes, text string) string) func([]string) []string {
	return eachLine(func(line string) string {
		if m := headingLine.FindStringSubmatch(line); m != nil && !strings.Contains(m[2], "{") {
			return change(m[1], m[2])
		}
		return line
	})
}

// levels returns how often each level of headings occurs.
func levels(lines []string) (count [8]int) {
	eachHeading(func(hashes, text string) string { count[len(hashes)]++; return "" })(lines)
	return count
}

// shiftHeadings makes all headings deeper or higher, where there is room.
func shiftHeadings(by int) func([]string) []string {
	return func(lines []string) []string {
		count := levels(lines)
		if by > 0 && count[6] > 0 || by < 0 && (count[1] > 0 || count[2] < 2) {
			return lines
		}
		return eachHeading(func(hashes, text string) string { return strings.Repeat("#", len(hashes)+by) + " " + text })(lines)
	}
}

// setext underlines headings of the first two levels that are nothing else
// without their hashes.
func setext(lines []string) []string {
	return eachHeading(func(hashes, text string) string {
		_, length := wording.SplitLabel(text)
		if len(hashes) > 2 || length > 0 || text == "" || strings.ContainsAny(text[:1], "-*+<[|>0123456789") {
			return hashes + " " + text
		}
		return text + "\n" + map[int]string{1: "=====", 2: "-----"}[len(hashes)]
	})(lines)
}

var bulletLine = regexp.MustCompile(`^( *)[-*+]( +\S)`)

func bulletsAs(mark string) func([]string) []string {
	return eachLine(func(line string) string {
		if strings.Trim(line, "-* ") == "" {
			return line
		}
		return bulletLine.ReplaceAllString(line, "${1}"+mark+"${2}")
	})
}

var numberedLine = regexp.MustCompile(`^( *\d+)[.)]( +\S)`)

func numbersWith(mark string) func([]string) []string {
	return eachLine(func(line string) string { return numberedLine.ReplaceAllString(line, "${1}"+mark+"${2}") })
}

func addTitle(lines []string) []string {
	if levels(lines)[1] > 0 {
		return lines
	}
	return above("# What I learned", "")(lines)
}

func removeTitle(lines []string) []string {
	if levels(lines)[1] != 1 || !strings.HasPrefix(lines[0], "# ") {
		return lines
	}
	return lines[1:]
}

// addContents lists the headings at the top.
func addContents(heading string) func([]string) []string {
	return func(lines []string) []string {
		list := []string{heading, ""}
		eachHeading(func(hashes, text string) string {
			list = append(list, strings.Repeat("  ", max(len(hashes)-2, 0))+"- ["+text+"](#"+strings.ReplaceAll(strings.ToLower(text), " ", "-")+")")
			return ""
		})(lines)
		if len(list) < 5 {
			return lines
		}
		return append(append(list, ""), lines...)
	}
}

func aboveHeadings(line string) func([]string) []string {
	return eachHeading(func(hashes, text string) string { return "\n" + line + "\n\n" + hashes + " " + text })
}
