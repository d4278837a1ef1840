package web

import (
	"strings"

	xhtml "golang.org/x/net/html"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// findButtons finds the buttons of a page that are no part of what it says:
// several say the same and ask nothing, or it is that an answer is there to see.
func (c *converter) findButtons(dom *xhtml.Node) {
	var buttons []*xhtml.Node
	find(dom, "button", &buttons)
	texts := make([]string, len(buttons))
	times := map[string]int{}
	for i, n := range buttons {
		texts[i] = c.textIn(n)
		times[texts[i]]++
	}
	c.buttons = map[*xhtml.Node]bool{}
	for i, n := range buttons {
		c.buttons[n] = times[texts[i]] > 1 && wording.Asks(texts[i]) == 0 || wording.IsAnswerWord(texts[i])
	}
}

// textIn returns the text in an element, Markdown inside it included.
func (c *converter) textIn(n *xhtml.Node) string {
	inside := *c // which reads without going on in the source
	var b strings.Builder
	inside.plain(&b, n)
	return wording.Clean(b.String())
}

// button leaves out a button.
func (f *flow) button(n *xhtml.Node) {
	f.flush()
	f.see(n)
	f.Mark(f.at, draft.Nothing, "it is a button")
	f.Framed = true
}
