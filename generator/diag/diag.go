// Package diag says where something is and what is wrong with it.
//
// In come positions in the author's files, out come diagnostics: for people,
// with the source line and an underline, and for programs, as JSON lines.
// It never decides what is wrong; the packages that read do that.
package diag

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// File is a text that positions point into: its name as the author would type
// it, with forward slashes, and its bytes as they were read.
type File struct {
	Name string
	Text []byte

	lines []int // byte offset at which each line begins
}

// NewFile returns the file called name with the given text.
// The text must not be changed afterwards.
func NewFile(name string, text []byte) *File {
	f := &File{Name: name, Text: text, lines: append(make([]int, 0, 1+bytes.Count(text, []byte{'\n'})), 0)}
	nextEnd := func(rest []byte) int { return bytes.IndexByte(rest, '\n') }
	if bytes.IndexByte(text, '\r') >= 0 {
		nextEnd = func(rest []byte) int { return bytes.IndexAny(rest, "\r\n") }
	}
	for i := 0; i < len(text); {
		j := nextEnd(text[i:])
		if j < 0 {
			break
		}
		i += j + 1
		if text[i-1] == '\r' && i < len(text) && text[i] == '\n' {
			i++
		}
		f.lines = append(f.lines, i)
	}
	return f
}

// At returns the position of the bytes from start up to but not including
// end. Offsets outside the text are moved to its nearest end.
func (f *File) At(start, end int) Position {
	start = min(max(start, 0), len(f.Text))
	end = min(max(end, start), len(f.Text))
	return Position{File: f, Start: start, End: end}
}

// AtLine returns the position of the whole of a line, counted from 1, without
// its line end.
func (f *File) AtLine(line int) Position {
	line = min(max(line, 1), len(f.lines))
	start := f.lines[line-1]
	return f.At(start, start+len(f.lineAt(line)))
}

// Line returns the line, counted from 1, on which the byte at offset stands.
func (f *File) Line(offset int) int {
	return sort.Search(len(f.lines), func(i int) bool { return f.lines[i] > offset })
}

// Lines returns how many lines the file has; a text that ends with a line end
// has an empty last line.
func (f *File) Lines() int { return len(f.lines) }

func (f *File) lineAt(line int) []byte {
	end := len(f.Text)
	if line < len(f.lines) {
		end = f.lines[line]
	}
	return bytes.TrimRight(f.Text[f.lines[line-1]:end], "\r\n")
}

// Position is a stretch of a file, in bytes: [Start, End). A Position without a
// File stands for the whole run; one whose File has no text, for the whole file.
type Position struct {
	File       *File
	Start, End int
}

// Line returns the position's line, counted from 1, or 0 where it has none.
func (p Position) Line() int {
	if p.File == nil || p.File.Text == nil {
		return 0
	}
	return p.File.Line(p.Start)
}

// Column returns the position's column, counted from 1 in characters, or 0
// where it has none.
func (p Position) Column() int {
	line := p.Line()
	if line == 0 {
		return 0
	}
	return utf8.RuneCount(p.File.Text[p.File.lines[line-1]:p.Start]) + 1
}

// Severity says how much a diagnostic matters.
type Severity int

// The severities. Only an Error keeps a site from being built.
const (
	Error Severity = iota
	Warning
	Note
)

// String returns the severity as it is printed.
func (s Severity) String() string { return [...]string{"error", "warning", "note"}[s] }

// Diagnostic is something that an author can put right.
type Diagnostic struct {
	Position Position
	Severity Severity
	Text     string // one sentence, lower case, no full stop
	Rule     string // stable name, such as "unassigned-question"
	Hint     string // what to do about it, or empty
}

// List is a collection of diagnostics.
type List []Diagnostic

// HasErrors reports whether the list holds an error.
func (l List) HasErrors() bool {
	for _, d := range l {
		if d.Severity == Error {
			return true
		}
	}
	return false
}

// Sort puts the list into the order of files, then of places in them; equal
// places keep the order in which they were found.
func (l List) Sort() {
	name := func(p Position) string {
		if p.File == nil {
			return ""
		}
		return p.File.Name
	}
	sort.SliceStable(l, func(i, j int) bool {
		a, b := l[i].Position, l[j].Position
		if name(a) != name(b) {
			return name(a) < name(b)
		}
		return a.Start < b.Start
	})
}
