package plaintext

import (
	"regexp"
	"strings"
)

// programEnd returns where a program that begins with line i ends, or i where
// there is none: indented lines, as far in as the text above them, of which most
// end as those of programs do, or are comments.
func (t *textReader) programEnd(i int) int {
	first := t.lines[i]
	if !first.blank || first.indent == 0 {
		return i
	}
	end, like, ended, comment := i, 0, 0, false
	for ; end < len(t.lines) && t.lines[end].indent >= first.indent; end++ {
		l := t.lines[end]
		line := strings.TrimSpace(string(t.Source[l.begin:l.end]))
		comment = comment || strings.HasPrefix(line, "/*")
		is := comment || programLine.MatchString(line)
		if l.blank && (!is || 10*like < 8*(end-i) || ended < fewestEnded && end-i > longestComment) {
			break
		}
		if is {
			like++
		}
		if strings.ContainsAny(line[len(line)-1:], ";{}") {
			ended++
		}
		comment = comment && !strings.HasSuffix(line, "*/")
	}
	if ended < fewestEnded || 10*like < 8*(end-i) {
		return i
	}
	return end
}

// longestComment bounds, in lines, how far the first lines are looked for that end
// as those of programs do.
const longestComment = 100

// fewestEnded is how many lines of a program end as nothing else does.
const fewestEnded = 3

// programLine is how a line of a program ends or begins.
var programLine = regexp.MustCompile(`[;{}\\]$|^(?:#(?:include|define|if|ifdef|ifndef|else|endif|pragma|import)\b|//|/\*)`)
