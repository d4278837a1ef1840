package diag

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLinesAndColumns(t *testing.T) {
	text := "one\n가나다\r\nthree\rfour\n"
	cases := []struct {
		at           string // the position is where this stands
		line, column int
	}{
		{"one", 1, 1}, {"ne", 1, 2}, {"\n가", 1, 4}, {"가", 2, 1}, {"다", 2, 3},
		{"\r\n", 2, 4}, {"three", 3, 1}, {"four", 4, 1}, {"ur", 4, 3},
	}
	file := NewFile("f", []byte(text))
	for _, c := range cases {
		at := strings.Index(text, c.at)
		p := file.At(at, at+len(c.at))
		if p.Line() != c.line || p.Column() != c.column {
			t.Errorf("%q is at %d:%d, want %d:%d", c.at, p.Line(), p.Column(), c.line, c.column)
		}
	}
	if file.Lines() != 5 {
		t.Errorf("%d lines, want 5", file.Lines())
	}
	for line, want := range map[int]string{0: "one", 1: "one", 2: "가나다", 3: "three", 4: "four", 5: "", 6: ""} {
		p := file.AtLine(line)
		if got := text[p.Start:p.End]; got != want {
			t.Errorf("line %d is %q, want %q", line, got, want)
		}
	}
}

func TestAtStaysInTheText(t *testing.T) {
	file := NewFile("f", []byte("abc"))
	for _, c := range []struct{ start, end, wantStart, wantEnd int }{
		{-1, 2, 0, 2}, {2, 9, 2, 3}, {7, 9, 3, 3}, {2, 1, 2, 2},
	} {
		if p := file.At(c.start, c.end); p.Start != c.wantStart || p.End != c.wantEnd {
			t.Errorf("At(%d, %d) is [%d, %d)", c.start, c.end, p.Start, p.End)
		}
	}
}

func TestSortKeepsTheOrderOfEqualPlaces(t *testing.T) {
	a, b := NewFile("a", []byte("xxxx")), NewFile("b", []byte("xxxx"))
	var list List
	list.Errorf(b.At(1, 1), "", "b1")
	list.Errorf(a.At(3, 3), "", "a3")
	list.Warnf(a.At(0, 1), "", "a0 first")
	list.Errorf(a.At(0, 2), "", "a0 second")
	list.Errorf(Position{}, "", "nowhere")
	list.Sort()
	var got []string
	for _, d := range list {
		got = append(got, d.Text)
	}
	if diff := cmp.Diff([]string{"nowhere", "a0 first", "a0 second", "a3", "b1"}, got); diff != "" {
		t.Error(diff)
	}
	if !list.HasErrors() || (List{{Severity: Warning}}).HasErrors() {
		t.Error("HasErrors counts wrongly")
	}
}
