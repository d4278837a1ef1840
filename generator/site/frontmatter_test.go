package site

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/diag"
)

// TestReadFront holds the traps of front matter, each with the place and the
// rule of its diagnostic.
func TestReadFront(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "---\ntitle: a\n---\n", "title=a"},
		{"empty", "---\n---\nbody\n", ""},
		{"only a comment", "---\n# a\n---\n", ""},
		{"closed at the end of the file", "---\ntitle: a\n---", "title=a"},
		{"byte-order mark", "\ufeff---\ntitle: a\n---\n", "title=a"},
		{"Windows line ends", "---\r\ntitle: a\r\n---\r\n", "title=a"},
		{"white space behind fences", "--- \ntitle: a\n---\t\n", "title=a"},
		{"number as text", "---\ntitle: 3.10\n---\n", "title=3.10"},
		{"truth as text", "---\ntitle: No\n---\n", "title=No"},
		{"date as text", "---\ntitle: 2025-05-17\n---\n", "title=2025-05-17"},
		{"large number as text", "---\ntitle: 123456789012345678901234567890\n---\n", "title=123456789012345678901234567890"},
		{"text over lines", "---\ntitle: a\n  b\n---\n", "title=a b"},
		{"dashes in a text", "---\ntitle: --- a\n---\n", "title=--- a"},

		{"nothing", "", "1:1 missing-front-matter"},
		{"no front matter", "# a\n", "1:1 missing-front-matter"},
		{"not on the first line", "\n---\ntitle: a\n---\n", "1:1 missing-front-matter"},
		{"four dashes", "----\ntitle: a\n----\n", "1:1 missing-front-matter"},
		{"old Mac line ends", "---\rtitle: a\r---\r", "1:1 missing-front-matter"},
		{"unclosed", "---\ntitle: a\n\nbody\n", "1:1 unclosed-front-matter"},
		{"closed by a list", "---\nlist:\n  -\n    a\n---\n", "3:1 stray-fence"},
		{"closed by a rule", "---\ntitle: a\n-----\nbody\n", "3:1 stray-fence"},
		{"not UTF-8", "---\ntitle: \xff\n---\n", "2:8 invalid-utf8"},
		{"NUL", "---\ntitle: a\x00\n---\n", "2:1 yaml"},
		{"colon", "---\na: b\ntitle: a: b\n---\n", "3:1 yaml"},
		{"bracket", "---\na: b\ntitle: [a] b\n---\n", "3:1 yaml"},
		{"bracket that never closes", "---\na: b\ntitle: [a, b\nc: d\n---\n", "3:1 yaml"},
		{"quotation mark that never closes", "---\na: b\ntitle: \"a\nc: d\n---\n", "3:1 yaml"},
		{"more after quotes", "---\na: b\ntitle: \"a\" b\nc: d\n---\n", "3:1 yaml"},
		{"tab", "---\na:\n\tb: c\n---\n", "3:1 yaml"},
		{"list", "---\n- a\n---\n", "2:1 yaml"},
		{"text", "---\nhello\n---\n", "2:1 yaml"},
		{"second document", "---\na: b\n...\nc: d\n---\n", "4:1 yaml"},
		{"duplicate keys", "---\na: b\nc:\n  d: e\na: f\n---\n", "5:1 duplicate-key"},
		{"duplicate keys below", "---\na:\n  - {b: c, b: d}\n---\n", "3:12 duplicate-key"},
		{"alias", "---\na: &x b\nc: *x\n---\n", "2:4 yaml, 3:4 yaml"},
		{"merge", "---\na: &x {b: c}\n<<: *x\n---\n", "2:4 yaml, 3:5 yaml"},
		{"tag", "---\na: !!binary aGk=\n---\n", "2:4 yaml"},
		{"mapping as a key", "---\n? {a: b}\n: c\n---\n", "2:3 yaml"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var l diag.List
			f := readFront(diag.NewFile("a.md", []byte(test.text)), &l)
			if got := outcome(f, l); got != test.want {
				t.Errorf("got %s, want %s\n%v", got, test.want, l)
			}
		})
	}
}

func outcome(f *front, l diag.List) string {
	var parts []string
	for _, d := range l {
		parts = append(parts, fmt.Sprintf("%d:%d %s", d.Position.Line(), d.Position.Column(), d.Rule))
	}
	if f != nil {
		for _, field := range f.values.fields {
			parts = append(parts, field.key+"="+field.value.text)
		}
	}
	return strings.Join(parts, ", ")
}

