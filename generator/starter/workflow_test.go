package starter

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "let the workflow use the actions that this project's own uses")

// action is an action with the commit that it is pinned to, and its name.
var action = regexp.MustCompile(`uses: (([\w-]+/[\w-]+)@.*)`)

// TestWorkflowUsesOurActions holds that authors get the actions that publish
// this project's own site, at the same commits.
func TestWorkflowUsesOurActions(t *testing.T) {
	const file = "files/workflow.yml"
	ours, err := os.ReadFile("../../.github/workflows/pages.yml")
	if err != nil {
		t.Fatal(err)
	}
	pinned := map[string]string{}
	for _, m := range action.FindAllStringSubmatch(string(ours), -1) {
		pinned[m[2]] = m[1]
	}
	theirs, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := action.ReplaceAllStringFunc(string(theirs), func(use string) string {
		name := action.FindStringSubmatch(use)[2]
		if pinned[name] == "" {
			t.Errorf("this project does not use %s", name)
		}
		return "uses: " + pinned[name]
	})
	if want == string(theirs) {
		return
	}
	if !*update {
		t.Fatal("the actions are not those of .github/workflows/pages.yml; make golden copies them")
	}
	if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestWorkflow(t *testing.T) {
	cases := []struct {
		p    Publication
		want []string
	}{
		{Publication{Content: "content", Repository: "someone/studysite", Version: "v1.2.3"}, []string{
			"name: get studysite v1.2.3\n",
			"gh release download v1.2.3 --repo someone/studysite --pattern",
			"gh attestation verify studysite_linux_amd64.tar.gz --repo someone/studysite\n",
			"CONTENT: content\n",
			"${{ steps.pages.outputs.base_url }}/",
		}},
		{Publication{Content: "my notes: all.md", Repository: "a/b"}, []string{
			"name: get studysite\n",
			"gh release download --repo a/b",
			"CONTENT: 'my notes: all.md'\n",
		}},
	}
	for _, c := range cases {
		file, err := Workflow(c.p)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(string(file.Data), want) {
				t.Errorf("%v: no %q in\n%s", c.p, want, file.Data)
			}
		}
		if strings.Contains(string(file.Data), "[[") {
			t.Errorf("%v: not filled in:\n%s", c.p, file.Data)
		}
	}
}
