package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

var orgLinkRest = regexp.MustCompile(`^([^\[\]\n]+)\]\[([^\[\]\n]+)\]\]`)

// orgLink reads what stands behind the brackets that begin a link as Org writes
// it, [[address][text]], at a byte of the document, and returns how many bytes it
// takes. Of a link to a file or a heading only the text is left.
func orgLink(line []byte, at int, pc parser.Context) (ast.Node, int) {
	m := orgLinkRest.FindSubmatchIndex(line)
	if m == nil {
		return nil, 0
	}
	address, label := line[m[2]:m[3]], line[m[4]:m[5]]
	if _, is := pc.Reference(util.ToLinkReference(label)); is {
		return nil, 0
	}
	shown := ast.NewTextSegment(text.NewSegment(at+m[4], at+m[5]))
	if !bytes.Contains(address, []byte("://")) && !bytes.HasPrefix(address, []byte("mailto:")) {
		return shown, m[1]
	}
	link := ast.NewLink()
	link.Destination = bytes.Clone(address)
	link.AppendChild(link, shown)
	return link, m[1]
}
