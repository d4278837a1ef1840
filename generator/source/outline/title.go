package outline

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// takeDocumentTitle makes the heading of the whole document its title, and no
// section.
func (o *outline) takeDocumentTitle() {
	if h := o.first[0]; h != nil && o.Title == "" && o.shape.family == headings && o.isTitleThatAsks(h) && !o.leadsFollowUps(h) {
		o.Title = o.nameOf(h)
	}
	if h := o.documentHeading(); h != nil {
		o.nameDocument(h)
	}
}

// nameDocument makes a heading the title of the document, unless it has one, and
// no section.
func (o *outline) nameDocument(h *head) {
	if o.Title == "" {
		o.Title = o.nameOf(h)
	}
	o.Mark(o.blocks[h.at].start, draft.Topic, "it is the title")
	for i := range o.Sections {
		if at := o.position(o.blocks[h.at].node); o.Sections[i].Position.End == at.End {
			o.removeSection(i)
			return
		}
	}
}

// documentHeading returns the heading over the whole document: the only one of
// the first level but for questions, or the one with which the document begins
// where that says so, or nil. What stands below all questions is none.
func (o *outline) documentHeading() *head {
	var only *head
	for i := range o.heads {
		h := &o.heads[i]
		if h.level > 1 || o.isQuestion(h) {
			continue
		}
		if only != nil {
			return o.opensDocument()
		}
		only = h
	}
	if only == nil {
		return o.opensDocument()
	}
	if o.namesNothing(only) || o.standsBehind(only) {
		return nil
	}
	return only
}

// isFirstTitle reports whether a heading of the questions' level is the title:
// it is the first one but for those over contents, asks nothing, has nothing
// below it, and something stands below nearly all others.
func (o *outline) isFirstTitle(h *head) bool {
	if h.body > 0 || h.asks > 0 || h.label != "" || h.word {
		return false
	}
	return o.first[0] == h && o.first[1] != nil && o.first[1].level == h.level && o.shape.count > 2 && 10*o.shape.answers >= 8*(o.shape.count-1)
}

// isTitleThatAsks reports whether a heading stands above all others, asks, and is
// answered before the first of the other questions, which nearly all ask.
func (o *outline) isTitleThatAsks(h *head) bool {
	if o.first[0] != h || h.level >= o.shape.level || h.asks < wording.Surely || h.body == 0 || !o.shape.mostly(o.shape.sure, 80) {
		return false
	}
	for i := range o.heads {
		if other := &o.heads[i]; other != h && other.level <= h.level && !other.aside {
			return false
		}
	}
	return true
}

// findFirst finds the first two headings but for those over contents.
func (o *outline) findFirst() {
	for i, count := 0, 0; i < len(o.heads) && count < len(o.first); i++ {
		if h := &o.heads[i]; !h.aside && !h.contents {
			o.first[count] = h
			count++
		}
	}
}

// namesNothing reports whether a heading only says that contents or answers stand
// below it.
func (o *outline) namesNothing(h *head) bool {
	word := wording.Heart(h.text)
	return wording.ContentsWords[word] || wording.IsAnswerHeart(h.text, word)
}

