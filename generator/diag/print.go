package diag

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// Style says how diagnostics are printed for people.
type Style struct {
	Color   bool // with the escape sequences of terminals
	Columns int  // how many cells a source line may take; 0 means 100
}

// Print writes every diagnostic as
//
//	file:line:column: severity: text [rule]
//	  the source line
//	      ^~~~~~
//	  hint: what to do about it
//
// leaving out what a diagnostic does not have. Columns count characters, the
// underline is padded in terminal cells, and whatever an author's text might do
// to a terminal is made visible instead.
func (l List) Print(w io.Writer, style Style) error {
	var b bytes.Buffer
	for _, d := range l {
		style.print(&b, d)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func (s Style) print(b *bytes.Buffer, d Diagnostic) {
	if place := d.Position.String(); place != "" {
		b.WriteString(s.paint(bold, Visible(place)+":") + " ")
	}
	fmt.Fprintf(b, "%s %s", s.paint(severityColor[d.Severity], d.Severity.String()+":"), Visible(d.Text))
	if d.Rule != "" {
		b.WriteString(" " + s.paint(dim, "["+d.Rule+"]"))
	}
	b.WriteString("\n")
	if line, underline := d.Position.Excerpt(s.Columns); line != "" {
		fmt.Fprintf(b, "  %s\n  %s\n", line, s.paint(green, underline))
	}
	if d.Hint != "" {
		fmt.Fprintf(b, "  %s %s\n", s.paint(bold, "hint:"), Visible(d.Hint))
	}
}

// Escape sequences of ECMA-48 that terminals know.
const (
	bold  = "1"
	dim   = "2"
	green = "32"
)

var severityColor = [...]string{Error: "1;31", Warning: "1;33", Note: "1;36"}

// paint leaves leading spaces unpainted, so that an underline has no ground.
func (s Style) paint(color, text string) string {
	plain := strings.TrimLeft(text, " ")
	if !s.Color || plain == "" {
		return text
	}
	return text[:len(text)-len(plain)] + "\x1b[" + color + "m" + plain + "\x1b[0m"
}

// String returns the place as "file:line:column", as "file" where the position
// has no line, or as the empty string where it has no file.
func (p Position) String() string {
	switch {
	case p.File == nil:
		return ""
	case p.Line() == 0:
		return p.File.Name
	}
	return fmt.Sprintf("%s:%d:%d", p.File.Name, p.Line(), p.Column())
}

// Summary counts the diagnostics in words, such as "2 errors, 1 warning". It is
// empty for an empty list.
func (l List) Summary() string {
	var counts [len(severityColor)]int
	for _, d := range l {
		counts[d.Severity]++
	}
	var parts []string
	for severity, n := range counts {
		switch name := Severity(severity).String(); n {
		case 0:
		case 1:
			parts = append(parts, "1 "+name)
		default:
			parts = append(parts, fmt.Sprintf("%d %ss", n, name))
		}
	}
	return strings.Join(parts, ", ")
}
