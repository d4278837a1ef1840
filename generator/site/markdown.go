package site

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/diag"
	"studysite/generator/source"
	"studysite/generator/source/markdown"
)

var withoutFront = markdown.Parser()

// render returns the body of a content file, its headings beginning at level.
func (f *front) render(level int, l *diag.List) source.Rich {
	tidy(f.body, f.text.bytes, l, f.text.at)
	return source.Write(f.body, f.text.bytes, level)
}

// markdown returns the HTML of a value that is Markdown.
func (s *settings) markdown(key string) string {
	p := s.text(key)
	body := withoutFront.Parse(text.NewReader([]byte(p.text)))
	tidy(body, []byte(p.text), s.list, func(int, int) diag.Position { return p.pos })
	return source.Write(body, []byte(p.text), 2).HTML
}

// tidy reports raw HTML other than comments, which is left out, and takes out
// pictures: only those of the document are among the files of the site.
func tidy(body ast.Node, src []byte, l *diag.List, at func(start, end int) diag.Position) {
	var pictures []ast.Node
	_ = ast.Walk(body, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if start, end, ok := rawHTML(n); ok && !bytes.HasPrefix(bytes.TrimSpace(src[start:end]), []byte("<!--")) {
			l.Warnf(at(start, end), "raw-html", "raw HTML is left out").Hint = "say it in Markdown"
		}
		if n.Kind() == ast.KindImage {
			l.Warnf(at(n.Pos(), n.Pos()+2), "picture", "pictures are shown in the document only")
			pictures = append(pictures, n)
		}
		return ast.WalkContinue, nil
	})
	for _, n := range pictures {
		for n.FirstChild() != nil {
			n.Parent().InsertBefore(n.Parent(), n, n.FirstChild())
		}
		n.Parent().RemoveChild(n.Parent(), n)
	}
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