// opensDocument returns the heading with which the document, which has no title
// yet, begins if it is of the highest level, is no question, and either has no question below it or
// alone says that the document is one of questions.
func (o *outline) opensDocument() *head {
	if len(o.heads) == 0 || o.Title != "" {
		return nil
	}
	first := &o.heads[0]
	if first.aside || first.part || first.followUp || isLabel(strings.TrimFunc(first.text, wording.Unlettered)+":") || isOnlyLink(o.blocks[first.at].node) || o.isQuestion(first) || o.standsBehind(first) {
		return nil
	}
	for i := range o.blocks[:first.at] {
		if o.blocks[i].speaks() && !isWayBack(o.blocks[i].node) {
			return nil
		}
	}
	sayers := 0
	for i := range o.heads {
		h := &o.heads[i]
		if h.level < first.level {
			return nil
		}
		if h.level == first.level && ofQuestions.MatchString(h.full) {
			sayers++
		}
	}
	said := ofQuestions.MatchString(first.full)
	if o.asksBelow(first) {
		if first.contents || said && sayers == 1 && first.level == 1 && first.body == 0 && o.heads[1].level > first.level {
			return first
		}
		return nil
	}
	if said || first.level == 1 || first.body == 0 || o.isUnlike(first) {
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
	return is && !leadsToPlace(link)
}

// isUnlike reports whether all other headings of the level of the first begin
// with one word, such as Part, and it does not, nor introduces anything.
func (o *outline) isUnlike(first *head) bool {
	word, others := "", 0
	for i := range o.heads {
		h := &o.heads[i]
		if h == first || h.level != first.level {
			continue
		}
		begins := firstLetters(h.full)
		if begins == "" || word != "" && begins != word {
			return false
		}
		word = begins
		others++
	}
	return others > 1 && firstLetters(first.full) != word && !introWords[wording.Heart(first.text)]
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
func (o *outline) asksBelow(h *head) bool {
	stop := len(o.Source)
	for i := range o.heads {
		if other := &o.heads[i]; other.at > h.at && other.level <= h.level {
			stop = o.blocks[other.at].start
			break
		}
	}
	for i := range o.Questions {
		if at := o.Questions[i].Start; at > o.blocks[h.at].start {
			return at < stop
		}
	}
	return false
}

// standsBehind reports whether a heading stands below the first question.
func (o *outline) standsBehind(h *head) bool {
	return len(o.Questions) > 0 && o.Questions[0].Start < o.blocks[h.at].start
}

// nameOf returns what a heading names: its text without the pictures that adorn
// it, unless there is nothing else, without arrows that lead round the document,
// and without the lines and the colon that set it off.
func (o *outline) nameOf(h *head) string {
	o.w.Reset()
	for c := o.blocks[h.at].node.FirstChild(); c != nil; c = c.NextSibling() {
		if _, is := c.(*ast.Image); !is && !o.isArrow(c) {
			c = o.w.Inline(c)
		}
	}
	name := nameOnly(string(o.w.Text))
	if name == "" {
		return h.full
	}
	return name
}

// nameOnly returns a name without what sets it off: rules at its ends, names of
// pictures, a bracket that is left over, and a colon behind it. Where nothing is
// left, it is the name as it was.
func nameOnly(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	name := strings.TrimSpace(pictureAlone.ReplaceAllString(text, " "))
	name = rulesAround.ReplaceAllString(name, "")
	name = strings.TrimLeft(name, ")] ")
	name = strings.TrimSpace(strings.TrimRight(name, ":： "))
	if strings.IndexFunc(name, func(r rune) bool { return !wording.Unlettered(r) }) < 0 {
		return text
	}
	return name
}

var (
	pictureAlone = regexp.MustCompile(`(?:^|\s)(?::[a-z][a-z0-9_+-]*:\s*)+(?:$|\s)`)
	rulesAround  = regexp.MustCompile(`^[-=~*_#]{3,}\s*|\s*[-=~*_#]{3,}$`)
)

// isArrow reports whether something in a line is a link to a place in the
// document that shows no word, such as [↑](#top).
func (o *outline) isArrow(n ast.Node) bool {
	link, is := n.(*ast.Link)
	if !is || !leadsToPlace(link) || len(link.Destination) == 0 {
		return false
	}
	for c := link.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is || strings.IndexFunc(string(t.Segment.Value(o.Source)), func(r rune) bool { return !wording.Unlettered(r) }) >= 0 {
			return false
		}
	}
	return true
}

// dropArrows takes such links off a question.
func (o *outline) dropArrows(title ast.Node) {
	for c := title.FirstChild(); c != nil; {
		next := c.NextSibling()
		if o.isArrow(c) && title.ChildCount() > 1 {
			title.RemoveChild(title, c)
		}
		c = next
	}
}

// removeSection takes a section away; what stood under it stands under the one
// above it.
func (o *outline) removeSection(at int) {
	gone := make([]bool, len(o.Sections))
	gone[at] = true
	o.removeSections(gone)
}

// removeSections takes sections away as removeSection does with one.
func (o *outline) removeSections(gone []bool) {
	place := make([]int, len(o.Sections)) // what stood under each stands under this
	kept := o.Sections[:0]
	for i := range gone {
		s := o.Sections[i]
		if s.Parent >= 0 {
			s.Parent = place[s.Parent]
		}
		if gone[i] {
			DropIntro(o.Draft, &s)
			place[i] = s.Parent
			continue
		}
		place[i] = len(kept)
		kept = append(kept, s)
	}
	o.Sections = kept
	for i := range o.Questions {
		if section := &o.Questions[i].Section; *section >= 0 {
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
