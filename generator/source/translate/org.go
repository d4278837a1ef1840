package translate

import (
	"bytes"
	"regexp"
	"strings"

	"studysite/generator/source/draft"
	"studysite/generator/source/plaintext"
	"studysite/generator/source/wording"
)

// IsOrg knows texts in Org by their name.
func IsOrg(in *draft.Input) bool { return draft.HasExtension(in, ".org") }

// org translates Org: headings of stars, blocks, drawers, and marks inside
// texts. What is said to programs is shown to nobody.
type org struct {
	*translation
	open string // the block that is open, by its name, or the drawer
	list bool   // lines that are indented may belong to a list
}

var (
	orgHeading  = regexp.MustCompile(`^\*+ +(?:(?:TODO|DONE|NEXT|WAITING|STARTED|CANCELLED|CANCELED) +)?(?:\[#[A-Z0-9]\] +)?`)
	orgTags     = regexp.MustCompile(`[ \t]+:[\p{L}\d_@#%:]+:$`)
	OrgBegin    = regexp.MustCompile(`(?i)^[ \t]*#\+begin_(\w+)`)
	orgEnd      = regexp.MustCompile(`(?i)^[ \t]*#\+end_(\w+)`)
	orgDrawer   = regexp.MustCompile(`^[ \t]*:[\w-]+:$`)
	orgUnsaid   = regexp.MustCompile(`^[ \t]*(?:#\+\w|# |#$|(?:SCHEDULED|DEADLINE|CLOSED): )`)
	orgItem     = regexp.MustCompile(`^(?:[-+]|\d+[.)]) `)
	orgTableBar = regexp.MustCompile(`^[ \t]*\|[-+]+\|$`)
)

// drawer stands for a drawer among the names of blocks.
const drawer = ":"

// orgCode are the blocks whose lines stay as they are, and orgSilent what is of no use
// to a reader. Those of any other name hold text.
var (
	orgCode   = wording.Set("src", "example", "verse")
	orgSilent = wording.Set("comment", "export", drawer)
)

func (o *org) line(_ int, line []byte) {
	heading := orgHeading.Find(line)
	if heading != nil && (o.open == "" || o.open == drawer) {
		o.open, o.list = "", false
		o.heading(line, len(heading))
		return
	}
	switch {
	case o.open != "":
		o.inside(line)
	case orgDrawer.Match(line):
		o.open = drawer
		fill(line, ' ')
	case OrgBegin.Match(line):
		o.begin(line)
	case orgUnsaid.Match(line):
		fill(line, ' ')
	case orgTableBar.Match(line):
		copy(line, bytes.ReplaceAll(line, []byte("+"), []byte("|")))
	default:
		o.text(line)
	}
}

// heading shows the stars as Markdown's signs, and neither the state of a task
// nor tags. Markdown has six levels.
func (o *org) heading(line []byte, length int) {
	stars := bytes.IndexByte(line, ' ')
	fill(line[:length], ' ')
	fill(line[:min(stars, 6)], '#')
	if at := orgTags.FindIndex(line); at != nil {
		fill(line[at[0]:], ' ')
	}
	marks(line[length:])
}

// begin shows the beginning of a block of code as a fence, behind which its
// language stays, and that of a block of text not at all.
func (o *org) begin(line []byte) {
	m := OrgBegin.FindSubmatchIndex(line)
	name := strings.ToLower(string(line[m[2]:m[3]]))
	fill(line[:m[1]], ' ')
	switch {
	case orgCode[name]:
		o.open = name
		o.fence(line, m[2])
	case orgSilent[name]:
		o.open = name
		fallthrough
	default:
		fill(line, ' ')
	}
}

// fence puts a fence into a line that had its first sign before a byte: in a
// list where it was, for it belongs to an item, and else at the margin.
func (o *org) fence(line []byte, before int) {
	at := 0
	if o.list {
		at = before - len("#+begin_")
	}
	fill(line[at:at+3], '~')
}

// inside shows a line of an open block or drawer.
func (o *org) inside(line []byte) {
	ends := o.ends(line)
	indent := len(line) - len(bytes.TrimLeft(line, " \t"))
	if ends || orgSilent[o.open] {
		fill(line, ' ')
	}
	if ends && orgCode[o.open] {
		o.fence(line, indent+len("#+begin_"))
	}
	if ends {
		o.open = ""
	}
}

// ends reports whether a line ends what is open.
func (o *org) ends(line []byte) bool {
	if o.open == drawer {
		return bytes.EqualFold(bytes.TrimLeft(line, " \t"), []byte(":end:"))
	}
	m := orgEnd.FindSubmatch(line)
	return m != nil && strings.EqualFold(string(m[1]), o.open)
}

// text shows a line of text. One that is indented below a heading is no code: it
// is shown as a quotation, which unindent undoes.
func (o *org) text(line []byte) {
	indent := len(line) - len(bytes.TrimLeft(line, " "))
	switch {
	case len(line) == 0:
		return
	case indent < plaintext.CodeIndent:
		o.list = orgItem.Match(line[indent:]) || o.list && indent > 0
	case !o.list:
		line[0] = '>'
	}
	marks(line)
}

// marks shows =code=, ~code~ and /stressed/ as Markdown writes them.
func marks(line []byte) {
	for i := 0; i < len(line); i++ {
		end := markEnd(line, i)
		if end == 0 {
			continue
		}
		with := byte('`')
		if line[i] == '/' {
			with = '*'
		}
		line[i], line[end] = with, with
		i = end
	}
}

// markEnd returns where a mark ends that begins at a byte, or 0 where none does:
// nothing but spaces, brackets and signs stands round it, and no space inside its
// ends.
func markEnd(line []byte, i int) int {
	if bytes.IndexByte([]byte("=~/"), line[i]) < 0 || i > 0 && bytes.IndexByte([]byte(" \t({'\"-"), line[i-1]) < 0 {
		return 0
	}
	for end := i + 2; end < len(line); end++ {
		if line[end] != line[i] {
			continue
		}
		if line[i+1] == ' ' || line[end-1] == ' ' || line[i+1] == line[i] || end+1 < len(line) && bytes.IndexByte([]byte(" \t.,;:!?)}]'\"-"), line[end+1]) < 0 {
			return 0
		}
		return end
	}
	return 0
}
