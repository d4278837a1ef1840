package bundle

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"studysite/generator/diag"
)

// files makes a file system of a txtar text.
func files(text string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, f := range txtar.Parse([]byte(text)).Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

func mustMake(t *testing.T, in Input) *Bundle {
	t.Helper()
	b, list, err := new(Bundler).Make(in)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) > 0 {
		t.Fatal(describe(list))
	}
	return b
}

// noticesOf are the notices of what is inside a bundle and of packages that were
// used.
func noticesOf(t *testing.T, in Input, used []string) string {
	t.Helper()
	text, list, err := Notices(in.Assets, mustMake(t, in).Packages, used)
	if err != nil || len(list) > 0 {
		t.Fatal(err, describe(list))
	}
	return string(text)
}

func describe(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		name, at := "", ""
		if d.Position.File != nil {
			name = d.Position.File.Name
			at = string(d.Position.File.Text[d.Position.Start:d.Position.End])
		}
		fmt.Fprintf(&b, "%s:%d:%d: %v: %s [%s] at <%s>", name, d.Position.Line(), d.Position.Column(), d.Severity, d.Text, d.Rule, at)
		if d.Hint != "" {
			fmt.Fprintf(&b, " hint: %s", d.Hint)
		}
		b.WriteString("\n")
	}
	return b.String()
}

const small = `
-- src/reader/index.ts --
import { expandAll } from "words";
import { twice } from "../core/text";
import type { Never } from "./types";
const shown: Never = twice(expandAll);
document.title = shown;
-- src/core/text.ts --
export const twice = (s: string): string => s + s;
export const unused = (s: string): string => s + "unused";
-- styles/site.css --
@import "./tokens.css";
.q { color: light-dark(black, white); & summary { user-select: none } }
-- styles/tokens.css --
:root { --accent: teal; }
-- words/ko.json --
{ "expandAll": "모두 펼치기", "collapseAll": "모두 접기" }
-- words/en.json --
{ "expandAll": "Open all", "collapseAll": "Close all" }
`

func smallInput(lang string) Input {
	return Input{Assets: files(small), Lang: lang, Entries: []string{"src/reader/index.ts", "styles/site.css"}}
}

func TestMakeBundlesAndMinifies(t *testing.T) {
	b := mustMake(t, smallInput("ko"))
	script := string(b.Entries["src/reader/index.ts"].Data)
	if !strings.HasPrefix(script, `(()=>{`) || !strings.Contains(script, "모두 펼치기") {
		t.Errorf("not a small classic script in UTF-8: %s", script)
	}
	for _, gone := range []string{"접기", "unused", "import"} {
		if strings.Contains(script, gone) {
			t.Errorf("%q is still in %s", gone, script)
		}
	}
	style := string(b.Entries["styles/site.css"].Data)
	if want := ":root{--accent: teal}.q{color:light-dark(black,white);& summary{-webkit-user-select:none;user-select:none}}"; style != want {
		t.Errorf("style is\n%s\nwant\n%s", style, want)
	}
	if got := noticesOf(t, smallInput("ko"), nil); !strings.Contains(got, "no third-party code") {
		t.Errorf("notices: %s", got)
	}
}

func TestMakeTakesTheWordsOfTheLanguage(t *testing.T) {
	b := mustMake(t, smallInput("en"))
	if script := string(b.Entries["src/reader/index.ts"].Data); !strings.Contains(script, "Open all") {
		t.Error(script)
	}
}

func TestFingerprintsDependOnContentAlone(t *testing.T) {
	ko, again, en := mustMake(t, smallInput("ko")), mustMake(t, smallInput("ko")), mustMake(t, smallInput("en"))
	if diff := cmp.Diff(ko.Files, again.Files); diff != "" {
		t.Errorf("two runs differ:\n%s", diff)
	}
	script, style := "src/reader/index.ts", "styles/site.css"
	if ko.Entries[script].Path == en.Entries[script].Path {
		t.Error("different scripts have one name")
	}
	if ko.Entries[style].Path != en.Entries[style].Path {
		t.Error("the same style has two names")
	}
	if shape := regexp.MustCompile(`^assets/reader-[A-Z2-7]{8}\.js$`); !shape.MatchString(ko.Entries[script].Path) {
		t.Errorf("path is %q", ko.Entries[script].Path)
	}
}

