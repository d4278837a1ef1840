package survey

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

func (s *surveyor) paragraph(n *ast.Paragraph, i int) {
	text := s.FirstLine(n)
	if wording.AnswerLabelLength(text) > 0 {
		if s.answered = true; s.labelled {
			s.labelled = false
			s.wordAnswers++
		}
		return
	}
	degree := wording.Asks(text)
	next := s.next(i)
	leads := s.LeadsBold(n) && s.ledOnce(n)
	if leads || layout.BoldLength(n) > 0 {
		if leads {
			degree = wording.Surely
		}
		s.others[BoldLines].Add(degree, s.HasLabel(text), leads || next != nil || n.Lines().Len() > 1)
		if s.HasLabel(text) && wording.QuestionWord(text) {
			s.others[BoldLines].Words++
		}
	}
	if d := s.DressOf(n, i); d > 0 {
		s.Dressed[d].Add(degree, false, false)
	}
	if s.HasLabel(text) && !s.IsInner(n, text) && !s.NamesNext(text, next) {
		s.labelled = true
		s.weighTask(i, degree, text)
		if wording.QuestionWord(text) {
			s.Words.Add(degree, true, false)
			degree = wording.Surely
		}
		telling := degree
		if degree < wording.Surely && !s.In.Plain && s.ChoicesBelow(n, s.blocksBelow(i)) {
			telling = wording.Surely
		}
		if len(wording.NumberOf(text)) > 1 {
			s.divided++
		}
		bold := layout.OpensBold(n)
		if bold {
			s.inBold++
		}
		s.others[Labelled].Add(telling, s.counts(text, bold), next != nil || n.Lines().Len() > 1)
		s.Gaps.add(s.In.Plain && s.hasRoom(i), s.number.Begins())
		if s.In.Plain {
			s.weighFirstLine(n, text)
		}
	}
	if _, is := next.(*ast.List); is && s.topsOnce(n) {
		s.others[Listed].Add(degree, false, true)
	}
	if degree == wording.Surely && !layout.IsLabel(text) || s.MayTell() && (s.answered && s.IsAnswered(next) || s.HasChoices(n, next)) {
		s.others[Asking].Add(wording.Surely, false, next != nil && !s.IsAsking(next) || layout.GoesOn(n))
		s.answered = false
	}
}

// ledOnce counts the questions in bold that stand before words, and reports whether
// one does so for the first time.
func (s *surveyor) ledOnce(n ast.Node) bool {
	if s.leads == nil {
		s.leads = map[string]int{}
	}
	title := s.Text.Plain(n.FirstChild())
	s.leads[title]++
	return s.leads[title] == 1
}

// topsOnce counts the lines right above lists, the last of their paragraphs, and
// reports whether one stands there for the first time, or asks.
func (s *surveyor) topsOnce(n ast.Node) bool {
	if s.Tops == nil {
		s.Tops = map[string]int{}
	}
	line := s.LastLine(n)
	s.Tops[line]++
	return s.Tops[line] == 1 || wording.Asks(line) == wording.Surely
}

// LastLine returns the last line of a paragraph.
func (s *Survey) LastLine(n ast.Node) string {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return ""
	}
	last := lines.At(lines.Len() - 1)
	return string(bytes.TrimSpace(last.Value(s.Source)))
}

// IsAsking reports whether a block is a paragraph that surely asks.
func (s *Survey) IsAsking(n ast.Node) bool {
	p, is := n.(*ast.Paragraph)
	return is && wording.Asks(s.FirstLine(p)) == wording.Surely
}

// counts reports whether the number that a line begins with goes on from the
// one before it, between which others without one may stand. Those in bold need only
// rise.
func (s *surveyor) counts(line string, bold bool) bool {
	last, anew := s.number, s.anew
	number := wording.NumberOf(line)
	if len(number) == 0 {
		return false
	}
	s.number, s.anew = number, false
	begins := anew && s.number.Begins()
	if begins {
		s.runs++
	}
	return last.GoesOn(s.number) || begins || bold && last.Rises(s.number)
}

// weighSpeech takes what the one who asks says for evidence.
func (s *surveyor) weighSpeech(i int) {
	s.others[Speeches].Add(wording.Asks(s.Said(i)), true, true)
}
