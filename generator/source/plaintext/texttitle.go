package plaintext

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/wording"
)

// underline is a kind of heading of plain text: the sign below it, and whether
// it stands above it as well.
type underline struct {
	sign  rune
	above bool
}

// title returns the heading that line i begins, and where it ends, or nil. Where all
// of them are known, there are no others.
func (t *textReader) title(i int) (ast.Node, int) {
	if h := t.ruledTitle(i); h != nil {
		return h, i + 1
	}
	if t.titles != nil {
		return t.known(i)
	}
	l := t.lines[i]
	if inner, is := t.bracketed(l); is {
		if t.entries.inside {
			return t.newTitle(2, inner), i + 1
		}
		return t.newTitle(1, inner), i + 1
	}
	if t.isSectionLine(i) {
		level := 1
		if t.counted[i] && len(t.parts) > 0 {
			level = 2
		}
		return t.newTitle(level, l), i + 1
	}
	first, end, kind := t.underlined(i)
	if end == 0 {
		return nil, i
	}
	return t.newTitle(t.level(first, kind), t.lines[first:end-1]...), end
}

// isTitle reports whether line i begins a heading.
func (t *textReader) isTitle(i int) bool {
	if _, is := t.ruled[i]; is {
		return true
	}
	if t.titles != nil {
		_, is := t.titles[i]
		return is || t.index.end > 0 && i == t.index.begin
	}
	if _, inside := t.bracketed(t.lines[i]); inside || t.isSectionLine(i) {
		return true
	}
	_, end, _ := t.underlined(i)
	return t.lines[i].blank && t.lines[i].rule == 0 && end > 0
}

// underlined returns the first line of the underlined heading that line i
// begins, where that ends, and its kind; or an end of 0.
func (t *textReader) underlined(i int) (first, end int, kind underline) {
	if t.lines[i].rule != 0 {
		if i+2 < len(t.lines) && !t.lines[i+1].blank && t.isRuleBelow(i+1) {
			return i + 1, i + 3, underline{t.lines[i+2].rule, true}
		}
		return 0, 0, kind
	}
	if !t.lines[i].blank && i > 0 && t.lines[i-1].rule == 0 {
		return 0, 0, kind
	}
	width := 0
	for last := i; last < min(i+longestTitle, len(t.lines)) && (last == i || !t.lines[last].blank && t.HasLabel(t.say(i))); last++ {
		width = max(width, t.lines[last].width-t.lines[i].indent)
		if t.isRuleBelow(last) && (near(width, t.lines[last+1], 3) || near(width, t.lines[last+1], width/4) && wording.Asks(t.sayAll(i, last+1)) == wording.Surely) {
			return i, last + 2, underline{t.lines[last+1].rule, false}
		}
	}
	return 0, 0, kind
}

// longestTitle bounds how many lines an underlined heading has.
const longestTitle = 3

// isRuleBelow reports whether a line says something and has a rule right below
// it.
func (t *textReader) isRuleBelow(i int) bool {
	return i+1 < len(t.lines) && t.lines[i].rule == 0 && !t.lines[i].bullet && t.lines[i+1].rule != 0 && !t.lines[i+1].blank
}

// near reports whether a rule is about as long as what it underlines is wide.
func near(width int, rule textLine, most int) bool {
	difference := width - (rule.width - rule.indent)
	return difference >= -most && difference <= most
}

// say returns the text of line i.
func (t *textReader) say(i int) string { return string(t.Source[t.lines[i].start:t.lines[i].end]) }

func (t *textReader) newTitle(level int, lines ...textLine) ast.Node {
	h := ast.NewHeading(level)
	for i, l := range lines {
		h.Lines().Append(text.NewSegment(l.start, l.end))
		h.AppendChild(h, rawText(l, i+1 < len(lines)))
	}
	t.base = t.prose
	return h
}

// sectionWord is how a line begins that only says which part of the text is
// below it.
var sectionWord = regexp.MustCompile(`^(?:(?i:section|chapter|part|unit|module|lesson)[\s\x{a0}]+(?:[0-9]{1,3}|[IVX]{1,5})(?:(?:\s*[-.:–—][\s\x{a0}]*|\s+)\S|\s*[-.:]?$)|(?:제\s?)?[0-9]{1,3}\s?(?:장|부|편|과목|단원)(?:[.:]|\s)\s*\S|第[0-9一二三四五六七八九十]{1,3}(?:章|部|节|節|編|编|单元|單元)[\s　:：]*\S|(?:القسم|الفصل|الباب|الوحدة|الجزء|פרק|חלק)\s+\S+\s*[-:–—]\s*\S|(?i:раздел|глава|часть|kapitel|teil|capítulo|sección|unidad|parte|chapitre|partie)\s+(?:[0-9]{1,3}|[IVX]{1,5})\s*[-.:–—]\s*\S)`)

// sectionKey is a word before the name of a part of the text.
var sectionKey = regexp.MustCompile(`^(?:(?i:category|section|topic)|분류|주제|카테고리|カテゴリー?|分类|类别|主题)\s*[:：]\s*\S`)

// isSectionLine reports whether line i stands alone and says so, or is one of those
// that are counted.
func (t *textReader) isSectionLine(i int) bool {
	if t.counted[i] || t.parts[i] {
		return true
	}
	l := t.lines[i]
	if l.bullet || i+1 < len(t.lines) && !t.lines[i+1].blank && t.lines[i+1].rule == 0 || i > 0 && !l.blank && t.lines[i-1].rule == 0 && !t.isAnchor(t.lines[i-1]) {
		return false
	}
	line := t.say(i)
	return len(line) < 200 && (sectionWord.MatchString(line) || sectionKey.MatchString(line)) && wording.Asks(line) == 0 && !strings.HasSuffix(line, ".")
}
