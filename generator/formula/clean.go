package formula

import (
	"fmt"
	"slices"
	"strings"

	xhtml "golang.org/x/net/html" // the tokens of what Temml has written
)

// elements are those of MathML that may stand in a page.
var elements = strings.Fields("math mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mpadded mphantom mstyle")

// attributes are those that carry meaning; style does not pass, for a page
// allows none, and what matters of it becomes a class.
var attributes = strings.Fields("display displaystyle scriptlevel stretchy fence form separator movablelimits symmetric accent accentunder largeop lspace rspace minsize maxsize mathvariant width height depth voffset linethickness columnspan rowspan columnalign rowalign dir")

// classes are those that CSS below knows.
var classes = map[string]string{"tml-left": "left", "tml-right": "right", "tml-cancel": "cancel", "upstrike": "cancel", "downstrike": "cancel", "xstrike": "cancel"}

// CSS returns the rules for the classes of formulas. Only a page with formulas
// needs them.
func CSS() string {
	return `math { font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", math; overflow-x: auto }
math .left { text-align: start }
math .right { text-align: end }
math .boxed { border: 1px solid; padding: 3pt }
math .cancel { text-decoration: line-through }
`
}

// clean returns MathML with nothing in it but what may stand in a page.
func clean(mathML string) (string, error) {
	z := xhtml.NewTokenizer(strings.NewReader(mathML))
	var b strings.Builder
	for {
		switch z.Next() {
		case xhtml.ErrorToken:
			return b.String(), nil
		case xhtml.TextToken:
			b.WriteString(xhtml.EscapeString(z.Token().Data))
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			token := z.Token()
			name, err := element(token.Data)
			if err != nil {
				return "", err
			}
			b.WriteString("<" + name)
			writeAttributes(&b, token.Attr)
			b.WriteByte('>')
			if token.Type == xhtml.SelfClosingTagToken {
				b.WriteString("</" + name + ">")
			}
		case xhtml.EndTagToken:
			name, err := element(z.Token().Data)
			if err != nil {
				return "", err
			}
			b.WriteString("</" + name + ">")
		}
	}
}

// element returns the element to write for one of Temml's. Browsers do not know
// menclose.
func element(name string) (string, error) {
	switch {
	case slices.Contains(elements, name):
		return name, nil
	case name == "menclose":
		return "mrow", nil
	}
	return "", fmt.Errorf("the formula needs the element %s, which a page does not take", name)
}

func writeAttributes(b *strings.Builder, all []xhtml.Attribute) {
	var names []string
	for _, a := range all {
		switch {
		case a.Key == "class":
			for _, name := range strings.Fields(a.Val) {
				if class := classes[name]; class != "" && !slices.Contains(names, class) {
					names = append(names, class)
				}
			}
		case a.Key == "style" && strings.Contains(a.Val, "border:1px"):
			names = append(names, "boxed")
		case slices.Contains(attributes, a.Key):
			b.WriteString(" " + a.Key + `="` + xhtml.EscapeString(a.Val) + `"`)
		}
	}
	if len(names) > 0 {
		b.WriteString(` class="` + strings.Join(names, " ") + `"`)
	}
}
