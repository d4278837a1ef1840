package search

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/output"
	"studysite/generator/site"
)

// The engine's tests search small documents by the index that this side makes
// of them: as one script, and cut into scripts so small that it has several of
// each kind.
func TestFixturesAreCurrent(t *testing.T) {
	for _, name := range []string{"english", "korean"} {
		t.Run(name, func(t *testing.T) {
			s := readSite(t, name+".md")
			got := fixture{Small: parts(t, Build(s, true)), Large: parts(t, build(s, false, 300))}
			for _, q := range s.Questions {
				got.Questions = append(got.Questions, [2]string{q.Title.Text, q.Answer.Text})
			}
			file := filepath.Join("testdata", name+".json")
			if *update {
				writeJSON(t, file, got)
				return
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var want fixture
			if err := json.Unmarshal(data, &want); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error("(-want +got):\n" + diff)
			}
		})
	}
}

type fixture struct {
	Small     map[string]any `json:"small"`
	Large     map[string]any `json:"large"`
	Questions [][2]string    `json:"questions"` // text and answer
}

func readSite(t testing.TB, name string) *site.Site {
	t.Helper()
	s, list, err := site.ReadDocument(os.DirFS("testdata"), name, site.Options{})
	if err != nil || list.HasErrors() {
		t.Fatal(list, err)
	}
	return s
}

// assignment is what each script begins with; the name of its part follows.
const assignment = `(self.studysite??={})["`

// scripts returns all scripts that pages load.
func scripts(x *Index) []output.File {
	return append([]output.File{{Path: "glossary", Data: x.Glossary()}, {Path: "index", Data: x.Start()}}, x.Shards()...)
}

// parts returns what the scripts of an index hand over.
func parts(t *testing.T, x *Index) map[string]any {
	t.Helper()
	all := map[string]any{}
	for _, file := range scripts(x) {
		for _, script := range strings.Split(string(file.Data), assignment)[1:] {
			name, value, _ := strings.Cut(script, `"]=`)
			var part any
			if err := json.Unmarshal([]byte(strings.TrimSuffix(value, ";")), &part); err != nil {
				t.Fatalf("%s: %v", file.Path, err)
			}
			all[name] = part
		}
	}
	return all
}
