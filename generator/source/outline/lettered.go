package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// alphabet is the letters that choices bear, one after the other.
type alphabet struct {
	letters []rune
	opens   *wording.Beginnings // of lines with one of them
}

func newAlphabet(letters string) *alphabet {
	return &alphabet{[]rune(letters), wording.ByFirstRune(wording.Set(strings.Split(strings.ToLower(strings.ReplaceAll(letters, string(alef), string(alef)+string(bareAlef))), "")...))}
}

// alphabets are those of choices. Latin capitals nearly always number these; the
// others number much else, too.
var alphabets = []*alphabet{newAlphabet("ABCDEFGH"), newAlphabet("abcdefgh"), newAlphabet("أبجدهوزح"), newAlphabet("אבגדהוזח"), newAlphabet("АБВГДЕЖЗ"), newAlphabet("абвгдежз")}

// capitals are those that tell choices by themselves.
var capitals = alphabets[:1]

// fewestLettered is how many questions at least have choices with other letters in a
// document in which these tell choices.
const fewestLettered = 3

// findLetters finds the letters that tell choices in this document: those with which
// what stands below most questions begins.
func (o *outline) findLetters(all []draft.Found) {
	o.letters = capitals
	for _, letters := range alphabets[1:] {
		bodies, lettered := 0, 0
		for i := range all {
			body := tree.TrimRules(all[i].Body)
			if len(body) == 0 || bodies == telling {
				continue
			}
			bodies++
			if taken, c := o.choices(letters, body); taken > 0 && c.next > 2 {
				lettered++
			}
		}
		if lettered >= fewestLettered && 10*lettered >= 6*bodies {
			o.letters = append(o.letters[:len(o.letters):len(o.letters)], letters)
		}
	}
}

// lettered returns how many blocks, from the first on, hold the choices of a
// question in order: lines, items or paragraphs that begin with A), B) and so
// on, or one line with all of them. It is 0 where there are fewer than two.
func (o *outline) lettered(blocks []ast.Node) int {
	for _, letters := range o.letters {
		if taken, _ := o.choices(letters, blocks); taken > 0 {
			return taken
		}
	}
	return 0
}

// choices is the same for certain letters, and returns how they were read.
func (o *outline) choices(letters *alphabet, blocks []ast.Node) (taken int, c lettering) {
	c = lettering{alphabet: letters}
	for _, n := range blocks {
		before := c.next
		if !o.readLetters(&c, n) || c.next == before {
			break
		}
		taken++
	}
	if c.next < 2 {
		return 0, c
	}
	return taken, c
}

// lettering is which letter the next choice bears, and the mark behind the letters.
type lettering struct {
	*alphabet
	next int
	mark string
}

// readLetters reads the choices that a block holds, and reports whether it
// begins with the next one.
func (o *outline) readLetters(c *lettering, n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if !o.mayOpen(n, c.opens) {
			return false
		}
		o.w.Reset()
		o.w.Children(n)
		return c.read(string(o.w.Text))
	case *ast.List:
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if item.FirstChild() == nil || !o.readLetters(c, item.FirstChild()) {
				return false
			}
		}
		return n.HasChildren()
	}
	return false
}

// read reads the choices in a text, and reports whether it begins with the next
// one. Those that follow it begin lines, or stand behind white space.
func (c *lettering) read(text string) bool {
	text = strings.TrimLeft(text, " \u3000([（☐☑"+choiceMarks)
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
func (c *lettering) bears(r rune) bool {
	return c.next < len(c.letters) && (r == c.letters[c.next] || r == bareAlef && c.letters[c.next] == alef)
}

// Many write the first letter of Arabic without its sign.
const alef, bareAlef = 'أ', 'ا'

// mayStandBehind reports whether a choice may stand behind a text. A colon is
// the mark of much else, too.
func (c *lettering) mayStandBehind(text string) bool {
	line := strings.TrimRight(text, " \u3000([（"+choiceMarks)
	return line == "" || line[len(line)-1] == '\n' || len(line) < len(text) && !strings.ContainsAny(c.mark, ":：")
}

// takes takes a choice if a text begins with the letter of the next one, and
// with the same mark behind it as behind the others.
func (c *lettering) takes(text string) bool {
	letter, size := utf8.DecodeRuneInString(text)
	if !c.bears(letter) {
		return false
	}
	mark, length := utf8.DecodeRuneInString(text[size:])
	if !strings.ContainsRune(".．、:：)）]", mark) && (mark != '-' || letter < 0x80) || length == 0 || c.mark != "" && c.mark != text[size:size+length] {
		return false
	}
	c.mark = text[size : size+length]
	c.next++
	return true
}
