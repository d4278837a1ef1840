package cards

import (
	"slices"
	"strings"

	"studysite/generator/source/columnar"
	"studysite/generator/source/wording"
)

// cardColumns tell what the fields of a card are; question, answer and topic are
// -1 where there is none. Fields that are none of these are more of the answer.
type cardColumns struct {
	question, answer, topic int
	choices                 []int // a column for each
	joined                  int   // the column of all of them, or -1
	repeats                 repeats
	skip                    map[int]bool
}

func newColumns() cardColumns {
	return cardColumns{question: -1, answer: -1, topic: -1, joined: -1, skip: map[int]bool{}}
}

// role is what a column holds.
type role int

const (
	noRole role = iota
	questionRole
	answerRole
	topicRole
	skipRole // of no use to a reader
	moreRole // more of the answer
	choicesRole
)

// columnRoles are what authors call columns. What stands over the questions and
// answers of other documents does here as well.
var columnRoles = rolesOf(map[role]string{
	questionRole: "front|q|term|prompt|앞면|表|正面|text",
	answerRole:   "back|definition|correct|correcta|correcto|correta|correto|richtig|key|gabarito|뒷면|裏|背面|正解|正确答案|верный|правильный",
	topicRole:    "topic|category|deck|section|subject|chapter|theme|unit|주제|분류|범주|과목|分類|分类|主题|章|章节|단원|tema|categoria|categoría|thema|kategorie|thème|catégorie|тема|категория",
	skipRole: "id|tags|tag|guid|no|no.|#|number|index|level|difficulty|type|score|points|status|번호|태그|난이도|유형|题型|題型|種類|番号|難易度|タグ|编号|序号|难度|标签|nivel|dificultad|dificuldade|сложность|" +
		"created|created time|created by|last edited|last edited time|last edited by|date|done|url|상태|완료|날짜|작성일|생성일|생성 일시|최종 편집 일시|만든 사람|状态|创建时间|状態|作成日時|日付|",
	choicesRole: "options|choices|alternatives|alternativas|보기|선택지|选项|選項|選択肢|opciones|opções|optionen|варианты",
	moreRole:    "explanation|explanations|rationale|hint|note|notes|example|examples|comment|해설|설명|解析|解説|explicacion|explicación|explicação|erklärung|пояснение",
}, columnar.ColumnWords, wording.Set(wording.QuestionWords...), wording.AnswerWords)

func rolesOf(names map[role]string, asked, set2, answered map[string]bool) map[string]role {
	roles := map[string]role{}
	for _, of := range []struct {
		words map[string]bool
		role  role
	}{{asked, questionRole}, {set2, questionRole}, {answered, answerRole}} {
		for word := range of.words {
			roles[word] = of.role
		}
	}
	for _, r := range []role{questionRole, answerRole, topicRole, skipRole, moreRole, choicesRole} {
		for _, word := range strings.Split(names[r], "|") {
			roles[word] = r
		}
	}
	return roles
}

// roleOf returns what a column with a name holds, by the whole of the name, its
// last word or its first.
func roleOf(name string) role {
	if r := heartOf(name); r != noRole {
		return r
	}
	if words := strings.Fields(name); len(words) >= 2 && len(words) <= 4 {
		return columnRoles[words[0]]
	}
	return noRole
}

// heartOf returns what a column with a name holds by the whole of the name or its
// last word.
func heartOf(name string) role {
	words := strings.Fields(name)
	if r, known := columnRoles[name]; known || len(words) < 2 || len(words) > 4 {
		return r
	}
	return columnRoles[words[len(words)-1]]
}

// names takes a line that names the fields for what it says, and reports whether
// it is one.
func (c *cards) names() bool {
	named, are := nameFields(c.fields)
	if are {
		named.topic = max(named.topic, c.cardColumns.topic)
		for column := range c.skip {
			named.skip[column] = true
		}
		c.cardColumns, c.named = named, true
	}
	return are
}

// namesAll reports whether a line is nothing but the names of the fields.
func (c *cards) namesAll() bool {
	_, are := nameFields(c.fields)
	return are
}

// free returns the first column from i on that is nothing else than a field of
// the card.
func (c *cardColumns) free(i int) int {
	for c.skip[i] || i == c.topic {
		i++
	}
	return i
}

// answers returns the fields of a card that answer it, the answer first.
func (c *cards) answers() []int {
	var all []int
	if c.answer >= 0 && c.answer < len(c.fields) {
		all = append(all, c.answer)
	}
	for i := range c.fields {
		if i != c.question && i != c.answer && i != c.joined && i != c.cardColumns.topic && !c.skip[i] && !slices.Contains(c.choices, i) {
			all = append(all, i)
		}
	}
	return all
}

// survey finds out what the columns have in common, and how many cards there
// are.
func (c *cards) survey() (columns []columnar.Column, count int) {
	r := c.fieldReader
	c.blocks = true
	for first := true; r.next(); first = false {
		if first {
			if _, are := nameFields(r.fields); are {
				continue
			}
		}
		c.blocks = c.blocks && (len(r.fields) > 1 || r.opensBlock())
		for len(columns) < min(len(r.fields), columnar.MostColumns) {
			columns = append(columns, columnar.Column{})
		}
		for i := range min(len(r.fields), columnar.MostColumns) {
			columns[i].Add(r.fields[i])
		}
		c.repeats.add(r.fields)
		count++
	}
	return columns, count
}

// judge settles what the columns are: those that the author has named as they
// are named, the others by what stands in them. Figures and groups beside a
// question and its answer are no part of either.
func (c *cards) judge(columns []columnar.Column, cards int) {
	if !c.named && !c.findChoices(columns, cards) {
		for i := 0; i+2 < len(columns) && (columns[i].Identifies() || columns[i].Always()); i++ {
			c.skip[i] = true
		}
		c.question = c.free(0)
		if q := c.question; q+2 < len(columns) && c.cardColumns.topic < 0 && columns[q].Groups(cards) && !columns[q+1].Groups(cards) {
			c.cardColumns.topic = q
			c.question = c.free(q)
		}
		c.answer = c.free(c.question + 1)
	}
	c.fromZero = c.answer >= 0 && c.answer < len(columns) && columns[c.answer].Zero
	c.fields = make([]string, len(columns))
	for _, i := range c.answers() {
		figures := columns[i].Filled > 1 && columns[i].Numbers == columns[i].Filled
		tags := i == len(columns)-1 && columns[i].HoldsTags(cards)
		switch {
		case i == c.answer || !figures && !tags && !columns[i].Groups(cards):
		case !figures && !tags && c.cardColumns.topic < 0:
			c.cardColumns.topic = i
		default:
			c.skip[i] = true
			c.in.Diags.Notef(c.in.File.At(c.pos, c.pos), "column", "column %d is left out: it only sorts or counts the cards", i+1)
		}
	}
	c.fields = nil
}
