package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"studysite/generator/diag"
)

// remarks are what the Markdown parser comes across that an author should know
// of, each kind with the place of the first and how many there are.
type remarks struct {
	kinds []remarkKind

	paragraph  ast.Node // the one that is parsed
	delimiters int      // and how many marks it has so far

	endless     map[*regexp.Regexp]bool // ends that do not occur any more
	Boxes       bool                    // there are containers
	Definitions bool                    // there are lists of definitions
	containers  map[int]int             // by where the line of a container begins, where that which closes it does
	components  map[int]int             // and the same of components
	restLinks   *bool                   // whether links of reStructuredText may stand there, once asked
}

type remarkKind struct {
	rule      string
	at, count int
}

// remarkTexts say what of each kind is to be said.
var remarkTexts = map[string]string{
	"many-marks": "marks such as * beyond the first 1000 of a paragraph are shown as they are written (%d such)",
	"note-link":  "a link such as [[name]] leads to another note, and is shown as text (%d such)",
	"comment":    "what stands between %%%% is a comment, and is left out (%d such)",
	"attributes": "this tells another program how to show what stands before it, and is left out (%d such)",
	"include":    "this is where another program would put something, which is not here (%d such)",
}

var remarksKey = parser.NewContextKey()

// remarked returns the remarks of a run of the parser.
func remarked(pc parser.Context) *remarks {
	r, is := pc.Get(remarksKey).(*remarks)
	if !is {
		r = &remarks{}
		pc.Set(remarksKey, r)
	}
	return r
}

// remark remembers something at a byte of the source.
func remark(pc parser.Context, rule string, at int) {
	r := remarked(pc)
	for i := range r.kinds {
		if r.kinds[i].rule == rule {
			r.kinds[i].count++
			return
		}
	}
	r.kinds = append(r.kinds, remarkKind{rule, at, 1})
}

// delimitersOf counts one more mark of a paragraph.
func (r *remarks) delimitersOf(paragraph ast.Node) int {
	if r.paragraph != paragraph {
		r.paragraph, r.delimiters = paragraph, 0
	}
	r.delimiters++
	return r.delimiters
}

// closesBelow reports whether an end stands below the line that is read. Where
// it does not, that is remembered.
func closesBelow(reader text.Reader, pc parser.Context, end *regexp.Regexp) bool {
	r := remarked(pc)
	_, segment := reader.PeekLine()
	if r.endless[end] || end.Match(reader.Source()[segment.Stop:]) {
		return !r.endless[end]
	}
	if r.endless == nil {
		r.endless = map[*regexp.Regexp]bool{}
	}
	r.endless[end] = true
	return false
}

// Report tells the author.
func (r *remarks) Report(file *diag.File, list *diag.List) {
	for _, k := range r.kinds {
		list.Notef(file.At(k.at, k.at+1), k.rule, remarkTexts[k.rule], k.count)
	}
}
