package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/diag"
)

func TestReadGlossary(t *testing.T) {
	tests := []struct {
		name, text string
		want       []Group
	}{
		{"empty", "", nil},
		{"byte-order mark and Windows line ends", "\ufeff# 말\r\n\r\n어텐션 = attention\r\n", []Group{{"어텐션", "attention"}}},
		{"tabs and spaces", "  드롭아웃\t=\tdropout  =  drop  out", []Group{{"드롭아웃", "dropout", "drop out"}}},
		{"signs inside words", "C# = C++ = a=b", []Group{{"C#", "C++", "a=b"}}},
		{"equals sign by itself", "== = 같음", []Group{{"==", "같음"}}},
	}
	for _, test := range tests {
		var l diag.List
		got := readGlossary(diag.NewFile("glossary.txt", []byte(test.text)), &l)
		if diff := cmp.Diff(test.want, got); diff != "" || len(l) > 0 {
			t.Errorf("%s: %v\n%s", test.name, l, diff)
		}
	}
}

func FuzzGlossary(f *testing.F) {
	f.Add("# 말\r\na = b\n = \nc\n어텐션 = attention")
	f.Fuzz(func(t *testing.T, text string) {
		file := diag.NewFile("glossary.txt", []byte(text))
		var l diag.List
		for _, group := range readGlossary(file, &l) {
			if len(group) < 2 && !l.HasErrors() && len(l) == 0 {
				t.Errorf("a group of %d: %q", len(group), group)
			}
		}
		checkList(t, file, l)
	})
}
