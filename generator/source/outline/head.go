package outline

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// head is what there is to know about a heading.
type head struct {
	level    int
	at       int // among the blocks
	end      int // where the next heading is among them
	body     int // how many blocks in between say something
	full     string
	text     string // without the number that it begins with
	label    string
	length   int  // of the label in the text
	word     bool // it begins with a word such as Q
	asks     int
	aside    bool // it stands over what is never a question
	around   bool // it belongs to an article around the questions
	contents bool // it stands over a table of contents
	part     bool // it stands over a part of an answer
	repeated bool // others say the same
	followUp bool // it stands over follow-up questions, or is one
	subtitle bool // it belongs to the title
}

// lookAtHeads finds out what there is to know about the headings.
func (o *outline) lookAtHeads() {
	count := 0
	for i := range o.blocks {
		if _, is := o.blocks[i].node.(*ast.Heading); is {
			count++
		}
	}
	o.heads = make([]head, 0, count)
	for i := range o.blocks {
		if n, is := o.blocks[i].node.(*ast.Heading); is {
			o.heads = append(o.heads, head{level: n.Level, at: i})
			o.blocks[i].head = &o.heads[len(o.heads)-1]
		}
	}
	o.eachHead((*outline).lookAt)
	for i := range o.heads {
		end := len(o.blocks)
		if i+1 < len(o.heads) {
			end = o.heads[i+1].at
		}
		h := &o.heads[i]
		h.end = end
		for j := h.at + 1; j < end; j++ {
			if o.blocks[j].speaks() {
				h.body++
			}
		}
	}
	if o.in.Entries == "" {
		o.countNames()
		o.findParted()
		o.findBare()
		o.eachHead((*outline).lookBelow)
		o.findParts()
		o.leaveEmpty()
		o.leaveSignposts()
		o.alignNumbers()
		o.findSubtitles()
		o.leaveArticle()
	}
	o.findFirst()
}

// eachHead looks at every heading, on all processors. Each has an outline of its
// own to read texts with, and changes nothing but the heading.
func (o *outline) eachHead(look func(*outline, *head)) {
	draft.InParallel(len(o.heads), 64, func(stretches iter.Seq2[int, int]) {
		own := *o
		own.w = &render.Writer{Source: o.Source}
		for from, to := range stretches {
			for i := from; i < to; i++ {
				look(&own, &o.heads[i])
			}
		}
	})
}

// countNames counts how often each text of a heading stands there.
func (o *outline) countNames() {
	for i := range o.heads {
		if text := o.heads[i].text; text != "" {
			o.names[text]++
			o.longest = max(o.longest, len(text))
		}
	}
}

// lookAt looks at the text of a heading. An entry that the reader has found
// is a question whatever it says.
func (o *outline) lookAt(h *head) {
	h.full = o.w.Plain(o.blocks[h.at].node)
	if o.in.Entries != "" {
		if o.in.Plain {
			h.label, h.length = o.SplitLabel(h.full)
		}
		h.text, h.asks = h.full[h.length:], wording.Surely
		return
	}
	h.label, h.length = wording.SplitLabel(h.full)
	if wording.DigitsLength(h.full) == len(h.full) {
		h.label, h.length = h.full, len(h.full)
	}
	h.text = h.full[h.length:]
	if h.label == "" {
		h.label = o.blocks[h.at].number
	}
	h.asks = wording.Asks(h.text)
	h.word = (h.length > 0 || wording.IsNumberedWord(h.full)) && wording.QuestionWord(h.full)
	word := wording.Heart(h.text)
	h.aside = wording.ContentsWords[word] || wording.AsideWords[word]
	h.part = wording.PartWords[word] || wording.IsAnswerHeart(h.text, word) || opensWithAnswer(h.full)
	h.followUp = wording.FollowUpLength(h.text) > 0
}

// lookBelow notes whether a heading stands over a table of contents. One of a chapter
// does not make it one.
func (o *outline) lookBelow(h *head) {
	switch {
	case o.holdsContents(h):
		h.contents = h == &o.heads[0] || !o.headsTexts(h)
	case h.body == 0 && isOnlyLink(o.blocks[h.at].node):
		h.contents = !o.headsTexts(h)
	default:
		h.contents = h.body == 0 && o.holdsLines(h) && !o.headsTexts(h) || o.names[h.text] > 1 && isOnlyLink(o.blocks[h.at].node)
	}
}

// headsTexts reports whether the next heading stands deeper, over some text or one that
// does.
func (o *outline) headsTexts(h *head) bool {
	if h.end == len(o.blocks) {
		return false
	}
	next := o.blocks[h.end].head
	if next == nil || next.level <= h.level {
		return false
	}
	if o.holdsContents(next) {
		return o.headsTexts(next)
	}
	return next.body > 0
}

// findParts notes which headings stand over a part of an answer because others
// say the same: more than two say it, each under another heading, and none of
// them is numbered.
func (o *outline) findParts() {
	below := map[string]map[int]bool{}
	var above [7]int
	for i := range o.heads {
		h := &o.heads[i]
		above[h.level] = i
		if o.names[h.text] < 3 || h.label != "" {
			continue
		}
		if below[h.text] == nil {
			below[h.text] = map[int]bool{}
		}
		below[h.text][above[h.level-1]] = true
	}
	for i := range o.heads {
		h := &o.heads[i]
		n := o.names[h.text]
		h.repeated = n > 2 && h.label == "" && (h.asks == 0 || len(below[h.text]) == n && h.level > 1)
	}
}

// leaveEmpty leaves out headings that ask the same again and again, and below none
// of which anything stands but a link: they invite to discuss what stands above.
func (o *outline) leaveEmpty() {
	empty := map[string]int{}
	for i := range o.heads {
		if h := &o.heads[i]; h.label == "" && h.asks == wording.Surely && o.names[h.text] > 2 && o.holdsALinkAtMost(h) {
			empty[h.text]++
		}
	}
	for i := range o.heads {
		if h := &o.heads[i]; empty[h.text] > 2 && empty[h.text] == o.names[h.text] {
			h.repeated = true
			for j := h.at; j < h.end; j++ {
				o.blocks[j].meant = "it stands there again and again, over nothing"
			}
		}
	}
}

// holdsALinkAtMost reports whether nothing stands right below a heading, or only a
// line that is a link.
func (o *outline) holdsALinkAtMost(h *head) bool {
	if h.body == 0 {
		return true
	}
	return h.body == 1 && o.blocks[h.at+1].node != nil && tree.IsLine(o.blocks[h.at+1].node) && o.isOnlyALink(o.blocks[h.at+1].node)
}

// isOnlyLink reports whether a heading is nothing but a link to a place in the
// document.
func isOnlyLink(n ast.Node) bool {
	link, is := n.FirstChild().(*ast.Link)
	return is && link.NextSibling() == nil && len(link.Destination) > 1 && leadsToPlace(link)
}

// opensWithAnswer reports whether a heading begins with a word such as "Answer:".
// A letter alone may be the name of a section.
func opensWithAnswer(line string) bool {
	first, size := utf8.DecodeRuneInString(line)
	return hasAnswerLabel(line) && !(unicode.IsUpper(first) && wording.Unlettered(wording.FirstRune(line[size:])))
}
