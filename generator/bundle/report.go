package bundle

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"studysite/generator/diag"
)

// report turns esbuild's messages into diagnostics at the same places.
func (s *sources) report(list *diag.List, severity diag.Severity, messages []api.Message) {
	for _, m := range messages {
		d := diag.Diagnostic{
			Position: s.position(m.Location),
			Severity: severity,
			Text:     s.sentence(m.Text),
			Rule:     m.ID,
			Hint:     s.hint(m),
		}
		if own, ok := m.Detail.(detail); ok {
			d.Rule, d.Hint = own.rule, own.hint
		}
		if d.Rule == "" {
			d.Rule = "cannot-bundle"
		}
		*list = append(*list, d)
	}
}

// position finds the place that esbuild gives as "space:path", a line counted
// from 1, and a column in bytes counted from 0.
func (s *sources) position(loc *api.Location) diag.Position {
	if loc == nil {
		return diag.Position{}
	}
	space, name, _ := strings.Cut(loc.File, ":")
	file := s.files[place{space, name}]
	if file == nil {
		return diag.Position{}
	}
	start := file.AtLine(loc.Line).Start + loc.Column
	return file.At(start, start+loc.Length)
}

// sentence brings a message of esbuild into the form that ours have: its files
// by their names, no capital at the beginning, no full stop at the end.
func (s *sources) sentence(text string) string {
	for space, root := range s.roots {
		text = strings.ReplaceAll(text, `"`+space+":", `"`+root.prefix)
	}
	first, rest, _ := strings.Cut(strings.TrimSuffix(text, "."), " ")
	if first != "" && first[1:] == strings.ToLower(first[1:]) {
		first = strings.ToLower(first)
	}
	return strings.TrimSuffix(first+" "+rest, " ")
}

// hint is what esbuild adds to a message: a replacement, and other places.
func (s *sources) hint(m api.Message) string {
	var texts []string
	if m.Location != nil && m.Location.Suggestion != "" {
		texts = append(texts, fmt.Sprintf("write %s", m.Location.Suggestion))
	}
	for _, n := range m.Notes {
		text := s.sentence(n.Text)
		if strings.HasSuffix(text, ":") && n.Location != nil {
			text += fmt.Sprintf(" line %d", n.Location.Line)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, "; ")
}

// missing says that no file is at a place, and which one may have been meant.
func (s *sources) missing(name string, at place) api.OnResolveResult {
	hint := ""
	if fsys := s.roots[at.space].fsys; fsys != nil && fs.ValidPath(at.path) {
		entries, _ := fs.ReadDir(fsys, path.Dir(at.path))
		names := make([]string, len(entries))
		for i, e := range entries {
			names[i] = e.Name()
		}
		if near := diag.Suggest(path.Base(at.path), names); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
	}
	return problem("missing-file", hint, "cannot find %q", name)
}
