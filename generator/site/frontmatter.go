package site

import (
	"bytes"

	meta "github.com/yuin/goldmark-meta" // reads front matter
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"studysite/generator/diag"
	"studysite/generator/source/markdown"
)

// front is a content file taken apart.
type front struct {
	head   diag.Position // the line that opens the front matter
	values *value        // the front matter, a mapping
	body   ast.Node      // what stands after it
	text   excerpt       // what the segments of body are of
}

// withFront parses Markdown after front matter.
var withFront = markdown.Parser(meta.Meta)

// readFront takes a content file apart and returns nil where that cannot be
// done.
//
// Nothing else deals with goldmark-meta, which left to itself takes an unclosed
// front matter for the whole file, closes it at any line of dashes, does not
// see it behind a byte-order mark, lets the last of equal keys win and knows no
// places. So fences, syntax and places are found here; values come from there.
func readFront(file *diag.File, l *diag.List) *front {
	whole := wholeText(file)
	if !whole.isUTF8(l) {
		return nil
	}
	yaml, found := fenced(whole, l)
	if !found {
		return nil
	}
	where := newPlaces(yaml)
	root := where.parse(l)
	if root == nil {
		return nil
	}
	context := parser.NewContext()
	body := withFront.Parse(text.NewReader(whole.bytes), parser.WithContext(context))
	values, err := meta.TryGet(context)
	if err != nil {
		where.report(err, l)
		return nil
	}
	return &front{head: whole.at(0, len(fence)), values: where.locate(values, root), body: body, text: whole}
}

const fence = "---"

// fenced returns what stands between the first line of a text and the next
// that is a fence, both for YAML and for goldmark-meta.
func fenced(t excerpt, l *diag.List) (yaml excerpt, found bool) {
	start := lineEnd(t.bytes, 0)
	if string(bytes.TrimRight(t.bytes[:start], " \t\r\n")) != fence {
		d := l.Errorf(t.part(0, start).trimmed(), "missing-front-matter", "the file does not begin with front matter")
		d.Hint = "put its settings on top, between two lines of " + fence
		if bytes.HasPrefix(bytes.TrimSpace(t.bytes), []byte(fence)) {
			d.Hint = "begin the first line with " + fence
		}
		return excerpt{}, false
	}
	for i := start; i < len(t.bytes); {
		next := lineEnd(t.bytes, i)
		line := bytes.TrimRight(t.bytes[i:next], " \t\r\n")
		switch {
		case string(line) == fence:
			return t.part(start, i), true
		case isDashes(line):
			l.Errorf(t.at(i, i+len(line)), "stray-fence", "a line of nothing but dashes ends the front matter").
				Hint = "close the front matter with " + fence + ", and put the text of a list item on the line of its dash"
			return excerpt{}, false
		}
		i = next
	}
	l.Errorf(t.at(0, len(fence)), "unclosed-front-matter", "the front matter is never closed").
		Hint = "put a line " + fence + " after the settings"
	return excerpt{}, false
}

// isDashes says whether goldmark-meta would take a line for a fence.
func isDashes(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) > 0 && len(bytes.Trim(line, "-")) == 0
}

// lineEnd is the offset after the line feed that ends the line at i.
func lineEnd(text []byte, i int) int {
	if n := bytes.IndexByte(text[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(text)
}

// place is where a node of the body begins.
func (f *front) place(n ast.Node) diag.Position {
	start := n.Pos()
	return f.text.at(start, lineEnd(f.text.bytes, start))
}
