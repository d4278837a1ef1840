// Package linewise makes paragraphs of lines that stand right below each other and mean
// something each: cards with words to fill in, and what two speakers say.
package linewise

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// Dialogues may have what each says on lines right below each other:
//
//	Host: Why do you bake at night?
//	Baker: People want it in the morning.

// spokenLine is how a line begins that begins with the name of who speaks.
var spokenLine = regexp.MustCompile(`(?m)^(\p{Lu}[\p{L}.]{0,15}(?: \p{L}{1,12})?|[\p{Hangul}\p{Han}\p{Hiragana}\p{Katakana}]{2,6})[:：][ \t]*\S[^\n]*`)

// fewestSpoken is how often each of two speaks at least.
const fewestSpoken = 3

// DivideSpeeches makes paragraphs of what each of two says, if one of them asks and
// the other hardly does.
func DivideSpeeches(d *draft.Draft, in *draft.Input, root ast.Node) {
	text := in.Text()[in.Start:]
	names := findSpeakers(text[:min(len(text), draft.LongestHead)])
	if names == nil {
		return
	}
	begins := func(line []byte) bool {
		name, _, found := bytes.Cut(line, []byte(":"))
		return found && names[string(name)]
	}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if p, is := n.(*ast.Paragraph); is && begins(lineBegins(d, p.FirstChild())) {
			cutBefore(d, p, begins)
		}
	}
}

// findSpeakers returns the names of the two who take turns in a text, or nil.
func findSpeakers(text []byte) map[string]bool {
	if bytes.IndexByte(text, ':') < 0 {
		return nil
	}
	lines, asking := map[string]int{}, map[string]int{}
	all := 0
	for _, m := range spokenLine.FindAllSubmatch(text, -1) {
		name := string(m[1])
		all++
		lines[name]++
		if wording.Asks(strings.TrimSpace(string(m[0][len(m[1])+1:]))) == wording.Surely {
			asking[name]++
		}
	}
	var asker, answerer string
	for name, n := range lines {
		switch {
		case n < fewestSpoken || wording.QuestionWordLength(name) == len(name) || wording.AnswerWords[wording.Lower(name)]:
		case 2*asking[name] >= n && asker == "":
			asker = name
		case 5*asking[name] <= n && answerer == "":
			answerer = name
		default:
			return nil
		}
	}
	if asker == "" || answerer == "" || 10*(lines[asker]+lines[answerer]) < 9*all || lines[asker] > 2*lines[answerer] || lines[answerer] > 2*lines[asker] {
		return nil
	}
	return map[string]bool{asker: true, answerer: true}
}
