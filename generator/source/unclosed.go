package source

import (
	"bytes"
	"regexp"

	"studysite/generator/source/mathtext"
)

// htmlOpening is how raw HTML begins that Markdown ends at its own end only,
// whatever stands between, be it in a list or a quotation, and htmlEndings are
// those ends.
var (
	htmlOpening = regexp.MustCompile(`(?i)^[ \t]*(?:(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t])[ \t]*)*(?:(<!--)|(<\?)|(<!\[CDATA\[)|(<![a-z])|(<(?:script|pre|style|textarea)(?:[ \t\n>]|$)))`)
	htmlEndings = []*regexp.Regexp{
		regexp.MustCompile(`-->`), regexp.MustCompile(`\?>`), regexp.MustCompile(`\]\]>`), regexp.MustCompile(`>`),
		regexp.MustCompile(`(?i)</(?:script|pre|style|textarea)>`),
	}
)

// unclosed shows the sign that begins raw HTML which never ends to the parser as
// a letter, so that it swallows nothing.
func (g *guarded) unclosed(start, end int, line []byte) {
	g.fences(line)
	at := bytes.IndexByte(line, '<')
	if at < 0 || len(bytes.Trim(line[:at], " \t>-*+.)0123456789")) > 0 {
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
		if g.fence == nil {
			g.report("never-closed", start+at, end, "this is never closed, and is shown as it is written")
		}
	}
}

// fences notes whether a line stands in fenced code.
func (g *guarded) fences(line []byte) {
	switch {
	case bytes.IndexByte(line, '`') < 0 && bytes.IndexByte(line, '~') < 0:
	case g.fence != nil:
		if mathtext.ClosesFence(line, g.fence) {
			g.fence = nil
		}
	default:
		if m := mathtext.Fence.FindSubmatch(line); m != nil {
			g.fence = m[1]
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
