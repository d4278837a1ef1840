package source

import (
	"bytes"
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
	c := &cards{
		draft: d, in: in,
		cardColumns: cardColumns{question: 0, answer: 1, topic: -1, skip: map[int]bool{}},
		fieldReader: fieldReader{source: in.text(), separator: separator(in), end: in.end},
	}
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
	c.report(in)
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
	fieldReader
	html    bool // fields are HTML
	started bool // the first card has been read
	topic   string
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
	for pos < c.in.end && c.in.file.Text[pos] == '#' {
		end := lineEnd(c.in.file.Text, pos)
		key, value, is := strings.Cut(strings.Trim(string(c.in.file.Text[pos+1:end]), " \r\n"), ":")
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
	c.pos, c.quotes = pos, len(c.separator) == 1
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

// fieldNames are what authors call the fields in the first line.
var fieldNames = map[string]map[string]bool{
	"question": set("question", "questions", "front", "q", "term", "질문", "문제", "앞면", "問題", "質問", "表", "问题", "正面", "שאלה", "السؤال"),
	"answer":   set("answer", "answers", "back", "a", "definition", "답", "답변", "정답", "뒷면", "答え", "回答", "裏", "答案", "背面", "תשובה", "الجواب", "الإجابة"),
	"topic":    set("topic", "category", "deck", "section", "subject", "chapter", "주제", "분류", "범주", "과목", "分類", "分类", "主题", "章"),
	"skip":     set("id", "tags", "tag", "guid", "no", "no.", "#", "number", "번호", "태그", "番号", "タグ", "编号", "标签"),
}

// names reads a line that names the fields, and reports whether it is one.
func (c *cards) names() bool {
	named, is := nameFields(c.fields)
	if is {
		named.topic = max(named.topic, c.cardColumns.topic)
		c.cardColumns = named
	}
	return is
}

// nameFields returns what the fields of cards are by their names, and reports
// whether these name a question and an answer.
func nameFields(fields []string) (named cardColumns, are bool) {
	named = cardColumns{question: -1, answer: -1, topic: -1, skip: map[int]bool{}}
	for i, f := range fields {
		word := strings.ToLower(strings.Trim(f, ` "`))
		switch {
		case fieldNames["question"][word] && named.question < 0:
			named.question = i
		case fieldNames["answer"][word] && named.answer < 0:
			named.answer = i
		case fieldNames["topic"][word]:
			named.topic = i
		case fieldNames["skip"][word]:
			named.skip[i] = true
		}
	}
	return named, named.question >= 0 && named.answer >= 0
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
