package outline

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// standsBeside reports whether a list, above which no question is open, only
// stands beside the lists of questions: none of its items carries anything and few
// ask, where nearly all that ask carry an answer; or none asks for sure above all
// the others, which nearly all do, nor does a single statement; or all of them are statements
// behind bullets, where hardly any other item of the document is one; or they alone
// begin with bold words before a colon, where nearly all others ask.
func (o *outline) standsBeside(list *ast.List) bool {
	if o.open {
		return false
	}
	count, sure, statements, dashed := 0, 0, 0, 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil {
			continue
		}
		if line.NextSibling() != nil || tree.IsLine(line) && o.boldQuestion(line) != nil {
			return false
		}
		count++
		if degree := wording.Asks(o.firstLine(line)); degree == wording.Surely {
			sure++
		} else if degree == 0 && o.isStatement(line) {
			statements++
		}
		if opensBold(line) && wording.Asks(o.firstLine(line)) == 0 && o.isDashed(line, o.w.Plain(line.FirstChild())) {
			dashed++
		}
	}
	if o.isImprint(list) || o.namesSources(list) {
		return true
	}
	if count < 2 {
		return count == statements && o.last != nil && !list.IsOrdered() && o.isAbove(count)
	}
	if 2*sure >= count {
		return false
	}
	if sure == 0 && o.last != nil && !list.IsOrdered() && o.isAbove(count) {
		return true // what to do with the questions
	}
	if dashed == count && dashed == o.dashedItems && o.shape.count-count >= fewestGoingOn && 10*o.shape.asks >= 8*(o.shape.count-count) {
		return true // tips, each behind a word or two
	}
	if e := &o.sureItems; e.count >= fewestSure && e.mostly(e.answers, 80) {
		return true
	}
	return statements == count && !list.IsOrdered() && 20*(o.statements-statements) <= o.shape.count-count
}

// isAbove reports whether no question stands above a list of so many items, below
// which nearly all items ask, most of them for sure.
func (o *outline) isAbove(count int) bool {
	others := o.shape.count - count
	return len(o.Questions) == 0 && others >= fewestGoingOn && 10*o.shape.asks >= 8*others && 10*o.sureItems.count >= 6*others
}

// fewestSure is how many items have to ask for sure to tell what such items are
// like.
const fewestSure = 3

// isStatement reports whether a line ends as a sentence does that asks nothing,
// but for a tag behind it.
func (o *outline) isStatement(line ast.Node) bool {
	text := o.w.Plain(line)
	if before := wording.WithoutTag(text); before != "" {
		text = before
	}
	return text != "" && strings.ContainsRune(".。!！", lastRune(text))
}

// isOnlyALink reports whether a line is nothing but a link, and a few words about
// it or the address of another; or nothing but addresses.
func (o *outline) isOnlyALink(line ast.Node) bool {
	if o.isOnlyAddress(line) {
		return true
	}
	link, is := line.FirstChild().(*ast.Link)
	if !is || link.NextSibling() == nil {
		return is
	}
	rest := webAddress.ReplaceAllString(o.w.Plain(line)[len(o.w.Plain(link)):], "")
	return strings.IndexFunc(rest, unicode.IsLetter) < 0 || len(rest) <= longestRemark && wording.Asks(rest) == 0
}

// isOnlyAddress reports whether a line is the address of a page and nothing else.
func (o *outline) isOnlyAddress(line ast.Node) bool {
	if first := line.FirstChild(); first == nil || first.Kind() != ast.KindText && first.Kind() != ast.KindAutoLink {
		return false
	}
	text := o.firstLine(line)
	return strings.HasPrefix(text, "http") && webAddress.FindString(text) == text
}

// longestRemark bounds, in bytes, the words about a link.
const longestRemark = 30

// webAddress is an address in a text.
var webAddress = regexp.MustCompile(`https?://[^\s<>()]+`)
