// Package cards reads decks: cards of one line each, or of fields, and quizzes of other
// programs whose questions have answers to choose from.
package cards

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/outline"
	"studysite/generator/source/tree"
	"studysite/generator/source/web"
	"studysite/generator/source/wording"
)

// Read reads cards as programs for learning exchange them: a card on each
// line, its fields divided by a tab, a semicolon, a comma or "::". The first
// field is the question and the second the answer, unless a line at the top
// names the fields or what stands in them shows that they are something else. A
// line that is one field and opens a block of cards is their topic; a card
// without a question goes on with the one above it.
func Read(in *draft.Input) *draft.Draft {
	d := &draft.Draft{Source: in.File.Text}
	c := &cards{
		Draft: d, in: in,
		cardColumns: newColumns(),
		fieldReader: fieldReader{source: in.Text(), separator: separator(in), end: in.End},
	}
	c.begin()
	c.judge(c.survey())
	s := &web.Stream{Cards: true}
	root := ast.NewDocument()
	for first := true; c.next(); first = false {
		switch {
		case first && c.namesAll():
		case c.isBlank():
		case c.blocks && c.opensBlock():
			c.enter(root, s, strings.Trim(c.fields[0], "-#*=[] :："), c.places[0])
		default:
			c.card(root, s)
		}
	}
	c.report(in)
	for _, at := range c.strays {
		c.Mark(at, draft.Nothing, draft.BetweenAll)
	}
	if c.html {
		root = web.FromHTML(d, in, s).(*ast.Document)
	}
	in.Cards, in.Entries = true, "cards"
	outline.Find(d, in, root)
	return d
}

// begin finds out how the records are divided into fields, and reads what a file
// says of that at its beginning.
func (c *cards) begin() {
	switch c.record = quizRecord(c.in); {
	case c.record != nil:
		c.html, c.pos = cardTag(c.in.Text()), c.in.Start
		c.cardColumns, c.named = quizColumns(), true
	case c.separator == "" && isDeck(c.in):
		c.paragraphs, c.record = gapOf(c.in.Text()[c.in.Start:]), (*fieldReader).block
		c.html = c.header()
	case c.separator == "" && isPairs(c.in):
		c.record = (*fieldReader).block
		c.html = c.header()
	default:
		c.html = c.header()
		c.goesOn = c.separator == "\t" && goesOnBelow(c.in)
		if c.separator == "," && !c.named && !draft.HasExtension(c.in, ".csv") {
			c.columns = 2
		}
	}
}

// cards goes through the lines of a file of cards.
type cards struct {
	*draft.Draft
	in *draft.Input
	cardColumns
	fieldReader
	html     bool     // fields are HTML
	named    bool     // a line at the top names the fields
	blocks   bool     // all lines of one field open a block of cards
	fromZero bool     // choices are numbered from 0
	offered  []string // the choices of this card
	asked    bool     // a card has been read
	topic    string
}

// header reads the lines with which Anki begins a file and reports whether its
// fields are HTML; they are also if one of them holds a tag.
func (c *cards) header() bool {
	isHTML := cardTag(c.in.Text())
	pos := c.in.Start
	for pos < c.in.End && c.in.File.Text[pos] == '#' {
		end := decode.LineEnd(c.in.File.Text, pos)
		key, value, is := strings.Cut(strings.Trim(string(c.in.File.Text[pos+1:end]), " \r\n"), ":")
		key = strings.ToLower(key)
		comment := pos+1 < end && c.in.File.Text[pos+1] == ' ' && !c.divides(pos, end)
		if !comment && (!is || key != "columns" && strings.Contains(value, c.separator) && len(value) > 1) {
			break
		}
		column, _ := strconv.Atoi(value)
		switch key {
		case "columns":
			c.fields = strings.Split(value, c.separator)
			c.names()
		case "html":
			isHTML = value == "true"
		case "separator":
			c.separator = separators[strings.ToLower(value)]
		case "deck column":
			c.cardColumns.topic = column - 1
		case "tags column", "guid column", "notetype column":
			c.skip[column-1] = true
		}
		pos = end
	}
	c.pos, c.quotes, c.fields = pos, len(c.separator) == 1, nil
	if r := c.fieldReader; r.next() {
		c.fields = r.fields
		if c.names() && (c.separator == "," || c.separator == ";") {
			c.columns = len(r.fields)
		}
		c.fields = nil
	}
	return isHTML
}

