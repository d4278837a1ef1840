package translate

import (
	"bytes"
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/plaintext"
	"studysite/generator/source/wording"
)

// restructured translates reStructuredText: underlined headings of any sign,
// comments and directives, literal blocks and indented quotations.
type restructured struct {
	*translation
	ranks    []byte // the signs of underlines in the order in which they come
	count    map[byte]int
	headings []draft.Span // their underlines
	inside   indented
	may      indented // what an indented block below a blank line is
	first    bool     // no indented line has come
	shallow  bool     // the first one is indented by less than Markdown has code indented
	before   []byte   // the line above
	at, over int      // where that begins, and where what stands below a line of signs does
}

// indented is what the indented lines below something are.
type indented int

const (
	ordinary indented = iota // part of a list item or a definition
	literal
	quoting
	unsaid // of no use to a reader
)

func (r *restructured) run(start int) {
	r.count, r.over = map[byte]int{}, -1
	r.eachLine(start, func(start int, line []byte) {
		r.line(start, line)
		r.before, r.at = line, start
	})
	for _, h := range r.headings {
		underline := r.out[h.Start:h.End]
		fill(underline, r.level(underline[0]))
	}
}

var (
	restDirective = regexp.MustCompile(`^\.\. *([\w:-]+)::`)
	restField     = regexp.MustCompile(`^:[a-zA-Z][\w -]*:(?: \S{1,20})?$`)
	restItem      = regexp.MustCompile(`^(?:[-*+•|:]|[#0-9a-zA-Z]{1,3}[.)]) `)
)

// literalDirectives stand above code, and unsaidDirectives above nothing that is
// shown; what stands below others is. What stands beside markedDirectives is for programs.
var (
	literalDirectives = wording.Set("code-block", "code", "sourcecode", "parsed-literal", "prompt", "doctest", "testcode", "testoutput", "ipython")
	markedDirectives  = wording.Set("only", "class", "rst-class", "container", "module", "currentmodule", "tabs", "tab")
	unsaidDirectives  = wording.Set("contents", "toctree", "include", "index", "meta", "highlight", "default-role", "role", "raw", "sectnum", "image", "figure")
)

func (r *restructured) line(start int, line []byte) {
	r.first = r.first || len(line) > 0 && line[0] != ' ' && line[0] != '\t'
	switch {
	case len(line) == 0:
	case line[0] == ' ' || line[0] == '\t':
		r.indentedLine(line)
	case len(r.headings) == 0 && restField.Match(line):
		fill(line, ' ') // what is said of the file, above its title
	case bytes.HasPrefix(line, []byte("..")) && (len(line) == 2 || line[2] == ' '):
		r.explicit(line)
	default:
		r.inside, r.may = ordinary, quoting
		switch {
		case r.underlines(line):
			r.heading(start, line)
		case restItem.Match(line):
			numberItem(line)
			r.may = ordinary
		case bytes.HasSuffix(line, []byte("::")):
			r.may = literal
		}
	}
}

// indentedLine shows a line as what it is: code, a quotation, or nothing.
func (r *restructured) indentedLine(line []byte) {
	if len(r.before) == 0 && r.may != ordinary {
		r.inside = r.may
	}
	if r.first {
		r.shallow = len(line)-len(bytes.TrimLeft(line, " ")) < plaintext.CodeIndent
	}
	r.may, r.first = ordinary, false
	switch r.inside {
	case literal:
		if r.shallow {
			line[0] = '\t'
		}
	case quoting:
		if m := restDirective.FindSubmatch(bytes.TrimLeft(line, " \t")); m != nil && unsaidDirectives[string(m[1])] {
			fill(line, ' ')
			return
		}
		numberItem(line)
		line[0] = '>'
	case unsaid:
		fill(line, ' ')
	default:
		numberItem(line)
	}
}

// numberItem numbers an item that is to be numbered by itself.
func numberItem(line []byte) {
	if rest := bytes.TrimLeft(line, " \t"); bytes.HasPrefix(rest, []byte("#. ")) {
		rest[0] = '1'
	}
}

// explicit leaves out the line that begins a directive, a comment or the like,
// and tells what is below it.
func (r *restructured) explicit(line []byte) {
	r.inside, r.may = unsaid, ordinary
	if m := restDirective.FindSubmatch(line); m != nil && !unsaidDirectives[string(m[1])] {
		r.inside = quoting
		if literalDirectives[string(m[1])] {
			r.inside = literal
		} else if !markedDirectives[string(m[1])] && len(bytes.TrimSpace(line[len(m[0]):])) > 0 {
			return // .. note:: like this
		}
	}
	fill(line, ' ')
}

// unindent puts what is indented where it is: that is how answers are laid out.
func unindent(root ast.Node) {
	for n := root.FirstChild(); n != nil; {
		next := n.NextSibling()
		if _, is := n.(*ast.Blockquote); is {
			for c := n.FirstChild(); c != nil; c = n.FirstChild() {
				root.InsertBefore(root, n, c)
			}
			root.RemoveChild(root, n)
		}
		n = next
	}
}

// underlines reports whether a line is nothing but one sign.
func (r *restructured) underlines(line []byte) bool {
	return len(line) > 2 && bytes.IndexByte([]byte("=-~^\"'`*+#:._<>"), line[0]) >= 0 && len(bytes.Trim(line, string(line[0]))) == 0
}

// heading notes the underline of a heading, and leaves out a line above one;
// any other divides.
func (r *restructured) heading(start int, line []byte) {
	title := r.before
	if len(title) == 0 || title[0] == ' ' && r.over != r.at || 10*len(line) < 7*len(title) {
		r.inside, r.over = ordinary, decode.LineEnd(r.out, start)
		if next := r.out[decode.LineEnd(r.out, start):]; len(next) > 0 && len(bytes.TrimSpace(next[:decode.LineEnd(next, 0)])) > 0 {
			fill(line, ' ') // a title follows
		} else {
			fill(line, '-')
		}
		return
	}
	if !slices.Contains(r.ranks, line[0]) {
		r.ranks = append(r.ranks, line[0])
	}
	r.count[line[0]]++
	r.headings = append(r.headings, draft.Span{Start: start, End: start + len(line)})
}

// level returns the underline of Markdown for a sign. Markdown has but two: the
// first is for the title alone, unless there are more than two kinds.
func (r *restructured) level(sign byte) byte {
	rank := slices.Index(r.ranks, sign)
	if len(r.ranks) > 2 && r.count[r.ranks[0]] == 1 {
		rank--
	}
	if rank <= 0 {
		return '='
	}
	return '-'
}
