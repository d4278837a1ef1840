package diag

import "fmt"

// Errorf adds an error at pos under a rule and returns it, so that a hint can
// be set.
func (l *List) Errorf(pos Position, rule, format string, args ...any) *Diagnostic {
	return l.add(pos, Error, rule, format, args)
}

// Warnf adds a warning at pos under a rule and returns it, so that a hint can
// be set.
func (l *List) Warnf(pos Position, rule, format string, args ...any) *Diagnostic {
	return l.add(pos, Warning, rule, format, args)
}

// Notef adds a note at pos under a rule and returns it, so that a hint can be
// set.
func (l *List) Notef(pos Position, rule, format string, args ...any) *Diagnostic {
	return l.add(pos, Note, rule, format, args)
}

func (l *List) add(pos Position, s Severity, rule, format string, args []any) *Diagnostic {
	*l = append(*l, Diagnostic{Position: pos, Severity: s, Text: fmt.Sprintf(format, args...), Rule: rule})
	return &(*l)[len(*l)-1]
}
