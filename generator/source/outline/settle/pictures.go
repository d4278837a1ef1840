package settle

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
)

// Names of pictures, such as :star:, as GitHub and other programs have them,
// before and behind a line.
var (
	namesBefore = regexp.MustCompile(`^(?::[a-z][a-z0-9_+-]*:\s*)+`)
	namesBehind = regexp.MustCompile(`(?:\s+:[a-z0-9+-][a-z0-9_+-]*:)+$`)
)

// picturesBefore returns the names of pictures with which a line begins, unless
// it is nothing else.
func picturesBefore(line string) string {
	names := namesBefore.FindString(line)
	if len(names) == len(line) {
		return ""
	}
	return names
}

// picturesBehind returns the names of pictures with which a line ends.
func picturesBehind(line string) string { return namesBehind.FindString(line) }

// dropPictures takes such names off both ends of a question.
func (s *settler) dropPictures(title ast.Node) {
	if first, is := title.FirstChild().(*ast.Text); is && bytes.HasPrefix(first.Segment.Value(s.Source), []byte{':'}) {
		if names := picturesBefore(s.Opening(title)); names != "" {
			s.TrimStart(title, names)
		}
	}
	if last, is := title.LastChild().(*ast.Text); is && bytes.HasSuffix(last.Segment.Value(s.Source), []byte{':'}) {
		cutText(title, len(picturesBehind(s.Text.Plain(title))))
	}
}

// cutText takes so many bytes off the texts at the end of a line.
func cutText(line ast.Node, count int) {
	for count > 0 {
		last, is := line.LastChild().(*ast.Text)
		if !is {
			return
		}
		taken := min(count, last.Segment.Len())
		last.Segment.Stop -= taken
		count -= taken
		if last.Segment.Len() == 0 {
			line.RemoveChild(line, last)
		}
	}
}

// dropArrows takes such links off a question.
func (s *settler) dropArrows(title ast.Node) {
	for c := title.FirstChild(); c != nil; {
		next := c.NextSibling()
		if s.IsArrow(c) && title.ChildCount() > 1 {
			title.RemoveChild(title, c)
		}
		c = next
	}
}
