package translate

import (
	"bytes"
	"regexp"
)

// asciiDoc translates AsciiDoc: headings, == like this, blocks of code, and items
// of lists; what is said to programs is shown to nobody.
type asciiDoc struct {
	*translation
	open string // the delimiter of the block of code or of the comment that is open
}

var (
	asciiHeading   = regexp.MustCompile(`^={1,6} +\S`)
	asciiAttribute = regexp.MustCompile(`^(?::!?[\w-]+!?:(?: .*)?|\[[\w ,."'%#=-]*\]|\[\[[\w:.-]+(?:,[^\]]*)?\]\])$`)
	asciiUnsaid    = regexp.MustCompile(`^(?://(?:[^/]|$)|(?:include|ifdef|ifndef|ifeval|endif|toc)::\S*\[.*\]$)`)
	asciiItem      = regexp.MustCompile(`^(?:\.{1,5}|\*{1,5}) +\S`)
	asciiTitle     = regexp.MustCompile(`^\.[^\s.]`)
)

// Delimiters of blocks: of code, of comments, and of text that is shown as any
// other.
var (
	asciiCode      = regexp.MustCompile(`^(?:-{4,}|\.{4,})$`)
	asciiComment   = regexp.MustCompile(`^/{4,}$`)
	asciiDelimiter = regexp.MustCompile(`^(?:={4,}|\*{4,}|_{4,}|\+{4,}|--|\|===|\+)$`)
)

func (a *asciiDoc) line(_ int, line []byte) {
	code := asciiCode.Match(line)
	switch {
	case a.open != "":
		a.inside(line, code)
	case code, asciiComment.Match(line):
		a.open = string(line)
		a.delimit(line, code)
	case asciiHeading.Match(line):
		fill(line[:bytes.IndexByte(line, ' ')], '#')
	case asciiItem.Match(line):
		asItem(line)
	case asciiTitle.Match(line):
		line[0] = ' '
	case asciiAttribute.Match(line), asciiUnsaid.Match(line), asciiDelimiter.Match(line):
		fill(line, ' ')
	}
}

// inside leaves out what is in a comment, and ends a block at the delimiter that
// began it; another one is part of the code.
func (a *asciiDoc) inside(line []byte, code bool) {
	switch {
	case string(line) == a.open:
		a.open = ""
		a.delimit(line, code)
	case a.open[0] == '/':
		fill(line, ' ')
	}
}

// delimit shows the delimiter of a block of code as a fence, and no other.
func (a *asciiDoc) delimit(line []byte, code bool) {
	if code {
		fill(line, '~')
	} else {
		fill(line, ' ')
	}
}

// asItem shows the stars or dots of an item, of which there are as many as it is
// deep, as Markdown's sign of one. There is no room for a depth.
func asItem(line []byte) {
	signs := bytes.IndexByte(line, ' ')
	fill(line[:signs], ' ')
	line[signs-1] = '*'
}
