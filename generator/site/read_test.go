package site

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
)

func folder(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func TestLanguageAndAddress(t *testing.T) {
	tests := []struct{ stated, flag, lang, dir string }{
		{"", "", "ko", "ltr"},
		{"en", "", "en", "ltr"},
		{"en", "ko", "ko", "ltr"},
		{"", "ar", "ar", "rtl"},
		{"he-IL", "", "he-IL", "rtl"},
		{"az_Arab", "", "az-Arab", "rtl"},
		{"az", "", "az", "ltr"},
	}
	for _, test := range tests {
		content := folder(map[string]string{
			"site.md": "---\nid: x\nlanguage: " + test.stated + "\nsource: {file: a.txt}\n---\n",
			"a.txt":   "질문이란 무엇인가\n\n  • 답입니다.\n",
		})
		if test.stated == "" {
			content["site.md"].Data = []byte("---\nid: x\nsource: {file: a.txt}\n---\n")
		}
		s, list, err := Read(content, Options{Name: "./content", Lang: test.flag, BaseURL: "https://example.com/x"})
		if err != nil || len(list) > 0 {
			t.Fatal(list, err)
		}
		if s.Lang != test.lang || s.Dir != test.dir || s.BaseURL != "https://example.com/x/" || s.File != "a.txt" {
			t.Errorf("%+v: %s %s %s %s", test, s.Lang, s.Dir, s.BaseURL, s.File)
		}
	}
}

// broken is a disk on which one file cannot be read.
type broken struct {
	fs.FS
	name string
}

var errDisk = errors.New("the disk is broken")

func (b broken) Open(name string) (fs.File, error) {
	if name == b.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errDisk}
	}
	return b.FS.Open(name)
}

func TestWhatTheDiskDoesIsAnError(t *testing.T) {
	content := folder(map[string]string{
		"site.md": "---\nid: x\nsource: {file: a.txt}\n---\n", "a.txt": "질문이란 무엇인가\n\n  • 답입니다.\n",
		"topics/a.md":  "---\ntitle: 하나\nrules: {rest: true}\n---\n",
		"notes/a.md":   "---\nquestion: 질문이란 무엇인가\nkind: 오류\nquote: 답\nreference: 책\n---\n글\n",
		"glossary.txt": "a = b\n", "questions.md": "---\n---\n",
	})
	for _, name := range []string{"site.md", "a.txt", "topics", "topics/a.md", "notes", "notes/a.md", "glossary.txt", "questions.md"} {
		if _, list, err := Read(broken{content, name}, Options{}); !errors.Is(err, errDisk) {
			t.Errorf("%s: %v, %v", name, err, list)
		}
	}
	if _, _, err := ReadDocument(broken{content, "a.txt"}, "a.txt", Options{}); !errors.Is(err, errDisk) {
		t.Error(err)
	}
	if _, list, err := Read(content, Options{}); err != nil || len(list) > 0 {
		t.Error(list, err)
	}
}

// TestMissingDocument holds that a document that is no longer there, as when it is
// renamed while it is served, is said so.
func TestMissingDocument(t *testing.T) {
	s, list, err := ReadDocument(folder(map[string]string{"note.md": ""}), "notes.md", Options{Name: "talks"})
	if s != nil || err != nil || len(list) != 1 || list[0].Rule != "missing-file" || list[0].Hint != "did you mean note.md?" || list[0].Position.File.Name != "talks/notes.md" {
		t.Errorf("%v, %v, %v", s, list, err)
	}
}

// TestUnreadTopic holds that a topic file that cannot be read
// does not make the questions it takes look unclaimed.
func TestUnreadTopic(t *testing.T) {
	_, list, err := Read(folder(map[string]string{
		"site.md": "---\nid: x\nsource: {file: a.txt}\n---\n", "a.txt": "질문이란 무엇인가\n\n  • 답입니다.\n",
		"topics/a.md": "---\ntitle: 하나\n", "topics/b.md": "---\ntitle: 둘\n---\n",
	}), Options{Name: "content"})
	if err != nil || len(list) != 1 || list[0].Rule != "unclosed-front-matter" || list[0].Position.File.Name != "content/topics/a.md" {
		t.Error(list, err)
	}
}
