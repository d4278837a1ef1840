package generator

import (
	"bytes"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html" // reads pages as browsers do

	"studysite/generator/output"
	"studysite/generator/page"
)

func buildReal(t testing.TB) built {
	t.Helper()
	result := build(t, os.DirFS("../content"), nil)
	if len(result.Diagnostics) > 0 {
		t.Fatalf("the real content is not clean:\n%s", told(result.Diagnostics))
	}
	return result
}

// TestEveryLineStandsOnce holds the author's text to standing whole, each line
// once, among the questions and answers of the topic pages, and again of the
// single file.
func TestEveryLineStandsOnce(t *testing.T) {
	result := buildReal(t)
	want := authorsLines(t)

	var onPages []string
	for _, topic := range result.Site.Topics {
		onPages = append(onPages, pageLines(t, result.Tree, topic.Pages[0].File())...)
	}
	compareLines(t, "topic pages", want, onPages)
	compareLines(t, page.Offline, want, pageLines(t, result.Tree, page.Offline))
}

// authorsLines returns the lines between the markers without their bullets.
func authorsLines(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("../content/deep-learning-interview.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "[딥러닝]\n")
	rest, _, ok := strings.Cut(rest, "\n끝.")
	if !ok {
		t.Fatal("the markers are gone")
	}
	var lines []string
	for line := range strings.Lines(rest) {
		line = strings.TrimPrefix(strings.TrimSpace(line), "• ")
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// pageLines returns the texts of all questions on a page and of all list items
// in their answers.
func pageLines(t *testing.T, tree *output.Tree, path string) []string {
	t.Helper()
	data, err := tree.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for node := range root.Descendants() {
		id := attribute(node, "id")
		switch {
		case strings.HasPrefix(id, "q-"):
			lines = append(lines, strings.TrimSpace(ownText(node)))
		case strings.HasPrefix(id, "a-"):
			for item := range node.Descendants() {
				if item.Data == "li" {
					lines = append(lines, strings.TrimSpace(ownText(item)))
				}
			}
		}
	}
	return lines
}

func attribute(node *html.Node, key string) string {
	for _, a := range node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// ownText returns the text of a node without that of lists inside it.
func ownText(node *html.Node) string {
	var b strings.Builder
	for child := range node.ChildNodes() {
		switch {
		case child.Type == html.TextNode:
			b.WriteString(child.Data)
		case child.Data != "ul" && child.Data != "ol":
			b.WriteString(ownText(child))
		}
	}
	return b.String()
}

func compareLines(t *testing.T, where string, want, got []string) {
	t.Helper()
	want, got = slices.Sorted(slices.Values(want)), slices.Sorted(slices.Values(got))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines on the %s (-want +got):\n%s", where, diff)
	}
}

// TestBlogStaysOut holds the pages to none of what the blog put round the text.
func TestBlogStaysOut(t *testing.T) {
	for _, file := range filesOf(t, buildReal(t).Tree) {
		for _, chrome := range []string{"본문 바로가기", "반응형", "면접대비 짤"} {
			if bytes.Contains(file.Data, []byte(chrome)) {
				t.Errorf("%s holds %q", file.Path, chrome)
			}
		}
	}
}

// TestSameInputSameBytes builds twice, in two folders and two time zones.
func TestSameInputSameBytes(t *testing.T) {
	here := time.Local
	defer func() { time.Local = here }()
	write := func(zone *time.Location) string {
		time.Local = zone
		dir := t.TempDir() + "/site"
		stage, err := output.NewStage(t.Context(), dir)
		if err != nil {
			t.Fatal(err)
		}
		in := Input{Content: os.DirFS("../content"), Name: "content", Templates: os.DirFS("../templates"), Assets: os.DirFS("../assets")}
		if _, err := Build(in, stage); err != nil {
			t.Fatal(err)
		}
		if err := stage.Commit(); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	a := write(time.FixedZone("east", 14*60*60))
	b := write(time.FixedZone("west", -12*60*60))
	if diff := cmp.Diff(contents(t, a), contents(t, b)); diff != "" {
		t.Errorf("two builds differ:\n%s", diff)
	}
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	tree := os.DirFS(dir)
	err := fs.WalkDir(tree, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(tree, path)
		files[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
