package survey

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// Alphabet is the letters that choices bear, one after the other.
type Alphabet struct {
	Letters []rune
	opens   *wording.Beginnings // of lines with one of them
}

func newAlphabet(letters string) *Alphabet {
	return &Alphabet{[]rune(letters), wording.ByFirstRune(wording.Set(strings.Split(strings.ToLower(strings.ReplaceAll(letters, string(alef), string(alef)+string(bareAlef))), "")...))}
}

// Alphabets are those of choices. Latin capitals nearly always number these; the
// others number much else, too.
var Alphabets = []*Alphabet{newAlphabet("ABCDEFGH"), newAlphabet("abcdefgh"), newAlphabet("أبجدهوزح"), newAlphabet("אבגדהוזח"), newAlphabet("АБВГДЕЖЗ"), newAlphabet("абвгдежз")}

// Capitals are those that tell choices by themselves.
var Capitals = Alphabets[:1]

// Choices is the same for certain letters, and returns how they were read.
func (s *Survey) Choices(letters *Alphabet, blocks []ast.Node) (taken int, c Lettering) {
	c = Lettering{Alphabet: letters}
	for _, n := range blocks {
		before := c.Next
		if !s.readLetters(&c, n) || c.Next == before {
			break
		}
		taken++
	}
	if c.Next < 2 {
		return 0, c
	}
	return taken, c
}

// Lettering is which letter the next choice bears, and the mark behind the letters.
type Lettering struct {
	*Alphabet
	Next int
	mark string
}

// readLetters reads the choices that a block holds, and reports whether it
// begins with the next one.
func (s *Survey) readLetters(c *Lettering, n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if !s.MayOpen(n, c.opens) {
			return false
		}
		s.Text.Reset()
		s.Text.Children(n)
		return c.read(string(s.Text.Text))
	case *ast.List:
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if item.FirstChild() == nil || !s.readLetters(c, item.FirstChild()) {
				return false
			}
		}
		return n.HasChildren()
	}
	return false
}

// read reads the choices in a text, and reports whether it begins with the next
// one. Those that follow it begin lines, or stand behind white space.
func (c *Lettering) read(text string) bool {
	text = strings.TrimLeft(text, " \u3000([（☐☑"+ChoiceMarks)
	if !c.takes(text) {
		return false
	}
	for at, r := range text {
		if at > 0 && c.bears(r) && c.mayStandBehind(text[:at]) {
			c.takes(text[at:])
		}
	}
	return true
}

// bears reports whether a character is the letter of the next choice.
func (c *Lettering) bears(r rune) bool {
	return c.Next < len(c.Letters) && (r == c.Letters[c.Next] || r == bareAlef && c.Letters[c.Next] == alef)
}

// Many write the first letter of Arabic without its sign.
const alef, bareAlef = 'أ', 'ا'

// mayStandBehind reports whether a choice may stand behind a text. A colon is
// the mark of much else, too.
func (c *Lettering) mayStandBehind(text string) bool {
	line := strings.TrimRight(text, " \u3000([（"+ChoiceMarks)
	return line == "" || line[len(line)-1] == '\n' || len(line) < len(text) && !strings.ContainsAny(c.mark, ":：")
}

// takes takes a choice if a text begins with the letter of the next one, and
// with the same mark behind it as behind the others.
func (c *Lettering) takes(text string) bool {
	letter, size := utf8.DecodeRuneInString(text)
	if !c.bears(letter) {
		return false
	}
	mark, length := utf8.DecodeRuneInString(text[size:])
	if !strings.ContainsRune(".．、:：)）]", mark) && (mark != '-' || letter < 0x80) || length == 0 || c.mark != "" && c.mark != text[size:size+length] {
		return false
	}
	c.mark = text[size : size+length]
	c.Next++
	return true
}

// IsKey reports whether a text is nothing but letters of choices, each but once: D,
// bc, "A, C".
func (c *Lettering) IsKey(text string) bool {
	var seen []rune
	for _, r := range strings.TrimSpace(text) {
		if strings.ContainsRune(" ,;.、，", r) {
			continue
		}
		at := slices.IndexFunc(c.Letters[:c.Next], func(letter rune) bool { return unicode.ToLower(letter) == unicode.ToLower(r) })
		if at < 0 || slices.Contains(seen, c.Letters[at]) {
			return false
		}
		seen = append(seen, c.Letters[at])
	}
	return len(seen) > 0
}

// ChoiceMarks stand before the letters of the choices that are right.
const ChoiceMarks = "$*+=✓✔√"
