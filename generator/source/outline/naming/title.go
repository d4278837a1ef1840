// Package naming finds the title of a document and tidies the names of its topics.
package naming

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// takeDocumentTitle makes the heading of the whole document its title, and no
// section.
func (t *titles) takeDocumentTitle() {
	if h := t.First[0]; h != nil && t.Title == "" && t.Shape.Family == survey.Headings && t.IsTitleThatAsks(h) && !t.LeadsFollowUps(h) {
		t.Title = t.NameOf(h)
	}
	if h := t.documentHeading(); h != nil {
		t.nameDocument(h)
	}
}

// nameDocument makes a heading the title of the document, unless it has one, and
// no section.
func (t *titles) nameDocument(h *layout.Head) {
	if t.Title == "" {
		t.Title = t.NameOf(h)
		if name := t.pageName(h); name != "" {
			t.Title = name
		}
	}
	t.Mark(t.Blocks[h.At].Start, draft.Topic, "it is the title")
	for i := range t.Sections {
		if at := t.Position(t.Blocks[h.At].Node); t.Sections[i].Position.End == at.End {
			if !t.In.Web {
				t.introduce(&t.Sections[i])
			}
			t.removeSection(i)
			return
		}
	}
}

// pageName returns the line with its name and what it is about that pages of manuals have
// below the heading NAME, or "".
func (t *titles) pageName(h *layout.Head) string {
	if h.Full != "NAME" || h.At+1 == len(t.Blocks) {
		return ""
	}
	p, is := t.Blocks[h.At+1].Node.(*ast.Paragraph)
	if !is || layout.GoesOn(p) {
		return ""
	}
	line := t.Text.Plain(p)
	if !strings.Contains(line, " - ") || len(line) > wording.LongestTopicLine {
		return ""
	}
	return line
}

// documentHeading returns the heading over the whole document: the only one of
// the first level but for questions, or the one with which the document begins
// where that says so, or nil. What stands below all questions is none.
func (t *titles) documentHeading() *layout.Head {
	var only *layout.Head
	for i := range t.Heads {
		h := &t.Heads[i]
		if h.Level > 1 || t.IsQuestion(h) {
			continue
		}
		if only != nil {
			return t.opensDocument()
		}
		only = h
	}
	if only == nil {
		return t.opensDocument()
	}
	if t.namesNothing(only) || t.standsBehind(only) {
		return nil
	}
	return only
}

// namesNothing reports whether a heading only says that contents or answers stand
// below it.
func (t *titles) namesNothing(h *layout.Head) bool {
	word := wording.Heart(h.Text)
	return wording.ContentsWords[word] || wording.IsAnswerHeart(h.Text, word)
}

// opensDocument returns the heading with which the document, which has no title
// yet, begins if it is of the highest level, is no question, and either has no question below it or
// alone says that the document is one of questions.
func (t *titles) opensDocument() *layout.Head {
	if len(t.Heads) == 0 || t.Title != "" {
		return nil
	}
	first := &t.Heads[0]
	if first.Aside || t.namesNothing(first) || first.Part || first.FollowUp || layout.IsLabel(strings.TrimFunc(first.Text, wording.Unlettered)+":") || layout.IsOnlyLink(t.Blocks[first.At].Node) || t.IsQuestion(first) || t.standsBehind(first) {
		return nil
	}
	for i := range t.Blocks[:first.At] {
		if t.Blocks[i].Speaks() && !isWayBack(t.Blocks[i].Node) {
			return nil
		}
	}
	sayers := 0
	for i := range t.Heads {
		h := &t.Heads[i]
		if h.Level < first.Level {
			return nil
		}
		if h.Level == first.Level && layout.OfQuestions.MatchString(h.Full) {
			sayers++
		}
	}
	said := layout.OfQuestions.MatchString(first.Full)
	if t.asksBelow(first) {
		if first.Contents || said && sayers == 1 && first.Level == 1 && first.Body == 0 && t.Heads[1].Level > first.Level {
			return first
		}
		return nil
	}
	if said || first.Level == 1 || first.Body == 0 || t.isUnlike(first) {
		return first
	}
	return nil
}

