package layout

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// fewestNamed is how many questions stand below the same name, at least.
const fewestNamed = 3

// longestName bounds, in bytes, what may be such a name.
const longestName = 60

// tellingNames is among how many of them one that stands above each question is met so
// often.
const tellingNames = 200

// boldLevel is the level of a line in bold: below all headings.
const boldLevel = 7

// name is a heading or a line in bold.
type name struct {
	level int
	text  string
}

// named are the places where a name stands right above a paragraph.
type named struct {
	lines    []ast.Node
	last     int // block where it stands
	answered int // behind how many of them an answer begins
	owned    int // how many belong to a title or a question above them, as parts do
}

// areQuestions reports whether the paragraphs are questions.
func (n *named) areQuestions() bool {
	return len(n.lines) >= fewestNamed && 10*n.answered >= 8*len(n.lines) && 2*n.owned <= len(n.lines)
}

// readNames reads a name that stands above each question, word for word the same, as
// the word Q: that stands there elsewhere.
func (l *Layout) readNames(root ast.Node) {
	names := l.namesIn(root)
	if names == nil {
		return
	}
	l.Named = map[int]bool{}
	l.weighNames(root, names)
	for _, n := range names {
		if n.areQuestions() {
			for _, line := range n.lines {
				l.rename(line)
			}
		}
	}
}

// rename makes the word Q: of a heading or a line in bold.
func (l *Layout) rename(line ast.Node) {
	l.Named[l.Position(line).Start] = true
	word := ast.Node(ast.NewString([]byte("Q:")))
	if line.Kind() == ast.KindHeading {
		line.RemoveChildren(line)
		line.AppendChild(line, word)
		return
	}
	p := tree.NewParagraph(l.StartOf(line)) // the line in the source says something else
	p.AppendChild(p, word)
	tree.Stress(p)
	line.Parent().ReplaceChild(line.Parent(), line, p)
}

// namesIn returns the names that stand there more than twice, or nil.
func (l *Layout) namesIn(root ast.Node) map[name]*named {
	times := map[name]int{}
	var names map[name]*named
	for n := root.FirstChild(); n != nil && (names != nil || len(times) < tellingNames); n = n.NextSibling() {
		this := l.nameOf(n)
		if this.text == "" {
			continue
		}
		if times[this]++; times[this] == fewestNamed && wording.Asks(this.text) == 0 && !wording.IsAnswerWord(this.text) {
			if names == nil {
				names = map[name]*named{}
			}
			names[this] = &named{last: -1}
		}
	}
	return names
}

// nameOf returns the name that a block is, with no text if it is none.
func (l *Layout) nameOf(n ast.Node) name {
	level := 0
	switch n := n.(type) {
	case *ast.Heading:
		level = n.Level
	case *ast.Paragraph:
		if n.Lines().Len() < 2 && BoldLength(n) > 0 {
			level = boldLevel
		}
	}
	if level == 0 || n.Lines().Len() == 0 {
		return name{}
	}
	if line := n.Lines().At(0); line.Len() > longestName {
		return name{}
	}
	return name{level, l.Text.Plain(n)}
}

// weighNames finds out what stands around the names.
func (l *Layout) weighNames(root ast.Node, names map[name]*named) {
	var open *named             // the first name behind the last answer
	var headings [boldLevel]int // the last block that is a heading of each level
	var last ast.Node
	i := 0
	for n := root.FirstChild(); n != nil; last, n = n, n.NextSibling() {
		i++
		if l.beginsAnswer(n) {
			if open != nil {
				open.answered++
			}
			open = nil
			continue
		}
		this := l.nameOf(n)
		if found := names[this]; found != nil {
			if next := n.NextSibling(); next != nil && next.Kind() == ast.KindParagraph && !l.beginsAnswer(next) {
				found.lines = append(found.lines, n)
				if names[l.nameOf(last)] == nil && l.isOwner(last) || slices.Max(headings[:this.level]) > found.last {
					found.owned++
				}
				if open == nil {
					open = found
				}
			}
			found.last = i
		}
		if this.level > 0 && this.level < boldLevel {
			headings[this.level] = i
		}
	}
}

// isOwner reports whether what a block above a name says makes this a part of it.
func (l *Layout) isOwner(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.List:
		return n.IsOrdered()
	case *ast.Paragraph:
		line := l.FirstLine(n)
		return BoldLength(n) > 0 || l.HasLabel(line) || wording.Asks(line) > 0
	}
	return false
}

// beginsAnswer reports whether an answer begins with a block.
func (l *Layout) beginsAnswer(n ast.Node) bool {
	if details, is := n.(*tree.Details); is {
		return details.IsAnswer()
	}
	return tree.IsLine(n) && (l.OpensAnswer(n) > 0 || wording.IsAnswerWord(l.nameOf(n).text))
}