// separators are the names that Anki has for what divides fields.
var separators = map[string]string{"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " ", "\t": "\t", ";": ";", ",": ",", "|": "|"}

// cardTag reports whether a text holds tags that programs for cards write.
func cardTag(text []byte) bool {
	for _, tag := range []string{"<br", "<div", "<b>", "<img", "<ul", "<span", "&nbsp;"} {
		if bytes.Contains(text, []byte(tag)) {
			return true
		}
	}
	return false
}

// enter appends a heading for the topic of the cards that follow.
func (c *cards) enter(root *ast.Document, s *web.Stream, topic string, at int) {
	if topic != c.topic {
		c.topic = topic
		c.append(root, s, 1, topic, at)
	}
}

// card appends a heading for the question of a card and blocks for the rest.
func (c *cards) card(root *ast.Document, s *web.Stream) {
	if t := c.cardColumns.topic; t >= 0 && t < len(c.fields) {
		c.enter(root, s, c.fields[t], c.places[t])
	}
	at := c.places[0]
	if c.field(c.question) != "" || !c.asked {
		c.asked = true
		asked, whole := wording.Cloze(c.field(c.question), c.html)
		at = c.places[min(c.question, len(c.places)-1)]
		c.append(root, s, 2, asked, at)
		c.append(root, s, 0, whole, at)
	}
	c.offered = c.offer()
	if choices := c.listChoices(); choices != "" {
		c.append(root, s, 0, choices, at)
		c.append(root, s, 0, "Answer:", at) // as it divides the two in all documents
	}
	for _, i := range c.answers() {
		field := c.fields[i]
		if i == c.answer {
			field = c.chosen(field)
		}
		field, _ = wording.Cloze(field, c.html)
		c.append(root, s, 0, field, c.places[i])
	}
}

// field returns a field of the card without white space round it, or nothing
// where it has none.
func (c *cards) field(i int) string {
	if i < 0 || i >= len(c.fields) {
		return ""
	}
	return strings.TrimSpace(c.fields[i])
}

// isBlank reports whether all fields of a card are.
func (c *cards) isBlank() bool {
	for i := range c.fields {
		if c.field(i) != "" {
			return false
		}
	}
	return true
}

// opensBlock reports whether a record is one field, and has a blank line above it
// and right below it a line of several.
func (r *fieldReader) opensBlock() bool {
	return len(r.fields) == 1 && r.gap && wording.Asks(r.fields[0]) < wording.Surely && r.divides(r.pos, decode.LineEnd(r.source, r.pos))
}

// append appends a field as a heading of a level, or as a block.
func (c *cards) append(root *ast.Document, s *web.Stream, level int, field string, at int) {
	if strings.TrimSpace(field) == "" && level == 0 {
		return
	}
	if c.html {
		tag := "div"
		if level > 0 {
			tag = "h" + strconv.Itoa(level)
		}
		s.Tag(tag, at, -1)
		s.Out.WriteByte('>')
		depth := len(s.Open)
		s.Raw([]byte(field), at)
		for len(s.Open) > depth {
			s.End(s.Open[len(s.Open)-1].Name)
		}
		s.Out.WriteString("</" + tag + ">\n")
		return
	}
	var n ast.Node = tree.NewParagraph(at)
	if level > 0 {
		n = ast.NewHeading(level)
		n.Lines().Append(text.NewSegment(at, at))
		n.SetPos(at)
	}
	for i, line := range strings.Split(strings.TrimSpace(field), "\n") {
		if i > 0 {
			n.AppendChild(n, tree.LineBreak(at))
		}
		c.AppendText(n, []byte(line), at)
	}
	root.AppendChild(root, n)
}
