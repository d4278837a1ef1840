package layout

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// IsOnlyALink reports whether a line is nothing but a link, and a few words about
// it or the address of another; or nothing but addresses.
func (l *Layout) IsOnlyALink(line ast.Node) bool {
	if l.isOnlyAddress(line) {
		return true
	}
	link, is := line.FirstChild().(*ast.Link)
	if !is || link.NextSibling() == nil {
		return is
	}
	rest := WebAddress.ReplaceAllString(l.Text.Plain(line)[len(l.Text.Plain(link)):], "")
	return strings.IndexFunc(rest, unicode.IsLetter) < 0 || len(rest) <= longestRemark && wording.Asks(rest) == 0
}

// isOnlyAddress reports whether a line is the address of a page and nothing else.
func (l *Layout) isOnlyAddress(line ast.Node) bool {
	if first := line.FirstChild(); first == nil || first.Kind() != ast.KindText && first.Kind() != ast.KindAutoLink {
		return false
	}
	text := l.FirstLine(line)
	return strings.HasPrefix(text, "http") && WebAddress.FindString(text) == text
}

// longestRemark bounds, in bytes, the words about a link.
const longestRemark = 30

// WebAddress is an address in a text.
var WebAddress = regexp.MustCompile(`https?://[^\s<>()]+`)

// PageOf returns the address of the page to which a heading leads that is more than
// a link, or nothing.
func PageOf(n ast.Node) string {
	if n.Kind() != ast.KindHeading || n.ChildCount() < 2 {
		return ""
	}
	link, is := n.LastChild().(*ast.Link)
	if !is || !LeadsToPage(link) {
		return ""
	}
	return string(link.Destination)
}

// LeadsToPage reports whether a link leads to a page elsewhere.
func LeadsToPage(link *ast.Link) bool { return bytes.Contains(link.Destination, []byte("://")) }
