package settle

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// rightSign is how a choice ends that is marked as right, and wrongSign how others
// do beside it.
var (
	rightSign = regexp.MustCompile(`(?i)\s*(?:[✅✓✔☑√]\x{FE0F}?|(?:←|⬅\x{FE0F}?|<?--?>?)?\s*[(（](?:the )?(?:correct|right|correct answer|right answer|correct option|richtig|correcta?|respuesta correcta|corret[ao]|resposta correta|bonne réponse|верно|правильно|правильный ответ|đúng|đáp án|benar|doğru|正确|正确答案|正解|정답)[)）]|(?:←|⬅\x{FE0F}?|<--?)\s*(?:the )?(?:correct|right|answer|correct answer)|\{ ?[.:]?(?:data-)?correct ?\})[\s.!]*$`)
	wrongSign = regexp.MustCompile(`\s*[❌✗✘✖☒]\x{FE0F}?\s*$`)
)

// fewestWithBold is how many choices there are at least where bold tells the right
// ones.
const fewestWithBold = 3

// choiceLine is a choice: its nodes, from the first on to the last.
type choiceLine struct{ first, last ast.Node }

// choiceLines returns the choices that blocks hold: the lines of paragraphs, and what
// stands first in items.
func choiceLines(blocks []ast.Node) []choiceLine {
	var all []choiceLine
	for _, n := range blocks {
		if list, is := n.(*ast.List); is {
			for item := list.FirstChild(); item != nil; item = item.NextSibling() {
				if line := item.FirstChild(); line != nil && line.HasChildren() {
					all = append(all, choiceLine{line.FirstChild(), line.LastChild()})
				}
			}
			continue
		}
		for first := n.FirstChild(); first != nil; {
			last := layout.EndOfLine(first)
			all = append(all, choiceLine{first, last})
			first = last.NextSibling()
		}
	}
	return all
}

// tellsRight reports whether signs tell which choices are right.
func (s *settler) tellsRight(choices []ast.Node) bool {
	lines := choiceLines(choices)
	right := 0
	for _, line := range lines {
		if n, _ := s.sign(line, rightSign); n != nil {
			right++
		}
	}
	return right > 0 && right < len(lines) || s.isBoldRight(lines)
}

// sign returns the node of a choice in which the sign stands that it ends with, and
// where it begins there, or nil. A choice is more than its letter.
func (s *settler) sign(line choiceLine, sign *regexp.Regexp) (ast.Node, int) {
	if t, is := deepest(line.last).(*ast.Text); is && !maySign(t.Segment.Value(s.Source)) {
		return nil, 0
	}
	if isBareLetter(sign.ReplaceAllString(s.TextFromTo(line.first, line.last), "")) {
		return nil, 0
	}
	for n := line.last; n != nil; n = n.LastChild() {
		var end string
		switch n := n.(type) {
		case *ast.Text:
			end = string(n.Segment.Value(s.Source))
		case *ast.Emphasis, *tree.Telltale:
			end = s.Text.Plain(n)
		default:
			return nil, 0
		}
		if at := sign.FindStringIndex(end); at != nil && (at[0] == 0 || !n.HasChildren()) {
			return n, at[0]
		}
	}
	return nil, 0
}

// deepest returns the last node inside a node, or the node itself.
func deepest(n ast.Node) ast.Node {
	for n != nil && n.HasChildren() {
		n = n.LastChild()
	}
	return n
}

// maySign reports whether a text may end with such a sign: it does so with the sign, a
// bracket, or a word behind an arrow.
func maySign(text []byte) bool {
	end := bytes.TrimRight(text, " \t\n.!")
	if len(end) == 0 {
		return false
	}
	switch last := end[len(end)-1]; {
	case last == ')' || last == '}':
		return true
	case last >= utf8.RuneSelf:
		if r, _ := utf8.DecodeLastRune(end); !unicode.IsLetter(r) {
			return true
		}
	}
	return bytes.IndexByte(end, '<') >= 0 || bytes.Contains(end, []byte("←")) || bytes.Contains(end, []byte("⬅"))
}

// isBareLetter reports whether a text is a single letter or digit, or none.
func isBareLetter(text string) bool {
	return utf8.RuneCountInString(strings.TrimFunc(text, wording.Unlettered)) < 2
}

// isBoldRight reports whether some choices are bold from their beginning or from
// behind their letters on, and in the others nothing is.
func (s *settler) isBoldRight(lines []choiceLine) bool {
	bold := 0
	for _, line := range lines {
		if boldOf(line) == nil {
			continue
		}
		if !s.isBold(line) {
			return false
		}
		bold++
	}
	return bold > 0 && bold < len(lines) && len(lines) >= fewestWithBold
}

// boldOf returns the first bold text of a choice, or nil.
func boldOf(line choiceLine) *ast.Emphasis {
	for n := line.first; n != nil; n = n.NextSibling() {
		if e, is := n.(*ast.Emphasis); is && e.Level == 2 {
			return e
		}
		if n == line.last {
			break
		}
	}
	return nil
}

