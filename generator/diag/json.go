package diag

import (
	"encoding/json"
	"io"
)

// record is a diagnostic as a program reads it.
type record struct {
	File      string `json:"file,omitempty"`
	Line      int    `json:"line,omitempty"`      // from 1
	Column    int    `json:"column,omitempty"`    // from 1, in characters
	EndColumn int    `json:"endColumn,omitempty"` // of the first character after it on its line
	Severity  string `json:"severity"`
	Text      string `json:"text"`
	Rule      string `json:"rule"`
	Hint      string `json:"hint,omitempty"`
}

// WriteJSON writes every diagnostic as an object on a line of its own, with the
// members file, line, column, endColumn, severity ("error", "warning" or
// "note"), text, rule and hint. Lines and columns count from 1, columns in
// characters; endColumn is that of the first character after the place, or of
// the line's end where the place goes on. What a diagnostic does not have is
// left out.
func (l List) WriteJSON(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, d := range l {
		r := record{Severity: d.Severity.String(), Text: d.Text, Rule: d.Rule, Hint: d.Hint}
		if d.Position.File != nil {
			r.File = d.Position.File.Name
			r.Line, r.Column, r.EndColumn = d.Position.Line(), d.Position.Column(), d.Position.endColumn()
		}
		if err := out.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

// endColumn is the column behind the position's last character on its first
// line, or 0 where it has no line.
func (p Position) endColumn() int {
	if p.Line() == 0 {
		return 0
	}
	lineEnd := p.File.AtLine(p.Line()).End
	end := max(min(p.End, lineEnd), p.Start)
	return p.Column() + len([]rune(string(p.File.Text[p.Start:end])))
}
