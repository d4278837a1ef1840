package source

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// readCards reads cards as programs for learning exchange them: a card on each
// line, its fields divided by a tab, a semicolon, a comma or "::". The first
// field is the question and the second the answer, unless a line at the top
// names the fields.
func readCards(in *input) *draft {
	d := &draft{source: in.file.Text}
	c := &cards{draft: d, in: in, cardColumns: cardColumns{question: 0, answer: 1, topic: -1, skip: map[int]bool{}}, separator: separator(in)}
	c.html = c.header()
	s := &stream{}
	root := ast.NewDocument()
	for c.next() {
		if !c.started && c.names() {
			continue
		}
		c.started = true
		c.card(root, s)
	}
	if c.html {
		root = d.fromHTML(in, s).(*ast.Document)
	}
	in.cards = true
	d.find(in, root)
	return d
}

// cards goes through the lines of a file of cards.
type cards struct {
	*draft
	in *input
	cardColumns
	separator string
	html      bool // fields are HTML
	started   bool // the first card has been read
	topic     string

	reader *csv.Reader
	begin  int // where the lines of the cards begin
	at     int // where the current card begins
	fields []string
	places []int // where its fields begin
}

// cardColumns tell what the fields of a card are.
type cardColumns struct {
	question, answer, topic int
	skip                    map[int]bool
}

