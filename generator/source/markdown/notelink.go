package markdown

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/wording"
)

// noteLink reads links as programs for notes write them: [[note]],
// [[note#heading]], [[note|text]], and ![[picture.png]]. The other notes are not
// here, so that only the text of a link is left; [[#heading]] is a link into the
// document, and a picture is one.
type noteLink struct{}

// Trigger returns the bytes that such links begin with.
func (noteLink) Trigger() []byte { return []byte("[!") }

var pictures = wording.Set(".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp")

// Parse reads a link.
func (noteLink) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	from := bytes.Index(line[:min(len(line), 3)], []byte("[["))
	if from < 0 || line[0] == '!' && from != 1 || line[0] == '[' && from != 0 {
		return nil
	}
	from += 2
	length := bytes.IndexAny(line[from:], "[]")
	if link, length := orgLink(line[from:], segment.Start+from, pc); link != nil && line[0] != '!' && !isNameBefore(block) {
		block.Advance(from + length)
		return link
	}
	if length <= 0 || !bytes.HasPrefix(line[from+length:], []byte("]]")) {
		return nil
	}
	inside, end := line[from:from+length], from+length+2
	if !isNoteName(inside) || end < len(line) && (line[end] == '(' || line[end] == '[') || isNameBefore(block) {
		return nil
	}
	if _, is := pc.Reference(util.ToLinkReference(inside)); is {
		return nil
	}
	name, shown, aliased := bytes.Cut(inside, []byte("|"))
	block.Advance(end)
	if name := bytes.TrimRight(name, `\`); line[0] == '!' && pictures[strings.ToLower(path.Ext(string(name)))] {
		return picture(name, shown)
	}
	start := segment.Start + from
	if aliased {
		start += len(inside) - len(shown)
	}
	if place, own := bytes.CutPrefix(name, []byte("#")); own {
		if !aliased {
			start++
		}
		return placeLink(place, text.NewSegment(start, segment.Start+from+length))
	}
	remark(pc, "note-link", segment.Start)
	return ast.NewTextSegment(text.NewSegment(start, segment.Start+from+length))
}

// placeLink returns a link to a heading of the note itself, whose text stands somewhere.
func placeLink(place []byte, shown text.Segment) ast.Node {
	link := ast.NewLink()
	link.Destination = append([]byte("#"), bytes.ReplaceAll(bytes.TrimRight(place, `\\`), []byte(" "), []byte("-"))...)
	link.AppendChild(link, ast.NewTextSegment(shown))
	return link
}

// isNoteName reports whether what stands in brackets may be the name of a note:
// it has a letter, no white space at its ends, and is not meant for a program.
func isNoteName(s []byte) bool {
	return len(bytes.TrimSpace(s)) == len(s) && bytes.ContainsFunc(s, isWordLetter) && !Directive.MatchString("[["+string(s)+"]]")
}

func isWordLetter(r rune) bool { return !wording.Unlettered(r) && !isDigitRune(r) }

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

// isNameBefore reports whether a name stands right before, as in list[[index]].
func isNameBefore(block text.Reader) bool {
	r := block.PrecendingCharacter()
	return Latin(r) || r == ')' || r == ']'
}

// picture returns a picture by the name of its file, described by a text unless
// that is its size.
func picture(name, shown []byte) ast.Node {
	link := ast.NewLink()
	link.Destination = []byte(strings.ReplaceAll(string(name), " ", "%20"))
	if !bytes.ContainsFunc(shown, isWordLetter) {
		shown = name
	}
	link.AppendChild(link, ast.NewString(bytes.Clone(shown)))
	return ast.NewImage(link)
}
