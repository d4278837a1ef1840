package source

import (
	"bytes"
	"regexp"
)

// htmlOpening is how raw HTML begins that Markdown ends at its own end only,
// whatever stands between, and htmlEndings are those ends.
var (
	htmlOpening = regexp.MustCompile(`(?i)^ {0,3}(?:(<!--)|(<\?)|(<!\[CDATA\[)|(<![a-z])|(<(?:script|pre|style|textarea)(?:[ \t\n>]|$)))`)
	htmlEndings = []*regexp.Regexp{
		regexp.MustCompile(`-->`), regexp.MustCompile(`\?>`), regexp.MustCompile(`\]\]>`), regexp.MustCompile(`>`),
		regexp.MustCompile(`(?i)</(?:script|pre|style|textarea)>`),
	}
)

// unclosed shows the sign that begins raw HTML which never ends to the parser as
// a letter, so that it swallows nothing.
func (g *guarded) unclosed(start, end int, line []byte) {
	if bytes.HasPrefix(bytes.TrimLeft(line, " "), []byte("```")) {
		g.fenced = !g.fenced
	}
	if bytes.IndexByte(line[:min(len(line), 4)], '<') < 0 {
		return
	}
	m := htmlOpening.FindSubmatchIndex(line)
	if m == nil {
		return
	}
	for kind := range htmlEndings {
		at := m[2*kind+2]
		if at < 0 || g.lastEnding(kind) >= start+at {
			continue
		}
		g.mask(start + at)
		if !g.fenced {
			g.report("never-closed", start+at, end, "this is never closed, and is shown as it is written")
		}
	}
}

// lastEnding returns where the last of the ends of a kind stands, -1 for nowhere.
func (g *guarded) lastEnding(kind int) int {
	if g.endings == nil {
		g.endings = make([]int, len(htmlEndings))
		for i, ending := range htmlEndings {
			g.endings[i] = -1
			for _, m := range ending.FindAllIndex(g.text, -1) {
				g.endings[i] = m[0]
			}
		}
	}
	return g.endings[kind]
}
