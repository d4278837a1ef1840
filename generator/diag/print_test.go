package diag

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// marked makes a position of the text between « and ».
func marked(text string) Position {
	before, rest, _ := strings.Cut(text, "«")
	inside, after, _ := strings.Cut(rest, "»")
	file := NewFile("content/a.txt", []byte(before+inside+after))
	return file.At(len(before), len(before)+len(inside))
}

func TestPrint(t *testing.T) {
	nfd := norm.NFD.String
	cases := []struct{ name, text, want string }{
		{"Latin", "one «two» three", "1:5\n  one two three\n      ^~~\n"},
		{"second line", "one\n«two»\nthree", "2:1\n  two\n  ^~~\n"},
		{"Hangul", "어텐션 «매커니즘»의 과정", "1:5\n  어텐션 매커니즘의 과정\n         ^~~~~~~~\n"},
		{"decomposed Hangul", nfd("어텐션 ") + "«" + nfd("매커") + "»", "1:10\n  " + nfd("어텐션 매커") + "\n         ^~~~\n"},
		{"tabs", "\tkey:\t«value»", "1:7\n      key:    value\n              ^~~~~\n"},
		{"tab inside", "a«\t»b", "1:2\n  a   b\n   ^~~\n"},
		{"emoji", "🙂 «x»", "1:3\n  🙂 x\n     ^\n"},
		{"accent", "e\u0301 «x»", "1:4\n  e\u0301 x\n    ^\n"},
		{"CRLF", "one\r\n«two»\r\nthree", "2:1\n  two\n  ^~~\n"},
		{"old Macintosh", "one\r«two»\rthree", "2:1\n  two\n  ^~~\n"},
		{"line end", "one«»\ntwo", "1:4\n  one\n     ^\n"},
		{"several lines", "one «two\nthree» four", "1:5\n  one two\n      ^~~\n"},
		{"only the line end", "one«\r\n»two", "1:4\n  one\n     ^\n"},
		{"end of file", "one\ntwo«»", "2:4\n  two\n     ^\n"},
		{"end of file after line end", "one\n«»", "2:1\n"},
		{"empty file", "«»", "1:1\n"},
		{"escape sequence", "a «\x1b[31m»b", "1:3\n  a ␛[31mb\n    ^~~~~\n"},
		{"direction override", "a \u202e«x»", "1:4\n  a <U+202E>x\n            ^\n"},
		{"byte-order mark", "\ufeff«x»", "1:2\n  <U+FEFF>x\n          ^\n"},
		{"broken UTF-8", "a\xff«x»", "1:3\n  a\ufffdx\n    ^\n"},
		{"inside a character", "a«\xea»\xb0\x80b", "1:2\n  a가b\n   ^~\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var list List
			list.Errorf(marked(c.text), "some-rule", "wrong")
			place, excerpt, _ := strings.Cut(c.want, "\n")
			want := "content/a.txt:" + place + ": error: wrong [some-rule]\n" + excerpt
			if diff := cmp.Diff(want, printed(t, list, Style{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func printed(t *testing.T, list List, style Style) string {
	t.Helper()
	var b strings.Builder
	if err := list.Print(&b, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPrintCutsLongLines(t *testing.T) {
	cases := []struct{ name, text, line, underline string }{
		{"fits", "«12345678901234567890»", "12345678901234567890", "^~~~~~~~~~~~~~~~~~~~"},
		{"begin", "«123»456789012345678901", "123456789012345678…", "^~~"},
		{"middle", "aaaaaaaaaaaaaaaaaa«bbb»cccccccccccccccccc", "…aaaaaabbbccccccccc…", "       ^~~"},
		{"end", "aaaaaaaaaaaaaaaaaaaaaaaaa«bbb»", "…aaaaaaaaaaaaaaabbb", "                ^~~"},
		{"longer than the room", "aaaaaaaaaa«bbbbbbbbbbbbbbbbbbbbbbbbb»c", "…aaaaaabbbbbbbbbbbb…", "       ^~~~~~~~~~~~"},
		{"Hangul", "가가가가가가가가가«나나»다다다다다다다다다", "…가가가나나다다다다…", "       ^~~~"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			line, underline := marked(c.text).Excerpt(20)
			if diff := cmp.Diff([]string{c.line, c.underline}, []string{line, underline}); diff != "" {
				t.Error(diff)
			}
			if got := widthOf(glyphsOf(line)); got > 20 {
				t.Errorf("%d cells wide", got)
			}
		})
	}
}

func TestPrintWithoutText(t *testing.T) {
	var list List
	list.Errorf(Position{}, "", "everything is wrong").Hint = "give up"
	list.Warnf(Position{File: &File{Name: "a\x1b.png"}}, "odd", "a \x07 in it")
	list.Notef(Position{File: NewFile("b", nil)}, "", "empty")
	want := "error: everything is wrong\n  hint: give up\na␛.png: warning: a ␇ in it [odd]\nb: note: empty\n"
	if diff := cmp.Diff(want, printed(t, list, Style{})); diff != "" {
		t.Error(diff)
	}
}

func TestPrintInColorAddsOnlyColor(t *testing.T) {
	var list List
	list.Errorf(marked("one «two»"), "rule", "wrong").Hint = "right it"
	want := "\x1b[1mcontent/a.txt:1:5:\x1b[0m \x1b[1;31merror:\x1b[0m wrong \x1b[2m[rule]\x1b[0m\n" +
		"  one two\n      \x1b[32m^~~\x1b[0m\n  \x1b[1mhint:\x1b[0m right it\n"
	if diff := cmp.Diff(want, printed(t, list, Style{Color: true})); diff != "" {
		t.Error(diff)
	}
}

func TestSummary(t *testing.T) {
	var list List
	if got := list.Summary(); got != "" {
		t.Errorf("an empty list is %q", got)
	}
	list.Warnf(Position{}, "", "")
	list.Errorf(Position{}, "", "")
	list.Errorf(Position{}, "", "")
	if got, want := list.Summary(), "2 errors, 1 warning"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	list.Notef(Position{}, "", "")
	list.Notef(Position{}, "", "")
	if got, want := list.Summary(), "2 errors, 1 warning, 2 notes"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWriteJSON(t *testing.T) {
	var list List
	list.Errorf(marked("어텐션 «매커»<b>"), "some-rule", "not <b> \"this\"").Hint = "됩니다"
	list.Warnf(marked("«one\ntwo»"), "r", "w")
	list.Notef(Position{File: &File{Name: "a.png"}}, "r", "n")
	list.Notef(Position{}, "r", "n")
	want := `{"file":"content/a.txt","line":1,"column":5,"endColumn":7,"severity":"error","text":"not <b> \"this\"","rule":"some-rule","hint":"됩니다"}
{"file":"content/a.txt","line":1,"column":1,"endColumn":4,"severity":"warning","text":"w","rule":"r"}
{"file":"a.png","severity":"note","text":"n","rule":"r"}
{"severity":"note","text":"n","rule":"r"}
`
	var b strings.Builder
	if err := list.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

// Whatever stands in a file, its excerpt is one line that does nothing to a
// terminal and fits, and the underline stands below it.
func FuzzExcerpt(f *testing.F) {
	f.Add("어텐션\t매커니즘\x1b[0m", 3, 9, 20)
	f.Add("a\u0301\u202e🙂", 0, 3, 5)
	f.Fuzz(func(t *testing.T, text string, start, end, columns int) {
		columns = 10 + columns&63
		line, underline := NewFile("f", []byte(text)).At(start, end).Excerpt(columns)
		for _, r := range line {
			if replacement(r, len(string(r))) != "" {
				t.Errorf("%q holds %q", line, r)
			}
		}
		longest := 10 // a tab, or a replacement such as <U+E0001>
		if got := widthOf(glyphsOf(line)); got > columns+longest {
			t.Errorf("%q takes %d of %d cells", line, got, columns)
		}
		if got := len(underline); got > columns+longest {
			t.Errorf("%q is %d of %d cells long", underline, got, columns)
		}
	})
}
