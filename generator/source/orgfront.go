package source

import (
	"strings"

	"studysite/generator/source/decode"
	"studysite/generator/source/translate"
)

// orgFront returns what the keywords at the beginning of an Org text say, and where
// the text goes on.
func orgFront(text []byte) (f frontMatter, end int) {
	for end < len(text) {
		next := decode.LineEnd(text, end)
		line := strings.TrimSpace(string(text[end:next]))
		key, value, _ := strings.Cut(strings.TrimPrefix(line, "#+"), ":")
		switch {
		case line != "" && !strings.HasPrefix(line, "#+") && line != "#" && !strings.HasPrefix(line, "# "), translate.OrgBegin.MatchString(line):
			return f, end
		case strings.HasPrefix(line, "#+"):
			f.set(strings.ToLower(key), strings.TrimSpace(value))
		}
		end = next
	}
	return f, end
}
