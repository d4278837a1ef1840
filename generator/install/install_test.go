package install

import (
	"crypto/sha256"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/output"
	"studysite/generator/site"
)

// read takes the list out of a worker.
func read(t *testing.T, worker output.File) (l list) {
	t.Helper()
	text, ok := strings.CutPrefix(string(worker.Data), "const kept=")
	text, script, cut := strings.Cut(text, ";\n")
	if !ok || !cut || script != "script()" || worker.Path != "service-worker.js" {
		t.Fatalf("no worker: %s", worker.Data)
	}
	if err := json.Unmarshal([]byte(text), &l); err != nil {
		t.Fatal(err)
	}
	return l
}

func file(path, data string) File { return File{path, len(data), sha256.Sum256([]byte(data))} }

func TestWorkerListsFiles(t *testing.T) {
	s := &site.Site{ID: "notes"}
	files := []File{file("404.html", ""), file("a.html", "abc"), file("assets/x.js", ""), file("그림 #1.png", ""), file("index.html", "")}
	worker, err := Worker(s, []byte("script()"), files, "index.html", "404.html")
	if err != nil {
		t.Fatal(err)
	}
	want := list{
		ID: "notes",
		Files: map[string]string{
			"404.html":    "e3b0c44298fc1c14",
			"a.html":      "ba7816bf8f01cfea", // sha256("abc"), FIPS 180-2
			"assets/x.js": "e3b0c44298fc1c14", "그림 #1.png": "e3b0c44298fc1c14", "index.html": "e3b0c44298fc1c14",
		},
		First: []string{"index.html", "404.html", "assets/x.js", "a.html", "그림 #1.png"},
	}
	if diff := cmp.Diff(want, read(t, worker)); diff != "" {
		t.Error(diff)
	}
	files[1] = file("a.html", "abd")
	other, err := Worker(s, []byte("script()"), files, "index.html", "404.html")
	if err != nil {
		t.Fatal(err)
	}
	if string(worker.Data) == string(other.Data) {
		t.Error("a changed page does not change the worker")
	}
}

func TestLargeSitesAreKeptAsTheyAreVisited(t *testing.T) {
	of := func(path string, size int) File { return File{Path: path, Size: size} }
	cases := []struct {
		name  string
		files []File
		want  []string
	}{
		{"up to the limit", []File{of("a.html", Limit-2), of("assets/x.js", 1), of("index.html", 1)}, []string{"index.html", "assets/x.js", "a.html"}},
		{"above it", []File{of("a.html", Limit-1), of("assets/x.js", 1), of("index.html", 1)}, []string{"index.html", "assets/x.js"}},
		{"more assets than there is room for", []File{of("assets/w.js", Limit), of("assets/x.js", 5), of("assets/words/a.js", 1), of("index.html", 1)}, []string{"index.html", "assets/x.js"}},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, first(c.files, []string{"index.html"})); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestManifest(t *testing.T) {
	icons := []Icon{{Path: "assets/a.png", Size: 192}, {Path: "assets/b.png", Size: 512, Maskable: true}}
	file, err := Manifest(&site.Site{ID: "notes", Title: "질문 & 답", Lang: "ko", Dir: "ltr"}, icons)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"name":"질문 & 답","short_name":"질문 & 답","lang":"ko","dir":"ltr","start_url":"./","scope":"./","display":"standalone",` +
		`"background_color":"#faf9f5","theme_color":"#faf9f5","icons":[{"src":"assets/a.png","sizes":"192x192","type":"image/png","purpose":"any"},` +
		`{"src":"assets/b.png","sizes":"512x512","type":"image/png","purpose":"maskable"}]}` + "\n"
	if got := string(file.Data); got != want || file.Path != "manifest.webmanifest" {
		t.Errorf("%s: %s", file.Path, got)
	}
	file, err = Manifest(&site.Site{BaseURL: "https://name.example/x/"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(file.Data), `{"id":"https://name.example/x/",`) {
		t.Errorf("no id where the address is known: %s", file.Data)
	}
}
