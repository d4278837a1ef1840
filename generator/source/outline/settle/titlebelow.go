package settle

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// saysMore reports whether a title begins with words, as nearly all do.
func (s *settler) saysMore(title ast.Node) bool {
	t, is := title.FirstChild().(*ast.Text)
	return is && bytes.IndexFunc(t.Segment.Value(s.Source), unicode.IsLetter) >= 0
}

// takeTitle takes the first paragraph below a heading such as "Question 4" for
// the question's text. Where there is none, its number stays its text.
func (s *settler) takeTitle(f *draft.Found) {
	if s.numbered && s.onlyKind(f) {
		f.Label += " " + strings.TrimSpace(s.Text.Plain(f.Title))
		f.Title.RemoveChildren(f.Title)
	}
	if s.saysMore(f.Title) || !s.saysNothing(f.Title) {
		return
	}
	if at := s.titleAmong(f.Body); at >= 0 {
		p := s.textOf(f.Body[at])
		place := s.Position(p)
		rest := f.Body[at+1:]
		if holder := p.Parent(); holder != nil && holder == f.Body[at] {
			holder.RemoveChild(holder, p)
			rest = append(tree.Children(holder), rest...)
		}
		if options := s.CutOptions(p); options != nil {
			rest = append([]ast.Node{options}, rest...)
		}
		if again := s.CutTranslation(p); again != nil {
			s.TakeLabel(again)
			f.Stem = append(f.Stem, again)
		}
		before := f.Body[:at:at]
		for len(before) > 0 && (tree.IsRule(before[len(before)-1]) || s.namesQuestion(before[len(before)-1])) {
			before = before[:len(before)-1]
		}
		f.Body = append(before[:len(before):len(before)], rest...)
		tree.Unwrap(p)
		if text := s.Text.Plain(p); isBareLabel(text) {
			s.TakeLabel(p)
		}
		if name := s.Position(f.Title).Start; s.Named[name] {
			s.Mark(name, draft.Topic, "it stands above each question")
		}
		f.Title = p
		f.End = max(f.End, place.End)
		s.Mark(place.Start, draft.Asked, "it stands below the number of a question")
		return
	}
	if f.Label != "" {
		f.Title.AppendChild(f.Title, ast.NewString([]byte(f.Label)))
		f.Label = ""
	}
}

// findNumbered finds out whether most questions are only numbered by their
// titles, or have there a tag in brackets besides.
func (s *settler) findNumbered(all []draft.Found) {
	count := 0
	for i := range all {
		if f := &all[i]; f.Label != "" && (!s.saysMore(f.Title) && s.saysNothing(f.Title) || wording.IsTag(s.Text.Plain(f.Title))) && s.titleAmong(f.Body) >= 0 {
			count++
		}
	}
	s.numbered = count > 1 && 3*count >= 2*len(all)
}

// onlyKind reports whether a title that asks nothing only says of what kind the
// question below it is, where most titles only number theirs.
func (s *settler) onlyKind(f *draft.Found) bool {
	body := tree.TrimRules(f.Body)
	if f.Label == "" || len(body) < 2 || s.Shape.Family != survey.Headings || !s.saysMore(f.Title) {
		return false
	}
	text := s.Text.Plain(f.Title)
	return len(text) <= wording.LongestTag && wording.Asks(text) == 0 && s.titleAmong(f.Body) >= 0 && !s.isAnswerMark(body[0])
}

// titleAmong returns which block below a heading that only counts is the text of
// the question, or -1: the first one, or the next where that only says of what
// kind the question is, or the one below a heading that only says Question.
func (s *settler) titleAmong(body []ast.Node) int {
	at := 0
	if len(body) > 1 && s.textOf(body[0]) != nil && kindLine.MatchString(s.Text.Plain(s.textOf(body[0]))) {
		at++
	}
	for at+1 < len(body) && (tree.IsRule(body[at]) || s.namesQuestion(body[at])) {
		at++
	}
	for at > 0 && (s.textOf(body[at]) == nil || s.isAnswerMark(body[at])) {
		at--
	}
	if len(body) == 0 || s.textOf(body[at]) == nil {
		return -1
	}
	return at
}

// namesQuestion reports whether a block is a heading that is a word for a question
// and no more.
func (s *settler) namesQuestion(n ast.Node) bool {
	h, is := n.(*ast.Heading)
	if !is {
		return false
	}
	text := strings.TrimFunc(s.Text.Plain(h), wording.Unlettered)
	return text != "" && wording.QuestionWordLength(text) == len(text)
}

// kindLine is a line that says of what kind a question is: Type: SHORT_ANSWER
var kindLine = regexp.MustCompile(`^(?:\pL[\pL ]{1,20}[:：]\s*[\pL\pN_ /,，、.-]{1,30}(?:\s|$)){1,4}$`)

// isBareLabel reports whether a line begins with a word such as Q: without a
// number.
func isBareLabel(line string) bool {
	shown, length := wording.SplitLabel(line)
	return shown == "" && length > 0 && length < len(line)
}

// saysNothing reports whether a title holds nothing but pictures and the marks
// that close a number.
func (s *settler) saysNothing(title ast.Node) bool {
	for c := title.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindImage || c.Kind() == ast.KindCodeSpan {
			return false
		}
	}
	return strings.TrimFunc(s.Text.Plain(title), func(r rune) bool {
		return strings.ContainsRune(".:) ", r) || unicode.In(r, unicode.So, unicode.Sk, unicode.Mn, unicode.Cf)
	}) == ""
}
