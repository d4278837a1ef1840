package source

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// underline is a kind of heading of plain text: the sign below it, and whether
// it stands above it as well. As in reStructuredText, kinds that come first
// stand above the others.
type underline struct {
	sign  rune
	above bool
}

// title returns the heading that line i begins, and where it ends, or nil.
func (t *textReader) title(i int) (ast.Node, int) {
	l, above := t.lines[i], false
	if inner, is := t.bracketed(l); is {
		return t.newTitle(inner, 1), i + 1
	}
	if t.isSectionLine(i) {
		return t.newTitle(l, 1), i + 1
	}
	if l.rule != 0 && i+2 < len(t.lines) {
		i, above = i+1, true
		l = t.lines[i]
		if l.blank {
			return nil, i
		}
	}
	if !t.isUnderlined(i, above) {
		return nil, i
	}
	kind := underline{t.lines[i+1].rule, above}
	return t.newTitle(l, t.level(kind)), i + 2
}

// isTitle reports whether line i begins a heading.
func (t *textReader) isTitle(i int) bool {
	_, bracketed := t.bracketed(t.lines[i])
	return bracketed || t.isSectionLine(i) || t.lines[i].blank && t.isUnderlined(i, false)
}

// isUnderlined reports whether line i says something and has a rule right below
// it, which is as long as it is, or stands above it as well.
func (t *textReader) isUnderlined(i int, above bool) bool {
	if i+1 >= len(t.lines) || t.lines[i].rule != 0 || t.lines[i].bullet || t.lines[i+1].rule == 0 || t.lines[i+1].blank {
		return false
	}
	l, below := t.lines[i], t.lines[i+1]
	if above {
		return true
	}
	difference := (l.width - l.indent) - (below.width - below.indent)
	return (l.blank || i == 0 || t.lines[i-1].rule != 0) && difference >= -3 && difference <= 3
}

// level returns the level of a kind of heading.
func (t *textReader) level(kind underline) int {
	for i, k := range t.levels {
		if k == kind {
			return min(i+1, 6)
		}
	}
	t.levels = append(t.levels, kind)
	return min(len(t.levels), 6)
}

func (t *textReader) newTitle(l textLine, level int) ast.Node {
	h := ast.NewHeading(level)
	h.Lines().Append(text.NewSegment(l.start, l.end))
	h.AppendChild(h, rawText(l, false))
	t.base = 0
	return h
}

// sectionWord is how a line begins that only says which part of the text is
// below it.
var sectionWord = regexp.MustCompile(`^(?:(?i:section|chapter|part|unit|module|lesson)[\s\x{a0}]+(?:[0-9]{1,3}|[IVX]{1,5})(?:\s*[-.:–—][\s\x{a0}]*|\s+)\S|(?:제\s?)?[0-9]{1,3}\s?(?:장|부|편|과목|단원)(?:[.:]|\s)\s*\S|第[0-9一二三四五六七八九十]{1,3}(?:章|部|节|節|編|编|单元|單元)[\s　:：]*\S)`)

// isSectionLine reports whether line i stands alone and says so.
func (t *textReader) isSectionLine(i int) bool {
	l := t.lines[i]
	if l.bullet || i+1 < len(t.lines) && !t.lines[i+1].blank && t.lines[i+1].rule == 0 || i > 0 && !l.blank && t.lines[i-1].rule == 0 && !t.isAnchor(t.lines[i-1]) {
		return false
	}
	line := string(t.source[l.start:l.end])
	return len(line) < 200 && sectionWord.MatchString(line) && asks(line) == 0 && !strings.HasSuffix(line, ".")
}
