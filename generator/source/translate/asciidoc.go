package translate

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// asciiDoc translates AsciiDoc: headings, == like this, blocks of code, and items
// of lists; what is said to programs is shown to nobody.
type asciiDoc struct {
	*translation
	open  string // the delimiter of the block of code or of the comment that is open
	terms bool   // there are terms that ask, so that all of more than a word are questions
	term  bool   // the line above is such a term, or belongs to what explains it
	above int    // how many characters the line above has that may be a title
}

var (
	asciiHeading   = regexp.MustCompile(`^={1,6} +\S`)
	asciiAttribute = regexp.MustCompile(`^(?::!?[\w-]+!?:(?: .*)?|\[[\w ,."'%#=-]*\]|\[\[[\w:.-]+(?:,[^\]]*)?\]\])$`)
	asciiUnsaid    = regexp.MustCompile(`^(?://(?:[^/]|$)|(?:include|ifdef|ifndef|ifeval|endif|toc)::\S*\[.*\]$)`)
	asciiItem      = regexp.MustCompile(`^(?:\.{1,5}|\*{1,5}) +\S`)
	asciiTitle     = regexp.MustCompile(`^\.[^\s.]`)
	asciiTerm      = regexp.MustCompile(`^\S+ .*\S::$`)
	asciiQuestion  = regexp.MustCompile(`(?m)^\S.*[?？؟]::[ \t]*$`)
)

// Delimiters of blocks: of code, of comments, and of text that is shown as any
// other.
var (
	asciiCode      = regexp.MustCompile(`^(?:-{4,}|\.{4,})$`)
	asciiComment   = regexp.MustCompile(`^/{4,}$`)
	asciiDelimiter = regexp.MustCompile(`^(?:={4,}|\*{4,}|_{4,}|\+{4,}|--|\|===|\+)$`)
)

// hasQuestionTerms reports whether several terms of labelled lists ask.
func hasQuestionTerms(text []byte) bool { return len(asciiQuestion.FindAllIndex(text, 2)) == 2 }

func (a *asciiDoc) line(_ int, line []byte) {
	code, explained := asciiCode.Match(line), a.term
	above := a.above
	a.above = 0
	a.term = a.open == "" && a.terms && (asciiTerm.Match(line) || explained && len(line) > 0 && line[0] == '\t')
	switch {
	case a.open != "":
		a.inside(line, code)
	case above > 0 && underlines(line, above):
		asUnderline(line)
	case code, asciiComment.Match(line):
		a.open = string(line)
		a.delimit(line, code)
	case asciiHeading.Match(line):
		fill(line[:bytes.IndexByte(line, ' ')], '#')
	case a.term && line[0] == '\t':
		line[0] = ' ' // a tab would make it code
	case a.term:
		asHeading(line)
	case asciiItem.Match(line):
		asItem(line)
	case asciiTitle.Match(line):
		line[0] = ' '
	case asciiAttribute.Match(line), asciiUnsaid.Match(line), asciiDelimiter.Match(line):
		fill(line, ' ')
	case len(line) > 0 && line[0] != ' ' && line[0] != '\t':
		a.above = utf8.RuneCount(line)
	}
}

// underlines reports whether a line makes that above it a title: it is of one sign, and
// about as long.
func underlines(line []byte, above int) bool {
	return len(line) > 1 && bytes.IndexByte([]byte("=-~^+"), line[0]) >= 0 && len(bytes.Trim(line, string(line[:1]))) == 0 && max(len(line)-above, above-len(line)) <= 2
}

// asUnderline shows the underline of a title as one that Markdown has, of which there are
// two.
func asUnderline(line []byte) {
	if line[0] != '=' {
		fill(line, '-')
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

// asHeading shows a term as a heading: there is just enough room for a line below it.
func asHeading(line []byte) { copy(line[len(line)-2:], "\n-") }

// sinkTerms makes the headings that are terms the deepest: they stand in sections.
func sinkTerms(root ast.Node, source []byte) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		h, is := n.(*ast.Heading)
		if !is || h.Lines().Len() == 0 {
			continue
		}
		end := h.Lines().At(h.Lines().Len() - 1).Stop
		if bytes.HasPrefix(bytes.TrimLeft(source[end:], "\n"), []byte("::")) {
			h.Level = 6
		}
	}
}

// asItem shows the stars or dots of an item, of which there are as many as it is
// deep, as Markdown's sign of one. There is no room for a depth.
func asItem(line []byte) {
	signs := bytes.IndexByte(line, ' ')
	fill(line[:signs], ' ')
	line[signs-1] = '*'
}
