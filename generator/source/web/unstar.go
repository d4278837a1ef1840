package web

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/render"
)

// Asterisks mark nothing inside HTML, but many write <summary>**What is it?**</summary>
// in Markdown.
const stars = "**"

// unstar takes asterisks off both ends of a line in which no others stand.
func (f *flow) unstar(line *ast.Paragraph) {
	w := render.Writer{Source: f.Source}
	text := strings.TrimSpace(w.Plain(line))
	if f.page || !strings.HasPrefix(text, stars) || strings.Count(text, "*") != 2*len(stars) {
		return
	}
	switch last := line.LastChild().(type) {
	case *ast.Text:
		value := bytes.TrimSpace(last.Segment.Value(f.Source))
		if !bytes.HasSuffix(value, []byte(stars)) {
			return
		}
		last.Segment.Stop = last.Segment.Start + bytes.LastIndex(last.Segment.Value(f.Source), []byte(stars))
	case *ast.String:
		if !bytes.HasSuffix(bytes.TrimSpace(last.Value), []byte(stars)) {
			return
		}
		last.Value = last.Value[:bytes.LastIndex(last.Value, []byte(stars))]
	default:
		return
	}
	f.TrimStart(line, stars)
}