// isWayBack reports whether a block is a line that only leads to another document,
// such as the one over all.
func isWayBack(n ast.Node) bool {
	p, is := n.(*ast.Paragraph)
	if !is || p.ChildCount() != 1 {
		return false
	}
	link, is := p.FirstChild().(*ast.Link)
	return is && !layout.LeadsToPlace(link)
}

// isUnlike reports whether all other headings of the level of the first begin
// with one word, such as Part, and it does not, nor introduces anything.
func (t *titles) isUnlike(first *layout.Head) bool {
	word, others := "", 0
	for i := range t.Heads {
		h := &t.Heads[i]
		if h == first || h.Level != first.Level {
			continue
		}
		begins := firstLetters(h.Full)
		if begins == "" || word != "" && begins != word {
			return false
		}
		word = begins
		others++
	}
	return others > 1 && firstLetters(first.Full) != word && !introWords[wording.Heart(first.Text)]
}

// firstLetters returns the letters that a text begins with, in lower case.
func firstLetters(s string) string {
	s = strings.TrimLeftFunc(s, wording.Unlettered)
	if end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		s = s[:end]
	}
	return wording.Lower(s)
}

// introWords stand over the beginning of a document.
var introWords = wording.Set("introduction", "intro", "overview", "preface", "foreword", "instructions", "how to use", "background", "소개", "개요", "머리말", "들어가며", "はじめに", "概要", "前言", "简介", "引言",
	"einleitung", "einführung", "vorwort", "introducción", "introdução", "introduzione", "wstęp", "giriş", "введение", "вступ", "giới thiệu", "مقدمة", "مقدمه", "הקדמה", "מבוא")

// asksBelow reports whether questions stand below a heading, or below those
// below it.
func (t *titles) asksBelow(h *layout.Head) bool {
	stop := len(t.Source)
	for i := range t.Heads {
		if other := &t.Heads[i]; other.At > h.At && other.Level <= h.Level {
			stop = t.Blocks[other.At].Start
			break
		}
	}
	for i := range t.Questions {
		if at := t.Questions[i].Start; at > t.Blocks[h.At].Start {
			return at < stop
		}
	}
	return false
}

// standsBehind reports whether a heading stands below the first question.
func (t *titles) standsBehind(h *layout.Head) bool {
	return len(t.Questions) > 0 && t.Questions[0].Start < t.Blocks[h.At].Start
}

// removeSection takes a section away; what stood under it stands under the one
// above it.
func (t *titles) removeSection(at int) {
	gone := make([]bool, len(t.Sections))
	gone[at] = true
	t.removeSections(gone)
}

// removeSections takes sections away as removeSection does with one.
func (t *titles) removeSections(gone []bool) {
	place := make([]int, len(t.Sections)) // what stood under each stands under this
	kept := t.Sections[:0]
	for i := range gone {
		s := t.Sections[i]
		if s.Parent >= 0 {
			s.Parent = place[s.Parent]
		}
		if gone[i] {
			DropIntro(t.Draft, &s)
			place[i] = s.Parent
			continue
		}
		place[i] = len(kept)
		kept = append(kept, s)
	}
	t.Sections = kept
	for i := range t.Questions {
		if section := &t.Questions[i].Section; *section >= 0 {
			*section = place[*section]
		}
	}
}

// DropIntro leaves out what would introduce a section that is none.
func DropIntro(d *draft.Draft, s *draft.Section) {
	for _, n := range s.Nodes {
		d.Mark(d.StartOf(n), draft.Nothing, draft.BelowTopic)
	}
	s.Nodes = nil
}

// Name names a document whose questions have been settled, and its topics.
func Name(found *survey.Survey) {
	t := &titles{found}
	t.foldRanges()
	t.foldCounts()
	if !t.In.Plain {
		t.takeDocumentTitle()
	}
	t.takeFirstLine()
	t.foldSingles()
	t.trimIntro()
}

type titles struct{ *survey.Survey }
