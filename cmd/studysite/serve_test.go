package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"studysite/generator/diag"
)

func TestOwnSourceIsRecognised(t *testing.T) {
	cases := []struct {
		name  string
		files []string // paths; go.mod holds what its name is followed by
		want  bool
	}{
		{"this program", []string{"go.mod module studysite\n", "templates/a", "assets/a"}, true},
		{"another program", []string{"go.mod module studysite/v2\n", "templates/a", "assets/a"}, false},
		{"no templates", []string{"go.mod module studysite\n", "assets/a"}, false},
		{"templates is a file", []string{"go.mod module studysite\n", "templates", "assets/a"}, false},
		{"an author's folder", []string{"templates/a", "assets/a"}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for _, file := range c.files {
				name, text, _ := strings.Cut(file, " ")
				if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got := ownSource(); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestEveryBuildIsToldOf(t *testing.T) {
	var list diag.List
	list.Errorf(diag.Position{}, "some-rule", "wrong")
	cases := []struct {
		console     console
		out, errOut string
	}{
		{console{}, "Built in 7 ms; 1 error\n", "error: wrong [some-rule]\n"},
		{console{quiet: true}, "", "error: wrong [some-rule]\n"},
		{console{json: true}, `{"severity":"error","text":"wrong","rule":"some-rule"}` + "\n", ""},
	}
	for _, c := range cases {
		var out, errOut strings.Builder
		c.console.out, c.console.errOut = &out, &errOut
		c.console.built(list, nil, 7*time.Millisecond)
		if out.String() != c.out || errOut.String() != c.errOut {
			t.Errorf("out %q, err %q; want %q, %q", out.String(), errOut.String(), c.out, c.errOut)
		}
	}
}
