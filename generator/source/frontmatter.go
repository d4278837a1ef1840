package source

import (
	"html"
	"regexp"
	"strings"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/translate"
)

// frontMatter is what a document says of itself above its text.
type frontMatter struct{ Title, Lang string }

var keyLine = regexp.MustCompile(`^([A-Za-z][\w-]*)[ \t]*[:=](?:[ \t]+(.*))?$`)

// frontMatterOf returns the front matter of a document, as its kind of file has it.
func frontMatterOf(in *draft.Input) (frontMatter, int) {
	if translate.IsOrg(in) {
		return orgFront(in.Text())
	}
	return readFrontMatter(in.Text())
}

// readFrontMatter returns the front matter of a text, between lines of --- or,
// as Hugo writes it, of +++, and where the text goes on. Only simple values are
// of interest here, so a line is enough and nothing in it can do harm. A rule
// at the beginning of a text is no front matter: it has no keys, or no end.
func readFrontMatter(text []byte) (frontMatter, int) {
	var f frontMatter
	fence := strings.TrimRight(string(text[:decode.LineEnd(text, 0)]), " \t\n")
	if fence != "---" && fence != "+++" {
		return readMetadata(text)
	}
	keys := 0
	for pos := decode.LineEnd(text, 0); pos < len(text); {
		next := decode.LineEnd(text, pos)
		line := strings.TrimRight(string(text[pos:next]), " \t\n")
		if line == fence || line == "..." && fence == "---" {
			if keys == 0 {
				return frontMatter{}, 0
			}
			return f, next
		}
		if m := keyLine.FindStringSubmatch(line); m != nil {
			keys++
			f.set(strings.ToLower(m[1]), scalar(m[2]))
		} else if keys == 0 && line != "" && line[0] != '#' {
			return f, 0
		}
		pos = next
	}
	return frontMatter{}, 0
}

// readMetadata returns what lines of keys and values at the beginning of a text
// say, as MultiMarkdown and MkDocs have them: the first is its title, and a blank
// line ends them.
func readMetadata(text []byte) (f frontMatter, end int) {
	for pos := 0; pos < len(text); pos = decode.LineEnd(text, pos) {
		line := strings.TrimRight(string(text[pos:decode.LineEnd(text, pos)]), " \t\n")
		m := keyLine.FindStringSubmatch(line)
		switch {
		case line == "" && f.Title != "":
			return f, pos
		case m == nil || pos == 0 && !strings.EqualFold(m[1], "title"):
			return frontMatter{}, 0
		}
		f.set(strings.ToLower(m[1]), scalar(m[2]))
	}
	return frontMatter{}, 0
}

// languageTag is a language as programs write it; its name in words is none.
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$`)

func (f *frontMatter) set(key, value string) {
	switch key {
	case "title":
		f.Title = html.UnescapeString(value) // Jekyll writes it into pages as it is
	case "lang", "language", "locale":
		if tag := strings.ReplaceAll(value, "_", "-"); languageTag.MatchString(tag) {
			f.Lang = tag
		}
	}
}

// scalar returns a value without its quotation marks and comment.
func scalar(s string) string {
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') {
		if end := strings.IndexByte(s[1:], s[0]); end >= 0 {
			return s[1 : 1+end]
		}
	}
	s, _, _ = strings.Cut(s, " #")
	return strings.TrimSpace(s)
}
