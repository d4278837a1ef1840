// Package settle tells, for every question that was found, what is asked with it, what
// answers it, and what follows it up.
package settle

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// Settle settles the questions of a document.
func Settle(found *survey.Survey) {
	s := &settler{Survey: found, times: map[string]int{}}
	s.settle(s.Questions)
	fillBlanks(s.Draft, s.In.Plain)
}

func (s *settler) settle(all []draft.Found) {
	all = s.splitAskingBodies(all)
	s.splitSameLines(all)
	s.takeCodeAbove(all)
	s.dropWays(all)
	s.dropFooter(all)
	s.dropClosing(all)
	s.dropImprint(all)
	s.findLetters(all)
	s.findFilled(all)
	s.findSigned(all)
	s.findChosen(all)
	s.tellFrom(all)
	all = gatherNumbered(all)
	s.each(all)
	s.dropMarks()
	s.dropBareLetters()
}

type settler struct {
	*survey.Survey
	times      map[string]int  // how many questions with code below them begin with a line
	quoted     bool            // quotations right below most titles ask what these name
	coded      bool            // code alone answers questions, below most or wherever it is not meant
	unanswered bool            // below hardly any question stands something else than further ones or code
	seldom     bool            // below most questions stands nothing
	bare       bool            // below none something else than lists, and code below few
	numbered   bool            // most titles only number their questions
	titled     bool            // and below several stands a heading that says what is asked
	signed     bool            // lists without letters hold choices, of which signs tell the right ones
	chosen     bool            // words such as "Answer 3" below choices say which is right
	named      bool            // below several titles stands the question behind a word
	chained    bool            // below most questions stands nothing but further ones
	filled     map[int]bool    // questions with their answer in the place to fill in, by where they begin
	above      map[string]bool // what paragraphs above all questions say, or nil
	fields     map[string]int  // how often a heading in an answer stands over nothing, or filled
}

// each settles all questions. What is settled takes the place of what was found,
// of which there may be much, until questions that follow others up make it more.
func (s *settler) each(all []draft.Found) {
	inPlace := true
	s.Questions = nil
	for i := range all {
		if inPlace {
			s.Questions = all[: len(s.Questions) : i+1]
		}
		s.question(all[i], 0)
		inPlace = inPlace && len(s.Questions) <= i+1
	}
}

// question settles one question and then those that follow it up, depth deep.
func (s *settler) question(f draft.Found, depth int) {
	s.takeTitle(&f)
	var reference ast.Node
	if !s.In.Plain {
		dropCardMark(s.Survey.Draft, f.Title)
		s.dropPictures(f.Title)
		s.dropArrows(f.Title)
		reference = s.takeReference(&f)
	}
	body, follow := s.takeFollowUps(&f, f.Body, depth)
	follow = append(follow, f.Follow...)
	body = tree.TrimRules(body)
	f.Body, f.Follow = nil, nil
	says := len(f.Key) > 0 && slices.ContainsFunc(body, s.isAnswerMark)
	stem, answer := s.split(&f, body)
	if len(f.Key) > 0 {
		s.addKey(&f, stem, answer, says)
	} else {
		f.Stem, f.Answer = append(f.Stem, stem...), answer
	}
	f.Stem, f.Answer = s.options(f.Stem, f.Answer)
	s.takeFilled(&f)
	f.Stem, f.Answer = s.hideVerdicts(f.Stem, f.Answer)
	f.Stem, f.Answer = s.hideTelltales(f.Stem, f.Answer)
	f.Stem, f.Answer = tree.TrimRules(f.Stem), tree.TrimRules(f.Answer)
	if reference != nil {
		f.Stem = append(f.Stem[:len(f.Stem):len(f.Stem)], reference)
	}
	if len(f.Answer) == 1 && tree.IsLine(f.Answer[0]) && s.Shape.Family == survey.Summaries {
		tree.Unwrap(f.Answer[0]) // bold from end to end stresses nothing
	}
	if last := len(f.Answer) - 1; last > 0 && s.waitsForAnswer(f.Answer[last]) {
		f.Stem, f.Answer = append(f.Stem[:len(f.Stem):len(f.Stem)], f.Answer[:last]...), f.Answer[last:]
	}
	if len(f.Answer) > 0 && (s.waits(f.Answer) || s.isEmpty(f.Answer)) {
		s.Mark(s.StartOf(f.Answer[0]), draft.Nothing, onlyPlace)
		f.Answer = nil
	}
	s.Questions = append(s.Questions, f)
	parent := len(s.Questions) - 1
	for _, next := range follow {
		next.Parent, next.Section = parent, f.Section
		s.Mark(next.Start, draft.Asked, "it follows up the question above it")
		s.question(next, depth+1)
	}
}

