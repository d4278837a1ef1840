package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"studysite/generator/install"
)

// TestWorkerListsTheWholeSite holds that browsers keep every file of the real
// site but the worker itself, what people carry elsewhere, and the notices, each
// by what it holds: a browser keeps nothing that is something else.
func TestWorkerListsTheWholeSite(t *testing.T) {
	tree := buildReal(t).Tree
	worker, _ := tree.ReadFile(install.WorkerFile)
	text, _, _ := strings.Cut(strings.TrimPrefix(string(worker), "const kept="), ";\n")
	var list struct {
		ID    string
		Files map[string]string
	}
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		t.Fatal(err)
	}
	if list.ID != "deep-learning-interview" {
		t.Errorf("the id is %q", list.ID)
	}
	var left []string
	for _, file := range filesOf(t, tree) {
		if list.Files[file.Path] == "" {
			left = append(left, file.Path)
		} else if sum := sha256.Sum256(file.Data); !strings.HasPrefix(hex.EncodeToString(sum[:]), list.Files[file.Path]) {
			t.Errorf("%s is not listed by what it holds", file.Path)
		}
	}
	if want := []string{".nojekyll", "offline.html", "questions.json", "service-worker.js", "third-party-notices.txt"}; !slices.Equal(left, want) {
		t.Errorf("not kept: %v, want %v", left, want)
	}
}

func TestPreviewIsNotKept(t *testing.T) {
	for _, preview := range []bool{true, false} {
		result := buildInput(t, Input{
			Content:   fstest.MapFS{"notes.md": {Data: []byte("## What?\n\n- That\n")}},
			Document:  "notes.md",
			Templates: os.DirFS("../templates"),
			Assets:    os.DirFS("../assets"),
			Preview:   preview,
		})
		home, _ := result.Tree.ReadFile("index.html")
		if strings.Contains(string(home), install.WorkerFile) == preview {
			t.Errorf("preview %v: the home page names the worker, or does not", preview)
		}
	}
}
