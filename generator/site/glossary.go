package site

import (
	"strings"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// readGlossary reads groups of words for one thing, one group a line, with
// ` = ` between the words. Empty lines, and lines that begin with #, say
// nothing.
func readGlossary(file *diag.File, l *diag.List) []Group {
	whole := wholeText(file)
	if !whole.isUTF8(l) {
		return nil
	}
	var groups []Group
	for i := 0; i < len(whole.bytes); {
		next := lineEnd(whole.bytes, i)
		line := whole.part(i, next)
		i = next
		if trimmed := strings.TrimSpace(string(line.bytes)); trimmed == "" || trimmed[0] == '#' {
			continue
		}
		if g := readGroup(line, l); len(g) > 1 {
			groups = append(groups, g)
		}
	}
	return groups
}

// readGroup reads a line of the glossary.
func readGroup(line excerpt, l *diag.List) Group {
	words := surfaces(line)
	if len(words) == 1 {
		d := l.Warnf(words[0].pos, "lonely-surface", "a group needs two words or more")
		if strings.Contains(words[0].text, "=") {
			d.Hint = "put a space on each side of ="
		}
		return nil
	}
	var group Group
	seen := map[string]bool{}
	for _, p := range words {
		switch key := fold(p.text); {
		case key == "":
			l.Errorf(p.pos, "empty-surface", "a word is missing beside =")
		case seen[key]:
			l.Warnf(p.pos, "repeated-surface", "%q stands in this group twice", p.text)
		default:
			seen[key] = true
			group = append(group, source.Clean(p.text))
		}
	}
	return group
}

// surfaces splits a line at each = that has white space or nothing on both
// sides, so that a word may hold one.
func surfaces(line excerpt) []phrase {
	var out []phrase
	start := 0
	for i, c := range line.bytes {
		if c == '=' && blankAt(line.bytes, i-1) && blankAt(line.bytes, i+1) {
			out = append(out, line.part(start, i).phrase())
			start = i + 1
		}
	}
	return append(out, line.part(start, len(line.bytes)).phrase())
}

func blankAt(text []byte, i int) bool {
	return i < 0 || i >= len(text) || strings.IndexByte(" \t\r\n", text[i]) >= 0
}