// isBold reports whether a choice with bold text is bold but for its letter and a sign
// behind it.
func (s *settler) isBold(line choiceLine) bool {
	bold := boldOf(line)
	if before := bold.PreviousSibling(); bold != line.first && before != nil {
		if !isBareLetter(s.TextFromTo(line.first, before)) {
			return false
		}
	} else if isBareLetter(s.Text.Plain(bold)) {
		return false // but the letter
	}
	return bold == line.last || rightSign.ReplaceAllString(s.TextFromTo(bold.NextSibling(), line.last), "") == ""
}

// hideTelltales shows the choices of a question without what tells the right ones,
// and with it in the answer, if that does not name them.
func (s *settler) hideTelltales(stem, answer []ast.Node) (asked, answered []ast.Node) {
	if s.In.Cards {
		return stem, answer
	}
	for i := range stem {
		taken, lettered := s.toldChoices(stem[i:])
		if taken == 0 {
			continue
		}
		choices := stem[i : i+taken : i+taken]
		lines := choiceLines(choices)
		if s.isBoldRight(lines) && s.namesOther(answer, lines) {
			continue
		}
		right := s.markTelltales(lines)
		asked = append(stem[:i:i], &tree.Unticked{Blocks: choices})
		asked = append(asked, stem[i+taken:]...)
		if lettered && len(answer) > 0 && tree.IsLine(answer[0]) && names(s.Opening(answer[0]), right) {
			return asked, answer
		}
		return asked, append(choices, answer...)
	}
	return stem, answer
}

// toldChoices returns how many blocks, from the first on, are choices of which signs tell
// the right ones, and whether they bear letters.
func (s *settler) toldChoices(blocks []ast.Node) (taken int, lettered bool) {
	for _, letters := range survey.Alphabets {
		if taken, _ := s.Choices(letters, blocks); taken > 0 && s.tellsRight(blocks[:taken]) {
			return taken, true
		}
	}
	if s.signed && s.isSigned(blocks[0]) {
		return 1, false
	}
	return 0, false
}

// namesOther reports whether an answer begins with the letter of a choice that is not
// bold.
func (s *settler) namesOther(answer []ast.Node, lines []choiceLine) bool {
	var others []string
	for _, line := range lines {
		if boldOf(line) == nil {
			others = append(others, s.TextFromTo(line.first, line.last))
		}
	}
	return len(answer) > 0 && tree.IsLine(answer[0]) && names(s.Opening(answer[0]), others)
}

// names reports whether an answer begins with the letter of a right choice.
func names(answer string, right []string) bool {
	answer = wording.Lower(strings.TrimLeftFunc(answer, wording.Unlettered))
	for _, choice := range right {
		choice = wording.Lower(strings.TrimLeftFunc(choice, wording.Unlettered))
		_, size := utf8.DecodeRuneInString(choice)
		if size == 0 || !strings.HasPrefix(answer, choice[:size]) {
			continue
		}
		r, length := utf8.DecodeRuneInString(answer[size:])
		if length == 0 || wording.Unlettered(r) {
			return true
		}
	}
	return false
}

// markTelltales marks what tells the right choices, and returns the texts of these.
func (s *settler) markTelltales(lines []choiceLine) (right []string) {
	bold := s.isBoldRight(lines)
	for _, line := range lines {
		is := false
		if e := boldOf(line); bold && e != nil {
			is = true
			stressed := &tree.Telltale{Bold: true}
			tree.MoveChildren(stressed, e, e.FirstChild())
			e.Parent().ReplaceChild(e.Parent(), e, stressed)
			if line.first == e {
				line.first = stressed
			}
			if line.last == e {
				line.last = stressed
			}
		}
		for _, sign := range []*regexp.Regexp{rightSign, wrongSign} {
			if n, at := s.sign(line, sign); n != nil {
				is = is || sign == rightSign
				end := s.hide(n, at)
				if n == line.last {
					line.last = end
				}
				break
			}
		}
		if is {
			right = append(right, s.TextFromTo(line.first, line.last))
		}
	}
	return right
}

// hide makes a node, or the text from a byte of it on, a telltale, and returns the
// node that the line now ends with.
func (s *settler) hide(n ast.Node, from int) ast.Node {
	sign, parent := &tree.Telltale{}, n.Parent()
	t, is := n.(*ast.Text)
	if !is {
		parent.ReplaceChild(parent, n, sign)
		sign.AppendChild(sign, n)
		return sign
	}
	hidden := ast.NewTextSegment(t.Segment)
	hidden.Segment.Start += from
	sign.AppendChild(sign, hidden)
	end := ast.NewTextSegment(t.Segment.WithStart(t.Segment.Stop))
	end.SetSoftLineBreak(t.SoftLineBreak())
	end.SetHardLineBreak(t.HardLineBreak())
	t.SetSoftLineBreak(false)
	t.SetHardLineBreak(false)
	t.Segment.Stop = hidden.Segment.Start
	parent.InsertAfter(parent, t, sign)
	parent.InsertAfter(parent, sign, end)
	return end
}
