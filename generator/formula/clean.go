package formula

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html" // the tokens of what Temml has written
)

// elements are those of MathML that may stand in a page.
var elements = set("math mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mpadded mphantom mstyle")

// attributes are those that carry meaning; style does not pass, for a page
// allows none, and what matters of it becomes a class.
var attributes = set("display displaystyle scriptlevel stretchy fence form separator movablelimits symmetric accent accentunder largeop mathvariant columnspan rowspan dir")

// lengths are attributes that are a length.
var lengths = set("lspace rspace minsize maxsize width height depth voffset linethickness")

func set(names string) map[string]bool {
	all := map[string]bool{}
	for _, name := range strings.Fields(names) {
		all[name] = true
	}
	return all
}

// clean returns MathML with nothing in it but what may stand in a page.
func clean(mathML string) (string, error) {
	if len(mathML) > largest {
		return "", fmt.Errorf("it becomes more than %d bytes", largest)
	}
	c := &cleaner{z: xhtml.NewTokenizer(strings.NewReader(mathML))}
	for c.err == nil {
		switch c.z.Next() {
		case xhtml.ErrorToken:
			return c.out.String(), nil
		case xhtml.TextToken:
			c.out.WriteString(xhtml.EscapeString(c.z.Token().Data))
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			c.start(c.z.Token())
		case xhtml.EndTagToken:
			c.end()
		}
	}
	return "", c.err
}

type cleaner struct {
	z    *xhtml.Tokenizer
	out  strings.Builder
	open []string // what is written for the elements that are open; nothing for some
	err  error
}

func (c *cleaner) start(token xhtml.Token) {
	name := token.Data
	switch {
	case name == "menclose":
		name = "mrow" // browsers do not know it; classes say what it encloses
		if unknown := strings.Trim(notations.ReplaceAllString(value(token, "notation"), ""), " "); unknown != "" {
			c.err = fmt.Errorf("a page has nothing for the notation %q", unknown)
		}
	case name == "span" && value(token, "class") == "tml-eqn":
		name = "" // the number of an equation, which nothing refers to
	case !elements[name]:
		c.err = fmt.Errorf("a page does not take the element %q, which it needs", name)
	}
	if name != "" {
		c.out.WriteString("<" + name)
		c.attributes(token.Attr)
		c.out.WriteByte('>')
	}
	if c.open = append(c.open, name); len(c.open) > deepestElement {
		c.err = errDeep
	}
	if token.Type == xhtml.SelfClosingTagToken {
		c.end()
	}
}

func (c *cleaner) end() {
	if len(c.open) == 0 {
		c.err = errors.New("it cannot be read")
		return
	}
	if name := c.open[len(c.open)-1]; name != "" {
		c.out.WriteString("</" + name + ">")
	}
	c.open = c.open[:len(c.open)-1]
}

func value(token xhtml.Token, name string) string {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func (c *cleaner) attributes(all []xhtml.Attribute) {
	var names []string
	for _, a := range all {
		switch {
		case a.Key == "class":
			names = append(names, fromClasses(a.Val)...)
		case a.Key == "style":
			names = append(names, fromStyle(a.Val)...)
		case attributes[a.Key] || lengths[a.Key] && isModest(a.Val):
			c.out.WriteString(" " + a.Key + `="` + xhtml.EscapeString(a.Val) + `"`)
		}
	}
	if len(names) > 0 {
		slices.Sort(names)
		c.out.WriteString(` class="` + strings.Join(slices.Compact(names), " ") + `"`)
	}
}

// isModest reports whether a length leaves the rest of the page in its place.
func isModest(length string) bool {
	m := measure.FindStringSubmatch(length)
	if m == nil {
		return false
	}
	n, err := strconv.ParseFloat(m[1], 64)
	if m[2] == "px" || m[2] == "pt" {
		n /= 10
	}
	return err == nil && n <= widest && n >= -3 // negative ones move what follows over what precedes
}

var measure = regexp.MustCompile(`^([-+]?[0-9]*\.?[0-9]+)(em|ex|px|pt|%)?$`)
