package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/wording"
)

// restLink reads links as reStructuredText has them, `text <address>`_, which may
// go on over lines.
type restLink struct{}

// RestLinkText is how such a link is written.
var RestLinkText = regexp.MustCompile("^`([^`<>]+?)[ \\n]+<([^`<>\\s]+)>`__?")

// Trigger returns the byte that such links begin with.
func (restLink) Trigger() []byte { return []byte{'`'} }

// Parse reads a link.
func (restLink) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if !remarked(pc).mayLink(block.Source()) {
		return nil
	}
	m := block.FindSubMatch(RestLinkText)
	if m == nil {
		return nil
	}
	link := ast.NewLink()
	link.Destination = m[2]
	link.AppendChild(link, ast.NewString([]byte(wording.Clean(string(m[1])))))
	return link
}

// mayLink reports whether such a link ends somewhere in a document.
func (r *remarks) mayLink(source []byte) bool {
	if r.restLinks == nil {
		found := bytes.Contains(source, []byte(">`_"))
		r.restLinks = &found
	}
	return *r.restLinks
}