// split tells what belongs to the question from what answers it. Where
// something says "Answer", that is where the answer begins; otherwise choices
// belong to the question, code at the beginning to one that points at it and at
// nothing else, but for code that is all that opens, and what only asks to a title
// that does not.
func (s *settler) split(f *draft.Found, body []ast.Node) (stem, answer []ast.Node) {
	if stem, answer, is := s.splitAtField(body); is {
		return stem, answer
	}
	if s.named && s.isNamed(f, body) {
		s.takeNamed(body[0])
		stem, answer := s.split(f, body[1:])
		return append([]ast.Node{body[0]}, stem...), answer
	}
	if stem, answer, is := s.splitBelowKey(body); is {
		return stem, answer
	}
	body = s.cutKey(body)
	for i := 0; i < len(body); i++ {
		if options, answer := s.splitOptions(body[i]); options != nil {
			return append(body[:i:i], options), append(answer, body[i+1:]...)
		}
		if n := body[i]; s.isAnswerMark(n) && (!s.In.Cards || wording.IsAnswerWord(s.Text.Plain(n))) {
			if lettered := s.enumerated(body[i:], survey.Alphabets); lettered > 0 {
				i += lettered - 1
				continue
			}
			s.dropWord(body[:i])
			return body[:i:i], s.unmarked(body[i:])
		}
	}
	switch {
	case s.In.Cards:
		return nil, body
	case s.Shape.Family == survey.Disclosed:
		return body, nil
	}
	if s.quoted && s.beginsQuoted(f, body) {
		return body[:1:1], body[1:]
	}
	code := 0
	for code < len(body) && tree.IsCode(body[code]) {
		code++
	}
	if choices, answer := s.splitChoices(body[code:]); len(choices) > 0 && !s.In.Cards {
		return append(body[:code:code], choices...), answer
	}
	if s.signed && code < len(body) && s.isSigned(body[code]) {
		return body[: code+1 : code+1], body[code+1:]
	}
	if s.echoesChoice(body[code:]) {
		return body[: code+1 : code+1], body[code+1:]
	}
	if s.bare && s.onlySets(body) {
		return body, nil
	}
	if code > 1 && code == len(body) && len(f.Key) == 0 && !s.unanswered {
		code--
	}
	if code > 0 && s.pointsAtCode(f, code < len(body)) && len(f.Stem) == 0 && (s.Shape.Family != survey.Summaries && !s.coded || code < len(body)) {
		return body[:code:code], body[code:]
	}
	if list := onlyList(body); s.unanswered && list != nil && !s.isTranslation(f, list) {
		return body, nil
	}
	if s.onlyAsks(body) && wording.Asks(s.Text.Plain(f.Title)) < wording.Surely {
		return body, nil
	}
	return nil, body
}

// beginsQuoted reports whether blocks begin with a quotation below a title that does not
// ask, and more stands behind it.
func (s *settler) beginsQuoted(f *draft.Found, body []ast.Node) bool {
	return len(body) > 1 && body[0].Kind() == ast.KindBlockquote && wording.Asks(s.Text.Plain(f.Title)) < wording.Surely
}

// isQuotedTask reports whether such a quotation asks.
func (s *settler) isQuotedTask(f *draft.Found, body []ast.Node) bool {
	if !s.beginsQuoted(f, body) {
		return false
	}
	for c := body[0].FirstChild(); c != nil; c = c.NextSibling() {
		if p, is := c.(*ast.Paragraph); is && s.AsksSomewhere(p) == wording.Surely {
			return true
		}
	}
	return false
}

// onlyShows reports whether blocks are code and lines that lead to it, and
// nothing else.
func onlyShows(body []ast.Node) bool {
	for i, n := range body {
		if !tree.IsCode(n) && (i+1 == len(body) || !tree.IsCode(body[i+1]) || n.Kind() != ast.KindParagraph) {
			return false
		}
	}
	return true
}

// onlySets reports whether blocks are code, lines that lead to it, and lines behind it
// that ask, and nothing else.
func (s *settler) onlySets(body []ast.Node) bool {
	for len(body) > 0 && !onlyShows(body) {
		last := body[len(body)-1]
		if !tree.IsLine(last) || wording.Asks(s.Text.Plain(last)) < wording.Surely {
			return false
		}
		body = body[:len(body)-1]
	}
	return len(body) > 0
}

// onlyAsks reports whether blocks are paragraphs that ask and nothing else.
func (s *settler) onlyAsks(body []ast.Node) bool {
	for _, n := range body {
		p, is := n.(*ast.Paragraph)
		if !is || wording.Asks(s.Text.Plain(p)) < wording.Surely || isLineByLine(p) {
			return false
		}
	}
	return len(body) > 0 && s.Shape.Family == survey.Headings && s.In.Entries == ""
}

// isLineByLine reports whether a paragraph is broken where its author wanted lines to
// end, more than once.
func isLineByLine(p ast.Node) bool {
	breaks := 0
	for c := p.FirstChild(); c != nil; c = c.NextSibling() {
		if t, is := c.(*ast.Text); is && t.HardLineBreak() {
			breaks++
		}
	}
	return breaks > 1
}

// onlyList returns the list that blocks consist of, or nil.
func onlyList(body []ast.Node) *ast.List {
	if len(body) != 1 {
		return nil
	}
	list, _ := body[0].(*ast.List)
	return list
}
