package plaintext

import (
	"strings"
	"unicode"

	"studysite/generator/source/wording"
)

// Web pages that were saved as text, and pages of manuals, have titles that stand
// further out than what is below them, and all text further in; the lowest titles
// of pages stand alone, one column further in than the text.

// outdented is such a title.
type outdented struct {
	line, end int
	over      bool // the next title stands right below it, and further in
}

const (
	fewestOutdented = 5 // titles that say how a text is made
	longestOutdent  = 4 // lines of a title
)

// findOutdented finds the titles of a text that is made so: most that stands
// further out than its prose has something below it that stands further in, hardly
// any of it bears a number, and some of it asks. Those of a column in which none
// asks are topics.
func (t *textReader) findOutdented() bool {
	if t.prose < 2 {
		return false
	}
	found, others, labelled := t.outdents()
	if len(found) < fewestOutdented || 2*others > len(found) || 5*labelled > len(found) {
		return false
	}
	all, asking := t.askingColumns(found)
	titles, entries := knownTitles{}, 0
	for _, h := range found {
		column := t.lines[h.line].indent
		asks := 5*asking[column] >= all[column]
		switch {
		case 2*asking[column] <= all[column] && !t.mayTitle(h.line, h.end):
		case h.over || !asks:
			titles[h.line] = knownTitle{1, h.end - h.line}
		default:
			titles[h.line] = knownTitle{2, h.end - h.line}
			entries++
		}
	}
	if entries < fewestOutdented {
		return false
	}
	t.titles = titles
	return true
}

// askingColumns counts the titles of each column that are not right above another,
// and those of them that surely ask.
func (t *textReader) askingColumns(found []outdented) (all, asking map[int]int) {
	all, asking = map[int]int{}, map[int]int{}
	for _, h := range found {
		if h.over || !t.mayTitle(h.line, h.end) {
			continue
		}
		column := t.lines[h.line].indent
		all[column]++
		if wording.Asks(t.sayAll(h.line, h.end)) == wording.Surely {
			asking[column]++
		}
	}
	return all, asking
}

// outdents returns what stands further out than the prose and has something below it
// that stands further in, and counts what has not, and what bears a number.
func (t *textReader) outdents() (found []outdented, others, labelled int) {
	verbatim := false // what stands above stands further out and is no title, as code of web pages may
	for i := 0; i < len(t.lines); {
		end := t.outdentEnd(i)
		if end == i {
			verbatim = false
			i++
			continue
		}
		l := t.lines[i]
		further := l.indent > t.prose
		below := end < len(t.lines) && t.lines[end].rule == 0 && (further || t.lines[end].indent > l.indent)
		below = below && (!verbatim || wording.Asks(t.sayAll(i, end)) == wording.Surely)
		switch {
		case t.HasLabel(t.say(i)):
			labelled++
		case below && end-i <= longestOutdent:
			found = append(found, outdented{i, end, t.outdentEnd(end) > end})
		case end < len(t.lines) && !further:
			others++
			verbatim = true
		}
		i = end
	}
	return found, others, labelled
}

// outdentEnd returns where lines end that begin with line i and may be a title, by
// where they stand; or i.
func (t *textReader) outdentEnd(i int) int {
	l := t.lines[i]
	if l.rule != 0 || l.bullet || !l.blank && i > 0 && t.lines[i-1].indent >= l.indent {
		return i
	}
	end := i + 1
	for end < len(t.lines) && !t.lines[end].blank && t.lines[end].indent == l.indent && t.lines[end].rule == 0 && !t.lines[end].bullet {
		end++
	}
	if l.indent < t.prose || l.indent == t.prose+1 && l.blank && end < len(t.lines) && t.lines[end].blank && t.lines[end].indent == t.prose {
		return end
	}
	return i
}

// mayTitle reports whether some lines ask, or begin as a title does, do not go on below
// and were wrapped where they are several.
func (t *textReader) mayTitle(i, end int) bool {
	if line := t.sayAll(i, end); wording.Asks(line) == wording.Surely {
		return true
	}
	if end > i+1 && 2*t.lines[i].width < t.reach {
		return false
	}
	first, last := wording.FirstRune(t.say(i)), t.say(end-1)
	return (unicode.IsUpper(first) || unicode.IsLetter(first) && !unicode.IsLower(first) || strings.ContainsRune("\"'“‘`", first)) &&
		!strings.HasSuffix(last, ":") && !strings.HasSuffix(last, ",") && !inColumns.MatchString(last)
}