// header reads the lines with which Anki begins a file and reports whether its
// fields are HTML; they are also if one of them holds a tag.
func (c *cards) header() bool {
	isHTML, named := cardTag(c.in.text()), false
	pos := c.in.start
	for pos < c.in.end && c.source[pos] == '#' {
		end := lineEnd(c.source, pos)
		key, value, is := strings.Cut(strings.Trim(string(c.source[pos+1:end]), " \r\n"), ":")
		key = strings.ToLower(key)
		if !is || key != "columns" && strings.Contains(value, c.separator) && len(value) > 1 {
			break
		}
		column, _ := strconv.Atoi(value)
		switch key {
		case "columns":
			c.fields = strings.Split(value, c.separator)
			named = c.names() || named
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
	if !named {
		c.question = c.free(0)
		c.answer = c.free(c.question + 1)
	}
	c.begin, c.at = pos, pos
	if len(c.separator) == 1 && balancedQuotes(c.source[pos:c.in.end]) {
		c.reader = csv.NewReader(bytes.NewReader(c.source[pos:c.in.end]))
		c.reader.Comma = rune(c.separator[0])
		c.reader.FieldsPerRecord = -1
		c.reader.LazyQuotes = true
	}
	return isHTML
}

// free returns the first column from i on that is nothing else than a field of
// the card.
func (c *cards) free(i int) int {
	for c.skip[i] || i == c.cardColumns.topic {
		i++
	}
	return i
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

// balancedQuotes reports whether quotation marks that begin a field end one as
// well, so that they can be taken for marks and not for text.
func balancedQuotes(text []byte) bool { return bytes.Count(text, []byte(`"`))%2 == 0 }

// next reads the next card.
func (c *cards) next() bool {
	if c.reader != nil {
		offset := c.begin + int(c.reader.InputOffset())
		fields, err := c.reader.Read()
		if err != nil {
			return false
		}
		c.at = offset + blankLength(c.source[offset:])
		c.fields, c.places = fields, c.places[:0]
		for i := range fields {
			line, column := c.reader.FieldPos(i)
			c.places = append(c.places, c.place(line, column))
		}
		return true
	}
	for c.at = c.begin; c.at < c.in.end; c.at = c.begin {
		c.begin = lineEnd(c.source[:c.in.end], c.at)
		line := strings.TrimRight(string(c.source[c.at:c.begin]), "\r\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		c.fields, c.places = strings.Split(line, c.separator), c.places[:0]
		at := c.at
		for _, f := range c.fields {
			c.places = append(c.places, at)
			at += len(f) + len(c.separator)
		}
		return true
	}
	return false
}

// place returns the offset of a field that the reader says stands on a line
// and at a byte of it, both counted from 1.
func (c *cards) place(line, column int) int {
	first := c.in.file.Line(c.begin)
	return min(c.in.file.AtLine(first+line-1).Start+column-1, len(c.source))
}

func blankLength(text []byte) int { return len(text) - len(bytes.TrimLeft(text, "\r\n")) }

// fieldNames are what authors call the fields in the first line.
var fieldNames = map[string]map[string]bool{
	"question": set("question", "questions", "front", "q", "term", "질문", "문제", "앞면", "問題", "質問", "表", "问题", "正面", "שאלה", "السؤال"),
	"answer":   set("answer", "answers", "back", "a", "definition", "답", "답변", "정답", "뒷면", "答え", "回答", "裏", "答案", "背面", "תשובה", "الجواب", "الإجابة"),
	"topic":    set("topic", "category", "deck", "section", "subject", "chapter", "주제", "분류", "범주", "과목", "分類", "分类", "主题", "章"),
	"skip":     set("id", "tags", "tag", "guid", "no", "no.", "#", "number", "번호", "태그", "番号", "タグ", "编号", "标签"),
}

// names reads a line that names the fields, and reports whether it is one.
func (c *cards) names() bool {
	found := c.cardColumns
	found.question, found.answer, found.skip = -1, -1, map[int]bool{}
	for i, f := range c.fields {
		word := strings.ToLower(strings.TrimSpace(f))
		switch {
		case fieldNames["question"][word] && found.question < 0:
			found.question = i
		case fieldNames["answer"][word] && found.answer < 0:
			found.answer = i
		case fieldNames["topic"][word]:
			found.topic = i
		case fieldNames["skip"][word]:
			found.skip[i] = true
		}
	}
	if found.question < 0 || found.answer < 0 {
		return false
	}
	c.cardColumns = found
	return true
}

// card appends a heading for the question of a card and blocks for the rest.
func (c *cards) card(root *ast.Document, s *stream) {
	if t := c.cardColumns.topic; t >= 0 && t < len(c.fields) && c.fields[t] != c.topic {
		c.topic = c.fields[t]
		c.append(root, s, 1, c.topic, c.places[t])
	}
	for _, i := range c.order() {
		field, level := c.fields[i], 0
		if i == c.question {
			level = 2
		}
		asked, whole := cloze(field, c.html)
		c.append(root, s, level, asked, c.places[i])
		if whole != "" && i == c.question {
			c.append(root, s, 0, whole, c.places[i])
		}
	}
}

// order returns the fields of a card in the order in which they are read: the
// question, the answer, the others.
func (c *cards) order() []int {
	var order, others []int
	for i := range c.fields {
		switch {
		case i == c.question || i == c.answer || i == c.cardColumns.topic || c.skip[i]:
		default:
			others = append(others, i)
		}
	}
	for _, i := range []int{c.question, c.answer} {
		if i < len(c.fields) {
			order = append(order, i)
		}
	}
	return append(order, others...)
}

// append appends a field as a heading of a level, or as a block.
func (c *cards) append(root *ast.Document, s *stream, level int, field string, at int) {
	if c.html {
		tag := "div"
		if level > 0 {
			tag = "h" + strconv.Itoa(level)
		}
		s.tag(tag, at, -1)
		s.out.WriteByte('>')
		depth := len(s.open)
		s.raw([]byte(field), at)
		for len(s.open) > depth {
			s.end(s.open[len(s.open)-1].name)
		}
		s.out.WriteString("</" + tag + ">\n")
		return
	}
	if strings.TrimSpace(field) == "" && level == 0 {
		return
	}
	var n ast.Node = newParagraph(at)
	if level > 0 {
		n = ast.NewHeading(level)
		n.Lines().Append(text.NewSegment(at, at))
		n.SetPos(at)
	}
	for i, line := range strings.Split(strings.TrimSpace(field), "\n") {
		if i > 0 {
			n.AppendChild(n, lineBreak(at))
		}
		c.appendText(n, []byte(line), at)
	}
	root.AppendChild(root, n)
}
