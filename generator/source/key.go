package source

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// key is a stretch of the document that answers questions above it by their
// numbers or titles: a section called "Solutions", or a run of lines A1., A2.
type key struct {
	start   int // where it begins in the source
	entries []entry
	over    []int // where stands what is no answer: headings, words about them
	behind  []int // and what stands behind a rule below the list of them
}

// entry is what a key says of one question.
type entry struct {
	number string // of the question, or empty
	title  string // of the question behind a "=", where there is no number
	label  string // what stands before the answer in the first block
	nodes  []ast.Node
	start  int
}

// takeKeys takes the keys out of the blocks.
func (o *outline) takeKeys() {
	t := keyTaker{outline: o}
	begin, taken := 0, 0
	var left []block
	for i := 0; i < len(o.blocks); i++ {
		end := t.end(i)
		if end <= i {
			continue
		}
		if k := t.read(i, end, begin); k != nil {
			o.keys = append(o.keys, *k)
			left = append(left, o.blocks[taken:i]...)
			begin, taken = end, end
		} else if o.blocks[i].node.Kind() == ast.KindHeading {
			continue // another may be inside
		}
		i = end - 1
	}
	if taken > 0 {
		o.laid = o.blocks
		o.blocks = append(left, o.blocks[taken:]...)
	}
}

// leaveKeys puts the keys back where there are no questions without them.
func (o *outline) leaveKeys() {
	o.keys, o.blocks = nil, o.laid
	clear(o.names)
	o.lookAtHeads()
}

// keyTaker looks for keys.
type keyTaker struct {
	*outline
	places map[string][]int // the blocks that bear a number or title; nil until somebody asks
}

// end returns where the key ends that may begin with a block, or 0.
func (t *keyTaker) end(i int) int {
	switch n := t.blocks[i].node.(type) {
	case *ast.Heading:
		if !mayAnswer(t.firstLine(n)) {
			return 0
		}
		if text := t.w.plain(n); saysAnswers(text) && !t.sharesNumber(i, text) {
			return t.sectionEnd(i+1, n.Level)
		}
	case *details:
		if !n.groups() {
			return i + 1
		}
		if saysAnswers(n.title) {
			return min(t.sectionEnd(i+1, 0)+1, len(t.blocks))
		}
	case *ast.Paragraph, *ast.Blockquote:
		if m := t.keyLabel(n); m == nil || !m.answers {
			return 0
		}
		end := i + 1
		for end < len(t.blocks) && !t.endsRun(t.blocks[end].node) {
			end++
		}
		return end
	}
	return 0
}

// sharesNumber reports whether a heading bears the number of the heading above
// it: "9. Answers" answers number 9.
func (t *keyTaker) sharesNumber(i int, text string) bool {
	number := t.numberOf(text)
	if number == "" {
		return false
	}
	for i--; i >= 0; i-- {
		if n, is := t.blocks[i].node.(*ast.Heading); is {
			return t.numberOf(t.w.plain(n)) == number
		}
	}
	return false
}

// endsRun reports whether a block stands behind a run of answers: a heading, a
// question, or the end of something.
func (t *keyTaker) endsRun(n ast.Node) bool {
	switch n := n.(type) {
	case nil, *ast.Heading, *ast.ThematicBreak:
		return true
	case *ast.Paragraph:
		line := t.firstLine(n)
		return questionWord(line) && t.hasLabel(line)
	}
	return false
}

// sectionEnd returns the first block from i on that does not stand below a
// heading of a level: another heading, or the end of the details that it is in.
func (o *outline) sectionEnd(i, level int) int {
	for open := 0; i < len(o.blocks); i++ {
		switch n := o.blocks[i].node.(type) {
		case nil:
			if open--; open < 0 {
				return i
			}
		case *ast.Heading:
			if n.Level <= level {
				return i
			}
		case *details:
			if n.groups() {
				open++
			}
		}
	}
	return i
}

// answersSection is how the heading of a key says what it is; one that speaks of
// questions as well stands over both.
var (
	answersSection   = regexp.MustCompile(`(?i)(?:^|\P{L})(?:answers?|answer key|solutions?|lösungen|antworten|respuestas|soluciones|solucionario|gabarito|respostas|réponses|corrigés?|risposte|soluzioni|ответы|решения|відповіді)(?:$|\P{L})|정답|해답|답안|답변 ?가이드|모범 ?답|答案|解答|答え|正解|đáp án|פתרונות|תשובות|الإجابات|الحلول|پاسخ`)
	questionsSection = regexp.MustCompile(`(?i)question|interview|q *& *a|\bfaq|fragen|pregunta|pergunta|вопрос|질문|문제와|问题|問題|面试|câu hỏi|שאלות|أسئلة|[解简簡]?答[题題]`)
)

