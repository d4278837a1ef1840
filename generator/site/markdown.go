package site

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/diag"
	"studysite/generator/source"
)

var withoutFront = source.Parser()

// render returns the body of a content file, its headings beginning at level.
func (f *front) render(level int, l *diag.List) source.Rich {
	reportHTML(f.body, f.text.bytes, l, f.text.at)
	return source.Write(f.body, f.text.bytes, level)
}

// markdown returns the HTML of a value that is Markdown.
func (s *settings) markdown(key string) string {
	p := s.text(key)
	body := withoutFront.Parse(text.NewReader([]byte(p.text)))
	reportHTML(body, []byte(p.text), s.list, func(int, int) diag.Position { return p.pos })
	return source.Write(body, []byte(p.text), 2).HTML
}

// reportHTML reports raw HTML, which is left out; comments may be.
func reportHTML(body ast.Node, src []byte, l *diag.List, at func(start, end int) diag.Position) {
	_ = ast.Walk(body, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if start, end, ok := rawHTML(n); entering && ok && !strings.HasPrefix(strings.TrimSpace(string(src[start:end])), "<!--") {
			l.Warnf(at(start, end), "raw-html", "raw HTML is left out").Hint = "say it in Markdown"
		}
		return ast.WalkContinue, nil
	})
}

// rawHTML returns the first line of a node that is raw HTML.
func rawHTML(n ast.Node) (start, end int, ok bool) {
	var segments *text.Segments
	switch n := n.(type) {
	case *ast.RawHTML:
		segments = n.Segments
	case *ast.HTMLBlock:
		segments = n.Lines()
	}
	if segments == nil || segments.Len() == 0 {
		return 0, 0, false
	}
	first := segments.At(0)
	return first.Start, first.Stop, true
}
