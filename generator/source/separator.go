package source

import (
	"bytes"
	"strings"
)

// separator returns what divides the fields of a file of cards: what nearly all
// of its lines hold, and equally often.
func separator(in *input) string {
	candidates := []string{"\t", ";", "::"}
	switch {
	case hasExtension(in, ".tsv"):
		candidates = []string{"\t"}
	case hasExtension(in, ".csv"):
		candidates = []string{",", ";", "\t"}
	}
	if s := namesFields(in.text()[in.start:]); s != "" {
		return s
	}
	if s := ankiSeparator(in.text()[in.start:]); s != "" {
		return s
	}
	for _, s := range candidates {
		if divides(in.text()[in.start:], s, hasExtension(in, ".tsv", ".csv")) {
			return s
		}
	}
	return ""
}

// ankiSeparator returns what divides fields by the first line of a text, if that
// is the one with which Anki begins a file.
func ankiSeparator(text []byte) string {
	line, _, _ := bytes.Cut(text, []byte{'\n'})
	name, is := bytes.CutPrefix(line, []byte("#separator:"))
	if !is {
		return ""
	}
	return separators[strings.ToLower(strings.TrimRight(string(name), " \r"))]
}

// divides reports whether nearly all lines of a text hold a separator. In a
// file that does not say that it holds cards, they hold it as often as most
// others do, and are not indented.
func divides(text []byte, separator string, named bool) bool {
	lines, with := 0, 0
	times := map[int]int{}
	for line := range bytes.Lines(text) {
		if len(bytes.TrimSpace(line)) == 0 || line[0] == '#' {
			continue
		}
		if lines++; lines > 400 {
			break
		}
		if n := bytes.Count(line, []byte(separator)); n > 0 && (named || !strings.ContainsRune(" \t", rune(line[0]))) {
			with++
			times[min(n, 9)]++
		}
	}
	if named {
		return with > 0
	}
	most := 0
	for _, n := range times {
		most = max(most, n)
	}
	return lines > 1 && with*10 >= lines*9 && most*10 >= lines*7
}

// isCards knows cards by their name, by the line with which Anki begins a file,
// or by the separator in nearly every line of a file that is no Markdown.
func isCards(in *input) bool {
	if hasExtension(in, ".md", ".markdown", ".html", ".htm") {
		return false
	}
	if hasExtension(in, ".tsv", ".csv") || ankiSeparator(in.text()[in.start:]) != "" {
		return true
	}
	return separator(in) != ""
}

// namesFields returns the sign between the names of the fields of cards, if the
// first line of a text consists of such names.
func namesFields(text []byte) string {
	line := string(trimEnd(text[:lineEnd(text, 0)]))
	for _, separator := range []string{"\t", ";", ",", "|"} {
		if _, are := nameFields(strings.Split(line, separator)); are {
			return separator
		}
	}
	return ""
}
