package layout

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// Head is what there is to know about a heading.
type Head struct {
	Level    int
	At       int // among the blocks
	End      int // where the next heading is among them
	Body     int // how many blocks in between say something
	Full     string
	Text     string // without the number that it begins with
	Label    string
	Length   int  // of the label in the text
	Word     bool // it begins with a word such as Q
	Asks     int
	Aside    bool   // it stands over what is never a question
	Around   bool   // it belongs to an article around the questions
	Contents bool   // it stands over a table of contents
	Part     bool   // it stands over a part of an answer
	Repeated bool   // others say the same
	FollowUp bool   // it stands over follow-up questions, or is one
	Subtitle bool   // it belongs to the title
	Range    [2]int // the first and the last of the questions that it only counts
}

// lookAtHeads finds out what there is to know about the headings.
func (l *Layout) lookAtHeads() {
	count := 0
	for i := range l.Blocks {
		if _, is := l.Blocks[i].Node.(*ast.Heading); is {
			count++
		}
	}
	l.Heads = make([]Head, 0, count)
	for i := range l.Blocks {
		if n, is := l.Blocks[i].Node.(*ast.Heading); is {
			l.Heads = append(l.Heads, Head{Level: n.Level, At: i})
			l.Blocks[i].Head = &l.Heads[len(l.Heads)-1]
		}
	}
	l.eachHead((*Layout).lookAt)
	l.findRanges()
	for i := range l.Heads {
		end := len(l.Blocks)
		if i+1 < len(l.Heads) {
			end = l.Heads[i+1].At
		}
		h := &l.Heads[i]
		h.End = end
		for j := h.At + 1; j < end; j++ {
			if l.Blocks[j].Speaks() {
				h.Body++
			}
		}
	}
	if l.In.Entries == "" {
		l.countNames()
		l.findParted()
		l.findBare()
		l.eachHead((*Layout).lookBelow)
		l.findParts()
		l.leaveEmpty()
		l.leaveSignposts()
		l.leaveAdornments()
		l.alignNumbers()
		l.findSubtitles()
		l.leaveArticle()
	}
	l.findFirst()
}

// eachHead looks at every heading, on all processors. Each has a layout of its
// own to read texts with, and changes nothing but the heading.
func (l *Layout) eachHead(look func(*Layout, *Head)) {
	draft.InParallel(len(l.Heads), 64, func(stretches iter.Seq2[int, int]) {
		own := *l
		own.Text = &render.Writer{Source: l.Source}
		for from, to := range stretches {
			for i := from; i < to; i++ {
				look(&own, &l.Heads[i])
			}
		}
	})
}

// countNames counts how often each text of a heading stands there.
func (l *Layout) countNames() {
	for i := range l.Heads {
		if text := l.Heads[i].Text; text != "" {
			l.Names[text]++
			l.longest = max(l.longest, len(text))
		}
	}
}

// lookAt looks at the text of a heading. An entry that the reader has found
// is a question whatever it says.
func (l *Layout) lookAt(h *Head) {
	h.Full = l.Text.Plain(l.Blocks[h.At].Node)
	if l.In.Entries != "" {
		if l.In.Plain {
			h.Label, h.Length = l.SplitLabel(h.Full)
		}
		h.Text, h.Asks = h.Full[h.Length:], wording.Surely
		return
	}
	h.Label, h.Length = wording.SplitLabel(h.Full)
	if wording.DigitsLength(h.Full) == len(h.Full) {
		h.Label, h.Length = h.Full, len(h.Full)
	}
	if h.Length > 0 && wording.IsTag(h.Full[h.Length:]) && !wording.QuestionWord(h.Full) {
		h.Label, h.Length = h.Full, len(h.Full) // as in 1. (5 min)
	}
	labelled := h.Length > 0
	if !labelled {
		h.Length = bulletLength(h.Full)
	}
	h.Text = h.Full[h.Length:]
	if h.Label == "" {
		h.Label = l.Blocks[h.At].Number
	}
	h.Asks = wording.Asks(h.Text)
	h.Word = (labelled || wording.IsNumberedWord(h.Full)) && wording.QuestionWord(h.Full)
	word := wording.Heart(h.Text)
	h.Aside = wording.ContentsWords[word] && !l.OnlyContents || wording.AsideWords[word]
	h.Part = wording.PartWords[word] || wording.IsAnswerHeart(h.Text, word) || opensWithAnswer(h.Full)
	h.FollowUp = wording.FollowUpLength(h.Text) > 0
}

