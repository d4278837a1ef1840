package outline

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/wording"
)

func (s *surveyor) paragraph(n *ast.Paragraph, i int) {
	text := s.firstLine(n)
	if wording.AnswerLabelLength(text) > 0 {
		s.answered = true
		return
	}
	degree := wording.Asks(text)
	next := s.next(i)
	leads := s.leadsBold(n) && s.ledOnce(n)
	if leads || boldLength(n) > 0 {
		if leads {
			degree = wording.Surely
		}
		s.others[boldLines].add(degree, s.HasLabel(text), leads || next != nil || n.Lines().Len() > 1)
		if s.HasLabel(text) && wording.QuestionWord(text) {
			s.others[boldLines].words++
		}
	}
	if d := s.dressOf(n, i); d > 0 {
		s.dressed[d].add(degree, false, false)
	}
	if s.HasLabel(text) && !s.isInner(n, text) && !s.namesNext(text, next) {
		s.weighTask(i, degree, text)
		if wording.QuestionWord(text) {
			s.words.add(degree, true, false)
			degree = wording.Surely
		}
		if len(wording.NumberOf(text)) > 1 {
			s.divided++
		}
		bold := opensBold(n)
		if bold {
			s.inBold++
		}
		s.others[labelled].add(degree, s.counts(text, bold), next != nil || n.Lines().Len() > 1)
		s.gaps.add(s.in.Plain && s.hasRoom(i), s.number.Begins())
		if s.in.Plain {
			s.weighFirstLine(n, text)
		}
	}
	if _, is := next.(*ast.List); is && s.topsOnce(n) {
		s.others[listed].add(degree, false, true)
	}
	if degree == wording.Surely && !isLabel(text) || s.mayTell() && (s.answered && s.isAnswered(next) || s.hasChoices(n, next)) {
		s.others[asking].add(wording.Surely, false, next != nil && !s.isAsking(next) || goesOn(n))
		s.answered = false
	}
}

// ledOnce counts the questions in bold that stand before words, and reports whether
// one does so for the first time.
func (s *surveyor) ledOnce(n ast.Node) bool {
	if s.leads == nil {
		s.leads = map[string]int{}
	}
	title := s.w.Plain(n.FirstChild())
	s.leads[title]++
	return s.leads[title] == 1
}

// topsOnce counts the lines right above lists, the last of their paragraphs, and
// reports whether one stands there for the first time, or asks.
func (s *surveyor) topsOnce(n ast.Node) bool {
	if s.tops == nil {
		s.tops = map[string]int{}
	}
	line := s.lastLine(n)
	s.tops[line]++
	return s.tops[line] == 1 || wording.Asks(line) == wording.Surely
}

// namesPart reports whether the line right above a list asks nothing and stands
// above several, and so names a part of the answers.
func (o *outline) namesPart(n ast.Node) bool {
	line := o.lastLine(n)
	return o.tops[line] >= fewestParts && wording.Asks(line) < wording.Surely
}

// fewestParts is how many parts of answers have the same name, at least.
const fewestParts = 3

// lastLine returns the last line of a paragraph.
func (o *outline) lastLine(n ast.Node) string {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return ""
	}
	last := lines.At(lines.Len() - 1)
	return string(bytes.TrimSpace(last.Value(o.Source)))
}

// isLabel reports whether a line is a label and nothing else: Q1.
func isLabel(line string) bool {
	_, length := wording.SplitLabel(line)
	return length > 0 && length == len(line)
}

// goesOn reports whether a paragraph has more than one line.
func goesOn(n ast.Node) bool {
	end := endOfLine(n.FirstChild())
	return end != nil && end.NextSibling() != nil
}

// isAsking reports whether a block is a paragraph that surely asks.
func (o *outline) isAsking(n ast.Node) bool {
	p, is := n.(*ast.Paragraph)
	return is && wording.Asks(o.firstLine(p)) == wording.Surely
}

// firstLine returns the first line of a block: as it stands in the source, or
// where that begins with emphasis or holds links, its text.
func (o *outline) firstLine(n ast.Node) string {
	if lines := n.Lines(); lines != nil && lines.Len() > 0 && !stressesStart(n) {
		first := lines.At(0)
		line := bytes.TrimSpace(first.Value(o.Source))
		if len(line) > 0 && !bytes.Contains(line, []byte("](")) {
			if box, is := n.FirstChild().(*extast.TaskCheckBox); is && box != nil {
				line = bytes.TrimSpace(line[min(3, len(line)):])
			}
			return util.BytesToReadOnlyString(bytes.Trim(line, "*_ "))
		}
	}
	if n.FirstChild() == nil {
		return ""
	}
	return strings.TrimSpace(o.textUpTo(n, endOfLine(n.FirstChild())))
}

// stressesStart reports whether a line begins with emphasis that does not reach
// to its end.
func stressesStart(n ast.Node) bool {
	first, is := n.FirstChild().(*ast.Emphasis)
	return is && first.NextSibling() != nil
}

// counts reports whether the number that a line begins with goes on from the
// one before it. Those in bold need only rise.
func (s *surveyor) counts(line string, bold bool) bool {
	last, anew := s.number, s.anew
	s.number, s.anew = wording.NumberOf(line), false
	begins := anew && s.number.Begins()
	if begins {
		s.runs++
	}
	return last.GoesOn(s.number) || begins || bold && last.Rises(s.number)
}

// opensBold reports whether a line begins with something in bold.
func opensBold(n ast.Node) bool {
	first, is := n.FirstChild().(*ast.Emphasis)
	return is && first.Level == 2
}

// boldLength returns how many of the nodes inside a paragraph make up a first
// line that is bold as a whole, or 0.
func boldLength(n ast.Node) int {
	first := n.FirstChild()
	if _, box := first.(*extast.TaskCheckBox); box {
		first = first.NextSibling()
	}
	bold, is := first.(*ast.Emphasis)
	if !is || bold.Level != 2 {
		return 0
	}
	length := 1
	for next := bold.NextSibling(); next != nil; next = next.NextSibling() {
		length++
		switch n := next.(type) {
		case *ast.Text:
			if n.Segment.Len() > 1 {
				return 0
			}
			if n.SoftLineBreak() || n.HardLineBreak() {
				return length
			}
		case *ast.CodeSpan: // in reStructuredText nothing is both
		case *ast.Emphasis:
			if n.Level != 2 {
				return 0
			}
		default:
			return 0
		}
	}
	return length
}