func saysAnswers(text string) bool {
	return len(text) < longestTopicLine && mayAnswer(text) && answersSection.MatchString(text) && !questionsSection.MatchString(text) && asks(text) < surely
}

// mayAnswer reports whether a text holds a part of a word for answers, as
// nearly none do.
func mayAnswer(text string) bool {
	text = lower(text)
	for _, part := range []string{"answer", "sol", "lösung", "antwort", "resp", "gabarito", "répon", "corrig", "risp", "ответ", "решен", "відпов", "답", "解", "答", "đáp", "תשוב", "פתר", "إجاب", "حلو", "پاسخ"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// keyMark is how an entry of a key begins: with the number of the question,
// behind a word or not. One that says that it is an answer needs no heading
// above it: A1., 1번, 1-C.
type keyMark struct {
	number, label string
	answers       bool
}

var (
	keyNumber = regexp.MustCompile(`(?i)^[\s*_(\[【]*((?:a|ans|answer|q|question|solution|exercise|problem|frage|aufgabe|antwort|lösung|pregunta|respuesta|ejercicio|вопрос|ответ|문제|문|답|정답|질문|問題?|第|题目?|问题?|câu|(?:solution|answer) (?:for|to) \w{1,12})?)\s*#?(\d{1,6}(?:\.\d{1,3})?)\s*(?:([.:：)）\]】、—–]+|-)\s*|(번|题|題|問)?[\s:：.)]*$|(번|题|題|問)[\s:：.)]*|の.*$)`)
	chosen    = regexp.MustCompile(`^[A-Ha-h]\b`)
)

// keyLabel returns how an entry of a key begins, or nil.
func (o *outline) keyLabel(n ast.Node) *keyMark {
	if quote, is := n.(*ast.Blockquote); is {
		n = quote.FirstChild()
	}
	if n == nil || !isLine(n) || !o.mayBeKey(n) {
		return nil
	}
	if number := calloutNumber.FindString(o.opening(n)); number != "" && isAnswerBox(n.Parent()) {
		return &keyMark{number: number, label: number, answers: true}
	}
	return readKeyMark(o.opening(n))
}

// calloutNumber is how a box for an answer begins.
var calloutNumber = regexp.MustCompile(`^\d{1,3}`)

// mayBeKey reports whether a line has a number near its beginning.
func (o *outline) mayBeKey(n ast.Node) bool {
	if n.Lines() == nil || n.Lines().Len() == 0 {
		return true
	}
	first := n.Lines().At(0)
	line := o.source[first.Start:first.Stop]
	return len(line) == 0 || bytes.ContainsAny(line[:min(len(line), 40)], "0123456789")
}

func readKeyMark(text string) *keyMark {
	line, _, _ := strings.Cut(text, "\n")
	m := keyNumber.FindStringSubmatch(line)
	if m == nil {
		return nil
	}
	answers := strings.EqualFold(m[1], "a") || m[4]+m[5] == "번" || m[3] == "-" && chosen.MatchString(line[len(m[0]):])
	if m[3] == "-" && !answers {
		return nil
	}
	return &keyMark{number: m[2], label: m[0], answers: answers}
}

// read reads the entries of the blocks from one up to another. They are a key if
// they bear the numbers or titles of what stands above it, from the block begin
// on.
func (t *keyTaker) read(at, end, begin int) *key {
	r, start := keyReader{keyTaker: t}, t.blocks[at].start
	if n, is := t.blocks[at].node.(*ast.Heading); is {
		r.headed = true
		begin = t.scope(at, begin, n.Level)
		at++
	}
	r.from, r.at = begin, at
	for i := at; i < end; i++ {
		if d, is := t.blocks[i].node.(*details); is && d.groups() {
			r.headed = r.headed || i == at
			continue
		}
		r.block(t.blocks[i].node, t.blocks[i].start)
	}
	known, asking := 0, 0
	for _, e := range r.entries {
		if r.knows(e.number + e.title) {
			known++
		}
		if len(e.nodes) > 0 && isLine(e.nodes[0]) && asks(t.w.plain(e.nodes[0])) == surely {
			asking++
		}
	}
	if len(r.entries) < 2 || 3*known < 2*len(r.entries) || 2*asking > len(r.entries) {
		return nil
	}
	return &key{start: start, entries: r.entries, over: r.over, behind: r.behind}
}

// scope returns from which block on a heading over answers may have questions:
// where the heading above it asks or has a number, behind that.
func (t *keyTaker) scope(at, begin, level int) int {
	for i := at - 1; i >= max(begin, at-longestScope); i-- {
		n, is := t.blocks[i].node.(*ast.Heading)
		if is && n.Level < level {
			if text := t.w.plain(n); asks(text) > 0 || t.hasLabel(text) {
				return i + 1
			}
			break
		}
	}
	return begin
}

// longestScope bounds, in blocks, how far the heading above one over answers is
// looked for.
const longestScope = 1000

// knows reports whether something above the key bears a number or title.
func (r *keyReader) knows(name string) bool {
	if r.places == nil {
		r.findPlaces()
	}
	all := r.places[name]
	at, _ := slices.BinarySearch(all, r.from)
	return at < len(all) && all[at] < r.at
}

// findPlaces finds what bears numbers and titles and may be a question.
func (t *keyTaker) findPlaces() {
	t.places = map[string][]int{}
	for i := range t.blocks {
		add := func(name string) {
			if name != "" {
				t.places[name] = append(t.places[name], i)
			}
		}
		switch n := t.blocks[i].node.(type) {
		case *ast.Heading:
			text := t.w.plain(n)
			add("=" + text)
			add(t.numberOf(text))
		case *ast.Paragraph:
			add(t.numberOf(t.firstLine(n)))
		case *ast.List:
			for item, number := n.FirstChild(), n.Start; n.IsOrdered() && item != nil; item = item.NextSibling() {
				add(strconv.Itoa(number))
				number++
			}
		}
	}
}

// numberOf returns the number in the label of a line.
func (t *keyTaker) numberOf(line string) string {
	label, _ := t.splitLabel(line)
	return numberIn(label)
}

// keyReader collects the entries of a key. All are of one kind.
type keyReader struct {
	*keyTaker
	from, at int  // the blocks above the key
	headed   bool // a heading says that they are answers
	kind     ast.NodeKind
	level    int
	entries  []entry
	over     []int
	behind   []int
	ended    bool // a rule stands behind the list of answers
}

// block takes a block as an entry, or as part of the last one.
func (r *keyReader) block(n ast.Node, at int) {
	switch n := n.(type) {
	case nil:
		return
	case *details:
		if mark := readKeyMark(n.title); r.headed && mark != nil && r.begins(n, 0) {
			r.add(entry{number: mark.number, nodes: children(n)}, r.summaryAt(n))
			return
		}
		if !r.headed || len(r.entries) == 0 || r.kind != ast.KindHeading && r.kind != kindDetails {
			for _, c := range children(n) {
				r.block(c, at)
			}
			return
		}
		r.more(children(n)...)
	case *ast.Heading:
		text := r.w.plain(n)
		mark := readKeyMark(text)
		switch {
		case r.headed && mark != nil && r.begins(n, n.Level):
			r.add(entry{number: mark.number}, at)
		case r.headed && r.knows("="+text) && r.begins(n, n.Level):
			r.add(entry{title: "=" + text}, at)
		case r.kind == ast.KindHeading && n.Level > r.level:
			r.more(n)
		default:
			r.over = append(r.over, at)
		}
	case *ast.List:
		if r.headed && n.IsOrdered() && n.ChildCount() > 1 && r.begins(n, 0) {
			r.items(n, at)
			return
		}
		r.more(n)
	case *ast.Paragraph, *ast.Blockquote:
		mark := r.keyLabel(n)
		if mark != nil && (r.headed || mark.answers) && r.begins(n, 0) {
			r.add(entry{number: mark.number, label: mark.label, nodes: []ast.Node{n}}, at)
			return
		}
		r.more(n)
	default:
		r.ended = r.ended || r.kind == ast.KindList && isRule(n)
		r.more(n)
	}
}

// begins reports whether an entry of a kind may begin: the first one says of
// which kind the others are.
func (r *keyReader) begins(n ast.Node, level int) bool {
	if len(r.entries) == 0 {
		r.kind, r.level = n.Kind(), level
	}
	return r.kind == n.Kind() && r.level == level
}

func (r *keyReader) add(e entry, at int) {
	e.start = at
	if len(e.nodes) > 0 && r.kind != kindDetails {
		e.start = max(e.start, r.startOf(e.nodes[0]))
	}
	r.entries = append(r.entries, e)
}

// summaryAt returns where the line stands on which one clicks: raw HTML is only
// known to stand somewhere above what it holds.
func (r *keyReader) summaryAt(n *details) int {
	end := r.startOf(n)
	begin := max(0, end-longestShared)
	if i := bytes.LastIndex(r.source[begin:end], []byte(n.title)); i >= 0 {
		return begin + i
	}
	return end
}

// items takes the items of a list as entries.
func (r *keyReader) items(list *ast.List, at int) {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		r.add(entry{number: strconv.Itoa(number), nodes: children(item)}, at)
		number++
	}
}

// more adds blocks to the last entry.
func (r *keyReader) more(nodes ...ast.Node) {
	switch {
	case r.ended && isRule(nodes[0]):
	case r.ended:
		r.behind = append(r.behind, r.startOf(nodes[0]))
	case len(r.entries) == 0:
		for _, n := range nodes {
			r.over = append(r.over, r.startOf(n))
		}
	default:
		last := &r.entries[len(r.entries)-1]
		last.nodes = append(last.nodes, nodes...)
	}
}

// answerByKeys gives the questions the answers that keys have for them, and
// reports those that belong to none.
func (o *outline) answerByKeys() {
	from := 0
	for _, k := range o.keys {
		to := from
		for to < len(o.questions) && o.questions[to].start < k.start {
			to++
		}
		o.answerByKey(&k, from, to)
		from = to
	}
}

// answerByKey gives the answers of one key to the questions from one up to
// another: each to the next one that bears its number or title.
func (o *outline) answerByKey(k *key, from, to int) {
	places := map[string][]int{}
	for i := from; i < to; i++ {
		q := &o.questions[i]
		places[numberIn(q.label)] = append(places[numberIn(q.label)], i)
		places["="+o.w.plain(q.title)] = append(places["="+o.w.plain(q.title)], i)
	}
	lost, last := 0, -1
	for _, at := range append([]int{k.start}, k.over...) {
		o.mark(at, Nothing, "it stands over the answers of questions above it")
	}
	for _, at := range k.behind {
		o.mark(at, Nothing, afterAll)
	}
	for _, e := range k.entries {
		name := e.number + e.title
		all := places[name]
		at := max(slices.IndexFunc(all, func(i int) bool { return i > last }), 0)
		if len(all) == 0 {
			lost++
			o.mark(e.start, Nothing, "it is the answer of no question")
			continue
		}
		last = all[at]
		places[name] = slices.Delete(all, at, at+1)
		o.mark(e.start, Nothing, "it names the question that it answers")
		if len(e.nodes) > 0 {
			o.mark(max(e.start, o.startOf(e.nodes[0])), Answer, "it is the answer of the question with its number or title")
			o.trimKeyLabel(&e)
		}
		q := &o.questions[last]
		q.key, q.titled = append(q.key, e.nodes...), e.title != ""
	}
	if lost > 0 {
		o.in.diags.Warnf(o.in.file.At(k.start, k.start), "lost-answers", "%d of the %d answers here belong to no question", lost, len(k.entries)).
			Hint = "give the questions the numbers of their answers"
	}
}

// trimKeyLabel takes the number off the beginning of an answer, and makes a line
// of a list a paragraph.
func (o *outline) trimKeyLabel(e *entry) {
	first := e.nodes[0]
	if e.label != "" {
		line := first
		if quote, is := first.(*ast.Blockquote); is {
			line = quote.FirstChild()
			e.nodes = append(children(quote), e.nodes[1:]...)
		}
		o.trimStart(line, e.label)
		if !line.HasChildren() {
			e.nodes = e.nodes[1:]
		}
		return
	}
	if line, is := first.(*ast.TextBlock); is {
		p := newParagraph(o.startOf(line))
		moveChildren(p, line, line.FirstChild())
		e.nodes[0] = p
	}
}

// numberIn returns the number in a label, as the author wrote it.
func numberIn(label string) string { return numberDigits.FindString(label) }

var numberDigits = regexp.MustCompile(`\d+(?:\.\d+)*`)