// bulletLength returns the length of the bullet that a text begins with, as in "- Mills",
// or 0.
func bulletLength(text string) int {
	for _, bullet := range []string{"- ", "• "} {
		if len(text) > len(bullet) && strings.HasPrefix(text, bullet) {
			return len(bullet)
		}
	}
	return 0
}

// lookBelow notes whether a heading stands over a table of contents. One of a chapter
// does not make it one.
func (l *Layout) lookBelow(h *Head) {
	switch {
	case l.HoldsContents(h):
		h.Contents = h == &l.Heads[0] || !l.headsTexts(h)
	case h.Body == 0 && IsOnlyLink(l.Blocks[h.At].Node):
		h.Contents = !l.headsTexts(h)
	default:
		h.Contents = h.Body == 0 && l.holdsLines(h) && !l.headsTexts(h) || l.Names[h.Text] > 1 && IsOnlyLink(l.Blocks[h.At].Node)
	}
}

// headsTexts reports whether the next heading stands deeper, over some text or one that
// does.
func (l *Layout) headsTexts(h *Head) bool {
	if h.End == len(l.Blocks) {
		return false
	}
	next := l.Blocks[h.End].Head
	if next == nil || next.Level <= h.Level {
		return false
	}
	if l.HoldsContents(next) {
		return l.headsTexts(next)
	}
	return next.Body > 0
}

// findParts notes which headings stand over a part of an answer because others
// say the same: more than two say it, each under another heading, none of
// them is numbered, and most do not stand right behind another that says it.
func (l *Layout) findParts() {
	below, chained := map[string]map[int]bool{}, map[string]int{}
	var above [7]int
	for i := range l.Heads {
		h := &l.Heads[i]
		above[h.Level] = i
		if l.Names[h.Text] < 3 || h.Label != "" {
			continue
		}
		if below[h.Text] == nil {
			below[h.Text] = map[int]bool{}
		}
		below[h.Text][above[h.Level-1]] = true
		if i > 0 && l.Heads[i-1].Text == h.Text && l.Heads[i-1].Level == h.Level {
			chained[h.Text]++
		}
	}
	for i := range l.Heads {
		h := &l.Heads[i]
		n := l.Names[h.Text]
		h.Repeated = n > 2 && h.Label == "" && 2*chained[h.Text] < n && (h.Asks == 0 || len(below[h.Text]) == n && h.Level > 1)
	}
}

// leaveEmpty leaves out headings that ask the same again and again, and below none
// of which anything stands but a link: they invite to discuss what stands above.
func (l *Layout) leaveEmpty() {
	empty := map[string]int{}
	for i := range l.Heads {
		if h := &l.Heads[i]; h.Label == "" && h.Asks == wording.Surely && l.Names[h.Text] > 2 && l.holdsALinkAtMost(h) {
			empty[h.Text]++
		}
	}
	for i := range l.Heads {
		if h := &l.Heads[i]; empty[h.Text] > 2 && empty[h.Text] == l.Names[h.Text] {
			h.Repeated = true
			for j := h.At; j < h.End; j++ {
				l.Blocks[j].Meant = "it stands there again and again, over nothing"
			}
		}
	}
}

// holdsALinkAtMost reports whether nothing stands right below a heading, or only a
// line that is a link.
func (l *Layout) holdsALinkAtMost(h *Head) bool {
	if h.Body == 0 {
		return true
	}
	return h.Body == 1 && l.Blocks[h.At+1].Node != nil && tree.IsLine(l.Blocks[h.At+1].Node) && l.IsOnlyALink(l.Blocks[h.At+1].Node)
}

// IsOnlyLink reports whether a heading is nothing but a link to a place in the
// document.
func IsOnlyLink(n ast.Node) bool {
	link, is := n.FirstChild().(*ast.Link)
	return is && link.NextSibling() == nil && len(link.Destination) > 1 && LeadsToPlace(link)
}

// opensWithAnswer reports whether a heading begins with a word such as "Answer:".
// A letter alone may be the name of a section.
func opensWithAnswer(line string) bool {
	first, size := utf8.DecodeRuneInString(line)
	return HasAnswerLabel(line) && !(unicode.IsUpper(first) && wording.Unlettered(wording.FirstRune(line[size:])))
}

// findFirst finds the first two headings but for those over contents.
func (l *Layout) findFirst() {
	for i, count := 0, 0; i < len(l.Heads) && count < len(l.First); i++ {
		if h := &l.Heads[i]; !h.Aside && !h.Contents {
			l.First[count] = h
			count++
		}
	}
}
