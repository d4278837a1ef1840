package web

import (
	"html"
	"strings"

	xhtml "golang.org/x/net/html"

	"studysite/generator/source/mathtext"
	"studysite/generator/source/tree"
)

// Saved pages hold formulas as programs have drawn them: MathML with the TeX in
// an annotation, and beside it the same once more for the eye, or the TeX in a
// script. The TeX is taken, once.

// drawn are classes of elements that show a formula which also stands beside
// them as MathML or as TeX.
var drawn = []string{"katex-html", "MathJax", "MathJax_Display", "MathJax_Preview", "MathJax_SVG", "mwe-math-fallback-image-inline", "mwe-math-fallback-image-display"}

// isDrawn reports whether an element shows a formula for the eye.
func isDrawn(token xhtml.Token) bool {
	for _, a := range token.Attr {
		if a.Key != "class" {
			continue
		}
		for _, class := range drawn {
			if strings.Contains(" "+a.Val+" ", " "+class+" ") {
				return true
			}
		}
	}
	return false
}

// drawing is the element of a formula that is left out, or read for its TeX.
type drawing struct {
	depth   int // how many elements of its name are open in it
	tex     string
	plain   strings.Builder // what stands in it as text
	within  string          // the element inside it that its text belongs to
	display bool
}

// draws begins to read MathML or to leave out what is drawn, and reports
// whether a tag begins either.
func (s *Stream) draws(token xhtml.Token) bool {
	if token.Type != xhtml.StartTagToken {
		return false
	}
	switch token.Data {
	case "math":
		s.drawing = &drawing{display: attributeOf(token, "display") == "block"}
	case "script":
		kind, mode, _ := strings.Cut(attributeOf(token, "type"), ";")
		if strings.TrimSpace(kind) != "math/tex" {
			return false
		}
		s.drawing = &drawing{within: "annotation", display: strings.Contains(mode, "display")}
	default:
		if !isDrawn(token) {
			return false
		}
		s.drawing = &drawing{}
	}
	return true
}

func attributeOf(token xhtml.Token, name string) string {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// draw goes on with the element of a formula, and reports whether it has ended.
func (s *Stream) draw(z *xhtml.Tokenizer, kind xhtml.TokenType, mute stuck) bool {
	d := s.drawing
	switch kind {
	case xhtml.TextToken:
		text := string(z.Raw())
		if mute.name != "script" {
			text = html.UnescapeString(text)
		}
		switch d.within {
		case "annotation":
			d.tex += text
		case "":
			d.plain.WriteString(text)
		}
	case xhtml.StartTagToken:
		token := z.Token()
		if token.Data == mute.name {
			d.depth++
		}
		if strings.HasPrefix(token.Data, "annotation") {
			d.within = "other"
			if attributeOf(token, "encoding") == "application/x-tex" {
				d.within = "annotation"
			}
		}
	case xhtml.EndTagToken:
		name, _ := z.TagName()
		switch {
		case strings.HasPrefix(string(name), "annotation"):
			d.within = ""
		case string(name) == mute.name && d.depth > 0:
			d.depth--
		case string(name) == mute.name:
			s.drawn(mute)
			return true
		}
	}
	return false
}

// drawn passes on the formula that an element held: as TeX, or else its text.
func (s *Stream) drawn(mute stuck) {
	d := s.drawing
	s.drawing = nil
	tex := strings.TrimSpace(d.tex)
	if tex == "" {
		if mute.name == "math" {
			s.text(strings.Join(strings.Fields(html.EscapeString(d.plain.String())), " "), mute.at)
		}
		return
	}
	mark := "$"
	if d.display {
		mark = "$$"
	}
	s.place(&tree.MathNode{
		Formula: mathtext.Formula{Start: mute.at, End: mute.at + len("<math"), Tex: tex, Display: d.display},
		Written: []byte(mark + tex + mark),
	}, mute.at)
}
