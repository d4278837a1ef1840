package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// IsQuestion reports whether a heading is a question where headings are: it is
// of their level, or below it with no question open above it, or above it and
// yet asks, carries an answer, and has no questions below it. Among headings
// that ask, one that neither does nor carries anything is a section, but for one
// with a number where all have one, and so is one over nothing that has entries below it
// in the table of contents.
func (s *Survey) IsQuestion(h *layout.Head) bool {
	if s.Shape.Family != Headings || h.At < s.Preface {
		return false
	}
	if h.Level >= s.Shape.Level {
		if s.isFirstTitle(h) || h.Label == "" && !s.Blocks[h.At].Node.HasChildren() || s.headsNumbers(h) || s.isChapter(h) {
			return false
		}
		e := &s.Shape.Evidence
		numbered := h.Label != "" && h.Text != "" && e.Mostly(e.Labels, 80)
		return h.Body > 0 || h.Asks > 0 || h.Word || numbered || s.isAnsweredBelow(h) || s.BareLists && !s.HasParts(h) ||
			!e.Mostly(e.Asks, 80) && (e.Words == 0 || 2*e.Words < e.Asks) && !(e.Mostly(e.Asks, 50) && s.headsQuestions(h))
	}
	if s.LeadsFollowUps(h) || s.IsTitleThatAsks(h) || s.saysQuestion(h) {
		return true
	}
	if h.Body == 0 || h.Level == 1 && !s.AsksBesideTopics(h) || h.Asks == 0 && (h.Part || !s.Leaves[h.Level]) {
		return false
	}
	below := s.QuestionsBelow(h)
	return below == 0 || s.Drifted[h.Level] || below == 1 && h.Asks == wording.Surely
}

// AsksBesideTopics reports whether a heading of level 1 that is not the first surely asks,
// without a number or a word such as Q, and no question stands below it.
func (s *Survey) AsksBesideTopics(h *layout.Head) bool {
	return h.Level == 1 && h.Label == "" && !h.Word && !s.In.Plain && s.First[0] != h && h.Asks == wording.Surely && s.QuestionsBelow(h) == 0
}

// headsQuestions reports whether all headings right below a heading surely ask.
func (s *Survey) headsQuestions(h *layout.Head) bool {
	level := 0
	for i := h.End; i < len(s.Blocks); i = s.Blocks[i].Head.End {
		next := s.Blocks[i].Head
		if next.Level <= h.Level {
			break
		}
		if level == 0 {
			level = next.Level
		}
		if next.Level <= level && next.Asks < wording.Surely {
			return false
		}
	}
	return level > 0
}

// findBeginning finds where the first heading of the questions' level stands.
func (s *Survey) findBeginning() {
	s.begins = len(s.Blocks)
	for i := range s.Heads {
		if h := &s.Heads[i]; h.Level == s.Shape.Level && !h.Aside && !h.Contents {
			s.begins = h.At
			return
		}
	}
}

// LeadsFollowUps reports whether a heading asks and says something, and the next
// one stands over questions that follow it up.
func (s *Survey) LeadsFollowUps(h *layout.Head) bool {
	if h.Asks < wording.Surely || h.Body == 0 || h.End == len(s.Blocks) {
		return false
	}
	next := s.Blocks[h.End].Head
	return next.FollowUp && next.Level > h.Level
}

// QuestionsBelow returns how many headings of the questions' level stand below
// a heading, up to two.
func (s *Survey) QuestionsBelow(h *layout.Head) int {
	count := 0
	for i := h.At + 1; i < len(s.Blocks) && count < 2; i++ {
		n, is := s.Blocks[i].Node.(*ast.Heading)
		if is && n.Level <= h.Level {
			break
		}
		if is && n.Level >= s.Shape.Level {
			count++
		}
	}
	return count
}

// HasParts reports whether a heading stands right above deeper ones.
func (s *Survey) HasParts(h *layout.Head) bool {
	return h.End < len(s.Blocks) && s.Blocks[h.End].Head != nil && s.Blocks[h.End].Head.Level > h.Level
}

// saysQuestion reports whether a heading above the level of the questions begins
// with a word such as Q, as most of these do, asks, and says something. One of level 1
// stands behind the first of them: it is not the title.
func (s *Survey) saysQuestion(h *layout.Head) bool {
	e := &s.Shape.Evidence
	if !h.Word || h.Asks == 0 || h.Level == 1 && h.At < s.begins || 2*e.Words < e.Count {
		return false
	}
	return h.Body > 0 || s.isAnsweredBelow(h) || s.StandsOverParts(h)
}

// StandsOverParts reports whether a heading begins with a word such as Q, as most
// questions do, and none of those below it: these are parts of its answer.
func (s *Survey) StandsOverParts(h *layout.Head) bool {
	if !h.Word || 2*s.Shape.Words < s.Shape.Count || !s.HasParts(h) {
		return false
	}
	for i := h.End; i < len(s.Blocks) && s.Blocks[i].Head.Level > h.Level; i = s.Blocks[i].Head.End {
		if s.Blocks[i].Head.Word {
			return false
		}
	}
	return true
}

// isAnsweredBelow reports whether the next heading stands deeper and says that its text
// is an answer.
func (s *Survey) isAnsweredBelow(h *layout.Head) bool {
	return s.HasParts(h) && s.OpensAnswer(s.Blocks[h.End].Node) > 0
}
