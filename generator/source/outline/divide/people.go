package divide

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
)

// namesPeople reports whether a heading among questions some of which ask does not, and
// stands over nothing but a list of people, each with an address.
func (d *divider) namesPeople(h *layout.Head) bool {
	if d.Shape.Family != survey.Headings || h.Asks > 0 || h.Label != "" || h.Body != 1 || !d.Shape.Mostly(d.Shape.Asks, 30) {
		return false
	}
	at := h.At + 1
	for at < h.End && !d.Blocks[at].Speaks() {
		at++
	}
	if at == h.End {
		return false
	}
	list, is := d.Blocks[at].Node.(*ast.List)
	if !is {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || !person.MatchString(d.Text.Plain(line)) {
			return false
		}
	}
	return true
}

// person is how somebody is named, by mail or as on GitHub.
var person = regexp.MustCompile(`^@[\w-]+|[\w.+-]@[\w-]+\.\w|^[^.?!]* at [\w.-]+\.\w`)
