package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestBinaryAlone builds the program as releases are built, and runs it in an
// empty folder with an empty environment: it needs no Go, no Node and nothing
// of this repository to make a complete site.
func TestBinaryAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("links the whole program")
	}
	program := filepath.Join(t.TempDir(), "studysite.exe")
	link := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w -X main.release=v1.2.3 -X main.repositoryOfReleases=someone/studysite", "-o", program, ".")
	link.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := link.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	dir := t.TempDir()
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command(program, args...)
		cmd.Dir, cmd.Env = dir, []string{}
		said, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, said)
		}
		return string(said)
	}

	if said := run("version"); !strings.HasPrefix(said, "studysite v1.2.3 (") {
		t.Errorf("version: %s", said)
	}
	run("init")
	run("init", "--workflow")
	run("build", "-o", "site", "--base-url", "https://name.example/notes/")
	for _, name := range []string{
		"index.html", "about-this-site.html", "search.html", "404.html", "offline.html", "questions.json", "sitemap.xml",
		"manifest.webmanifest", "service-worker.js", "third-party-notices.txt",
	} {
		if info, err := os.Stat(filepath.Join(dir, "site", name)); err != nil || info.Size() == 0 {
			t.Errorf("%s is not there or empty: %v", name, err)
		}
	}
	workflow, err := os.ReadFile(filepath.Join(dir, ".github", "workflows", "studysite.yml"))
	if err != nil || !bytes.Contains(workflow, []byte("gh release download v1.2.3 --repo someone/studysite ")) {
		t.Errorf("the workflow does not take this release: %v\n%s", err, workflow)
	}
	namesNoPlace(t, program)
}

// namesNoPlace holds a binary to not naming the folder that it was made in,
// which would differ from one machine to the next.
func namesNoPlace(t *testing.T, program string) {
	t.Helper()
	binary, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if root := filepath.Dir(filepath.Dir(here)); bytes.Contains(binary, []byte(root)) {
		t.Errorf("the binary names %s", root)
	}
}