// esbuild looks for entries on disk, however they are resolved, and writes
// those that it finds there as "./src/reader/index.ts".
func TestFilesInTheWorkingFolderMakeNoDifference(t *testing.T) {
	elsewhere := mustMake(t, smallInput("ko")).Files
	t.Chdir(t.TempDir())
	if err := os.CopyFS(".", files(small)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(elsewhere, mustMake(t, smallInput("ko")).Files); diff != "" {
		t.Errorf("the working folder changes the outcome:\n%s", diff)
	}
}

func TestTheAuthorsSheetIsAnEntryWithItsFiles(t *testing.T) {
	in := smallInput("ko")
	content := files("-- my pictures/bg.svg --\n<svg/>\n")
	in.Author = &Sheet{File: diag.NewFile("content/custom.css", []byte(`body { background: url("my%20pictures/bg.svg#a"); mask: url(#m) }`)), Dir: content}
	b := mustMake(t, in)
	text := string(b.Entries[AuthorStyle].Data)
	name := regexp.MustCompile(`url\("?\./(svg-\w+\.svg)#a"?\)`).FindStringSubmatch(text)
	if name == nil || !strings.Contains(text, "url(#m)") {
		t.Fatalf("urls in %s", text)
	}
	for _, f := range b.Files {
		if f.Path == path.Join(Folder, name[1]) && string(f.Data) == "<svg/>\n" {
			if got := string(b.Standalone(AuthorStyle)); !strings.Contains(got, "data:image/svg+xml;base64,PHN2Zy8+Cg==#a") {
				t.Errorf("standalone style is %s", got)
			}
			return
		}
	}
	t.Errorf("%s is not among the files", name[1])
}

func TestJoinedStylesFollowOneAnotherUnderANewName(t *testing.T) {
	const entry = "styles/site.css"
	b := mustMake(t, smallInput("ko"))
	before := b.Entries[entry]
	joined := b.Join(entry, [][]byte{[]byte("a{}"), []byte("b{}")})
	after := joined.Entries[entry]
	if string(after.Data) != string(before.Data)+"a{}b{}" {
		t.Errorf("style is %s", after.Data)
	}
	if after.Path == before.Path || len(joined.Files) != len(b.Files) || b.Entries[entry].Path != before.Path {
		t.Errorf("names are %s before and %s after", before.Path, after.Path)
	}
}

func TestProblemsAreFoundWhereTheyStand(t *testing.T) {
	entries := []string{"src/a.ts", "styles/a.css"}
	cases := []struct{ name, files, want string }{
		{"missing package", "-- src/a.ts --\n// 한글 주석\nimport { fsrs } from \"ts-fsrs\";\nfsrs();\n",
			"assets/src/a.ts:2:22: error: the package \"ts-fsrs\" is not there [missing-package] at <\"ts-fsrs\"> hint: run `make stage` to fetch the packages that scripts import\n"},
		{"missing module", "-- src/a.ts --\nimport \"./txet.ts\";\n-- src/text.ts --\n",
			"assets/src/a.ts:1:8: error: cannot find \"./txet.ts\" [missing-file] at <\"./txet.ts\"> hint: did you mean \"text.ts\"?\n"},
		{"leaving the folder", "-- src/a.ts --\nimport \"../../etc/passwd\";\n",
			"assets/src/a.ts:1:8: error: cannot find \"../../etc/passwd\" [missing-file] at <\"../../etc/passwd\">\n"},
		{"script syntax", "-- src/a.ts --\nconst 가 = ;\n",
			"assets/src/a.ts:1:11: error: unexpected \";\" [cannot-bundle] at <;>\n"},
		{"missing name", "-- src/a.ts --\nimport { b } from \"./b\";\nb();\n-- src/b.ts --\nexport const c = 1;\n",
			"assets/src/a.ts:1:10: error: no matching export in \"assets/src/b.ts\" for import \"b\" [cannot-bundle] at <b>\n"},
		{"style syntax", "-- styles/a.css --\na { color: red;\n",
			"assets/styles/a.css:2:1: warning: expected \"}\" to go with \"{\" [css-syntax-error] at <> hint: write }; the unbalanced \"{\" is here: line 1\n"},
		{"remote font", "-- styles/a.css --\n@import \"https://fonts.example/a.css\";\n",
			"assets/styles/a.css:1:9: error: the pages load nothing from elsewhere, as \"https://fonts.example/a.css\" would [remote-address] at <\"https://fonts.example/a.css\"> hint: put a copy beside the file and name that\n"},
		{"missing picture", "-- styles/a.css --\na { background: url(x.png) }\n",
			"assets/styles/a.css:1:17: error: cannot find \"x.png\" [missing-file] at <url(x.png)>\n"},
		{"style in script", "-- src/a.ts --\nimport \"./a.css\";\n",
			"assets/src/a.ts:1:8: error: a script cannot import the style sheet \"./a.css\" [style-in-script] at <\"./a.css\"> hint: make the style sheet an entry of its own\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assets := files("-- words/ko.json --\n{}\n-- src/a.ts --\n-- styles/a.css --\n" + c.files)
			_, list, err := new(Bundler).Make(Input{Assets: assets, Lang: "ko", Entries: entries})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, describe(list)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// broken fails in a way that no author can put right.
type broken struct{ fs.FS }

func (b broken) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, "tokens.css") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.FS.Open(name)
}

func TestFailureOfTheFileSystemIsAnError(t *testing.T) {
	in := smallInput("ko")
	in.Assets = broken{in.Assets}
	if _, _, err := new(Bundler).Make(in); err == nil || !strings.Contains(err.Error(), "permission") {
		t.Errorf("error is %v", err)
	}
}

func TestEntriesOfOneNameAreRefused(t *testing.T) {
	in := Input{Assets: files("-- a/x.css --\na{}\n-- b/x.css --\na{}\n"), Entries: []string{"a/x.css", "b/x.css"}}
	if _, _, err := new(Bundler).Make(in); err == nil {
		t.Error("no error")
	}
}

func BenchmarkMake(b *testing.B) {
	in := smallInput("ko")
	for b.Loop() {
		if _, _, err := new(Bundler).Make(in); err != nil {
			b.Fatal(err)
		}
	}
}