// TestPlaces holds what a diagnostic about a value would underline.
func TestPlaces(t *testing.T) {
	text := "\ufeff---\r\n" +
		"한글: 값 # 주석\r\n" +
		"quoted: \"a \\\" b\" \r\n" +
		"single: 'it''s' # x\r\n" +
		"list: [하나, \"둘, 셋\", 3]\r\n" +
		"folded: >-\r\n  a\r\n  b\r\n" +
		"over: a\r\n  b\r\n" +
		"empty:\r\n" +
		"\u2028last: x\r\n" +
		"---\r\n"
	var l diag.List
	f := readFront(diag.NewFile("a.md", []byte(text)), &l)
	if f == nil {
		t.Fatal(l)
	}
	var got []string
	var walk func(v *value)
	walk = func(v *value) {
		for _, field := range v.fields {
			got = append(got, underlined(field.pos))
			walk(field.value)
		}
		for _, item := range v.items {
			walk(item)
		}
		if v.kind < aList {
			got = append(got, underlined(v.pos))
		}
	}
	walk(f.values)
	want := []string{
		"한글", "값", "quoted", `"a \" b"`, "single", `'it''s'`, "list", "하나", `"둘, 셋"`, "3",
		"folded", ">-", "over", "a", "empty", "", "last", "x",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func underlined(p diag.Position) string { return string(p.File.Text[p.Start:p.End]) }

// TestAliasBomb holds that aliases are refused before anything follows them.
func TestAliasBomb(t *testing.T) {
	var b strings.Builder
	b.WriteString("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := range 60 {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i+1, i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 9))
	}
	b.WriteString("---\n")
	var l diag.List
	if f := readFront(diag.NewFile("a.md", []byte(b.String())), &l); f != nil || !l.HasErrors() {
		t.Errorf("front %v, diagnostics %v", f, l)
	}
}

// TestLongLine holds that the places of many values on one line are found in
// one walk over it.
func TestLongLine(t *testing.T) {
	text := "---\nlist: [" + strings.Repeat("가, [\"가\"], ", 30_000) + "]\n---\n"
	var l diag.List
	f := readFront(diag.NewFile("a.md", []byte(text)), &l)
	if f == nil {
		t.Fatal(l[0])
	}
	items := f.values.fields[0].value.items
	if last := items[len(items)-1].items[0]; last.pos.Column() != 7+10*29_999+5 {
		t.Errorf("%d items, the last in column %d", len(items), last.pos.Column())
	}
}

func FuzzReadFront(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: a\nrules: {keywords: [a, \"b\"], rest: true}\n---\n# a\n",
		"\ufeff---\r\na: |\r\n  b\r\nc: 'd''e'\r\n---\r\n<b>\r\n",
		"---\na: &x [*x]\n? b\n: !!int c\n---\n", "---\n\u2028a: \u0085 b\n---", "---\n-\n", "---\n# a\n#\n- # b\n---\n", "? ! a0",
		"a: b\nc: [d, {e: f}]\ng:\n  - h\n  - \"i\"\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fuzzFront(t, text)
		fuzzFront(t, "---\n"+text+"\n---\n"+text)
	})
}

func fuzzFront(t *testing.T, text string) {
	file := diag.NewFile("a.md", []byte(text))
	var l diag.List
	if front := readFront(file, &l); front != nil {
		checkPlaces(t, file, front.values)
		front.render(2, &l)
	}
	checkList(t, file, l)
}

func checkPlaces(t *testing.T, file *diag.File, v *value) {
	checkPlace(t, file, v.pos)
	for _, f := range v.fields {
		checkPlace(t, file, f.pos)
		if !strings.HasPrefix(strings.TrimLeft(underlined(f.pos), "\"'"), firstWord(f.key)) {
			t.Errorf("key %q is said to stand at %q", f.key, underlined(f.pos))
		}
		checkPlaces(t, file, f.value)
	}
	for _, item := range v.items {
		checkPlaces(t, file, item)
	}
}

// firstWord is the beginning of a key up to what YAML may fold or escape.
func firstWord(key string) string {
	end := strings.IndexFunc(key, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '가' && r <= '힣')
	})
	if end < 0 {
		return key
	}
	return key[:end]
}

func checkList(t *testing.T, file *diag.File, l diag.List) {
	for _, d := range l {
		checkPlace(t, file, d.Position)
		if d.Rule == "" || d.Text == "" {
			t.Errorf("diagnostic without rule or text: %+v", d)
		}
	}
}

func checkPlace(t *testing.T, file *diag.File, p diag.Position) {
	if p.File != file || p.Start < 0 || p.End < p.Start || p.End > len(file.Text) {
		t.Errorf("place %d to %d of %d bytes", p.Start, p.End, len(file.Text))
	}
}
