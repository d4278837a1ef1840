package translate

import (
	"bytes"
	"regexp"
	"strings"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
)

// POD and MediaWiki are shown to the Markdown parser, line by line, as Markdown that
// is no longer than what was written. Unlike with other formats the texts are read
// from that as well: their marks stand within words.

// IsPOD knows pages of manuals of Perl by their name or first line.
func IsPOD(in *draft.Input) bool {
	return draft.HasExtension(in, ".pod") || draft.HasExtension(in, ".txt") && bytes.HasPrefix(in.Text(), []byte("=head1 "))
}

// IsWiki knows pages of MediaWiki by their name, or by several headings.
func IsWiki(in *draft.Input) bool {
	if !draft.HasExtension(in, ".txt") {
		return draft.HasExtension(in, ".wiki", ".mediawiki")
	}
	text := in.Text()[in.Start:]
	text = text[:min(len(text), draft.LongestHead)]
	return bytes.Contains(text, []byte("\n==")) && len(wikiHeading.FindAllIndex(text, 3)) == 3
}

var (
	wikiHeading  = regexp.MustCompile(`(?m)^(={2,5}) *([^=\s].*?) *={2,5}[ \t]*$`)
	wikiItem     = regexp.MustCompile(`^([*#]{1,4}) *(\S.*)$`)
	wikiUnsaid   = regexp.MustCompile(`^(?:\{\{[^{}]*\}\}|\[\[(?:Category|File|Image|분류|파일):.*\]\]|__[A-Z]+__)$`)
	wikiLink     = regexp.MustCompile(`\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]`)
	wikiIndented = regexp.MustCompile(`^[:;]+ *`)
)

// wikiLine returns a line of MediaWiki as Markdown.
func wikiLine(line string) string {
	if wikiUnsaid.MatchString(line) {
		return ""
	}
	if m := wikiHeading.FindStringSubmatch(line); m != nil {
		return strings.Repeat("#", len(m[1])) + " " + wikiWords(m[2])
	}
	if m := wikiItem.FindStringSubmatch(line); m != nil {
		return strings.Repeat("\t", len(m[1])-1) + "- " + wikiWords(m[2])
	}
	return wikiWords(wikiIndented.ReplaceAllString(line, ""))
}

func wikiWords(s string) string {
	s = wikiLink.ReplaceAllString(s, "$1")
	return strings.ReplaceAll(strings.ReplaceAll(s, "'''", "**"), "''", "*")
}

var (
	podCommand = regexp.MustCompile(`^=(head([1-6])|item|[a-z]+\d?)\s*(.*)$`)
	podDouble  = regexp.MustCompile(`[BCFIS]<<+ (.*?) >>+`)
	podLink    = regexp.MustCompile(`L<(?:([^<>|]*)\|)?([^<>|]*)>`)
	podEscape  = regexp.MustCompile(`E<(lt|gt|amp|quot)>`)
	podLetters = []struct {
		code *regexp.Regexp
		as   string
	}{
		{regexp.MustCompile(`C<([^<>]*)>`), "`$1`"},
		{regexp.MustCompile(`[IF]<([^<>]*)>`), "*$1*"},
		{regexp.MustCompile(`B<([^<>]*)>`), "*$1*"},
		{regexp.MustCompile(`S<([^<>]*)>`), "$1"},
		{regexp.MustCompile(`[XZ]<[^<>]*>`), ""},
	}
)

// pod translates POD.
type pod struct{ depth int } // how many lists are open

// line returns a line of POD as Markdown. An item that only has its bullet is left
// out, for what it stands before is a paragraph of its own. Items of lists inside lists
// are lines with bullets, for Markdown would tell them by their margin.
func (p *pod) line(line string) string {
	if line == "" || line[0] == ' ' || line[0] == '\t' {
		return line
	}
	m := podCommand.FindStringSubmatch(line)
	switch {
	case m == nil:
		return podWords(line)
	case m[2] != "":
		return strings.Repeat("#", int(m[2][0]-'0')) + " " + podWords(m[3])
	case m[1] == "item" && strings.Trim(m[3], "*0123456789.) ") != "":
		mark := "- "
		if p.depth > 1 {
			mark = "• "
		}
		return mark + podWords(strings.TrimPrefix(m[3], "* "))
	case m[1] == "over":
		p.depth++
	case m[1] == "back":
		p.depth--
	}
	return ""
}

func podWords(s string) string {
	s = podDouble.ReplaceAllString(s, "`$1`")
	s = podLink.ReplaceAllStringFunc(s, func(link string) string {
		m := podLink.FindStringSubmatch(link)
		if m[1] != "" {
			return m[1]
		}
		return m[2]
	})
	for _, letter := range podLetters {
		s = letter.code.ReplaceAllString(s, letter.as)
	}
	return podEscape.ReplaceAllString(s, "&$1;")
}

// joinCommands makes headings and items of POD, which go on up to a blank line, one line.
func (t *translation) joinCommands(pos int) {
	t.eachLine(pos, func(start int, line []byte) {
		if len(line) < 2 || line[0] != '=' || !podCommand.Match(line) {
			return
		}
		for end := start + len(line); ; {
			next := decode.LineEnd(t.out, end)
			after := decode.LineEnd(t.out, next)
			more := bytes.TrimSpace(t.out[next:after])
			if len(more) == 0 || t.out[after-1] != '\n' {
				return
			}
			t.out[end] = ' '
			end += 1 + copy(t.out[end+1:], more)
			fill(t.out[end:after-len("\n")], '\t')
		}
	})
}

// rewrite replaces each line by what it is as Markdown, and fills it up with tabs, for
// blanks at its end would end the line.
func (t *translation) rewrite(pos int, as func(line string) string) {
	t.eachLine(pos, func(_ int, line []byte) {
		if s := as(string(line)); len(s) <= len(line) {
			fill(line[copy(line, s):], '\t')
		}
	})
}
