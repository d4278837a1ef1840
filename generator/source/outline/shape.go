package outline

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// best returns what the author has said that the questions are, or what weighs
// most of the families.
func (s *surveyor) best() shape {
	lists, alone := s.weighLists()
	s.weighCards()
	s.weighDisclosures()
	best, told := s.told()
	if s.in.Entries != "" {
		best, told = shape{family: headings, level: 2, evidence: s.byLevel[2], entries: s.in.Entries}, true
	}
	if !told {
		best = s.heaviest()
	}
	inner := s.others[innerItems]
	best.followed = inner.mostly(inner.asks, 50)
	best.lists, best.alone = lists, alone
	best.bulleted = 2*s.others[listed].count > best.count
	best.divided = 2*s.divided > s.others[labelled].count
	best.inBold = s.others[labelled].mostly(s.inBold, 80)
	return best
}

// heaviest weighs the families against each other.
func (s *surveyor) heaviest() shape {
	best := s.bestHeading()
	if s.in.Plain && !best.mostly(best.sure, 50) {
		best = shape{}
	}
	if level := s.namesTasks(); level > 0 {
		return shape{family: headings, level: level, evidence: s.byLevel[level]}
	}
	if s.listsTopics(best) {
		best = shape{family: items, evidence: s.others[items]}
	}
	heading := best
	for f := cardLines; f < families; f++ {
		candidate := shape{family: f, evidence: s.others[f]}
		if candidate.count > 0 && s.qualifies(candidate, heading) && (best.family == none || candidate.score() > best.score()) {
			best = candidate
		}
	}
	if lone := s.loneQuestion(); lone.family != none && best.family == headings && !best.mostly(best.asks, 50) {
		return lone
	}
	return best
}

// loneQuestion returns the heading above all others where it asks: then the
// document is about a single question.
func (s *surveyor) loneQuestion() shape {
	for i := range s.heads {
		h := &s.heads[i]
		if h.aside || h.contents {
			continue
		}
		e := s.byLevel[h.level]
		for level := 1; level < h.level; level++ {
			e = e.plus(s.byLevel[level])
		}
		if e.count == 1 && e.sure == 1 {
			return shape{family: headings, level: h.level, evidence: e}
		}
		break
	}
	return shape{}
}

// bestHeading returns the level of headings that are questions. Where some look
// like questions it is the level of which most do; where few do, that of the
// author's entries; where none do, the highest that carries text of its own, and not only headings below it.
func (s *surveyor) bestHeading() shape {
	best := shape{}
	for level := 1; level <= 6; level++ {
		e := s.byLevel[level]
		if e.count > 1 && e.mostly(e.asks+e.labels, 25) && e.asks > 0 && !s.followsUpLevel(level) && (best.family == none || e.score() > best.score()) {
			best = shape{family: headings, level: level, evidence: e}
		}
	}
	if best.mostly(best.asks, 50) || best.worded() {
		return best
	}
	if level := s.entryLevel(); level > 0 && s.byLevel[level].count > 1 {
		return shape{family: headings, level: level, evidence: s.byLevel[level]}
	}
	if best.family != none {
		return best
	}
	for level := 1; level <= 6; level++ {
		e := s.byLevel[level]
		if e.count > 1 && e.mostly(e.answers, 50) && 100*s.own[level] >= 15*s.whole[level] {
			return shape{family: headings, level: level, evidence: e}
		}
	}
	return s.anyHeading()
}

// anyHeading returns the highest level of headings that carry text at all, but
// for a heading above everything, and for one that names a list of questions.
func (s *surveyor) anyHeading() shape {
	if s.namesList() {
		return shape{}
	}
	for level := 1; level <= 6; level++ {
		if e := s.byLevel[level]; e.answers > 0 && (level > 1 || e.count > 1 || s.headCount == 1) {
			return shape{family: headings, level: level, evidence: e}
		}
	}
	return shape{}
}

// qualifies reports whether a family is made of questions at all: most things
// that are bold, numbered or in lists are none.
func (s *surveyor) qualifies(c, heading shape) bool {
	switch c.family {
	case cardLines:
		return c.count > 0
	case summaries:
		return c.count > 1 && (c.mostly(c.asks, 30) || heading.asks*2 < heading.count) || c.count == 1 && s.boxed == 1 && heading.asks == 0
	case rows:
		return c.count > 1
	case items:
		if s.arePoints(c, heading) {
			return false
		}
		return c.mostly(c.asks, 50) || heading.family == none && s.namesList() || c.mostly(c.asks, 15) && heading.asks == 0 && s.listsQuestions(heading.level)
	case innerItems:
		return c.mostly(c.asks, 50) && !s.others[items].mostly(s.others[items].asks, 50)
	case boldLines:
		return c.mostly(c.asks, 50) || c.mostly(c.labels, 50) || s.boldStatements(c, heading)
	case quoted:
		return c.count > 2 && c.mostly(c.sure, 60)
	case labelled:
		return c.mostly(c.asks, 40) || s.in.Plain && s.firstLines.name() || c.mostly(c.labels, 80) && (heading.count < 2 || s.numbersInBold(c, heading))
	case Speeches:
		return heading.family != headings || !heading.mostly(heading.asks, 50)
	case listed:
		return s.others[disclosed].count == 0 && 2*c.count > s.others[asking].count && (s.headCount == 0 || s.in.Plain || c.mostly(c.asks, 50) && !heading.mostly(heading.asks, 30))
	case asking:
		if s.others[disclosed].count > 0 || s.words.count > 2 && 2*s.words.count > c.count {
			return false // the answers to open tell them, or a word such as Q
		}
		if numbers := s.others[labelled]; s.in.Plain && numbers.count >= c.count && (numbers.mostly(numbers.labels, 80) || s.firstLines.name()) {
			return false // they are counted, and others with them
		}
		onlyQuestions := heading.count == 1 && c.count > 2 && !c.mostly(c.answers, 30)
		return s.headCount == 0 || s.in.Plain || onlyQuestions || !heading.mostly(heading.asks, 30)
	case disclosed:
		return true
	}
	return false
}

// arePoints reports whether items of lists are points of what stands below headings:
// few of them surely ask, nearly all carry text, there are not many below each, and
// those that ask bear no numbers and are not in bold.
func (s *surveyor) arePoints(c, heading shape) bool {
	return heading.family == headings && heading.count > 2 && 3*c.sure < c.count && c.mostly(c.answers, 80) && c.count < 3*heading.count &&
		2*s.lists[byBullet].asks > c.asks && 2*s.boldItems.asks < c.asks
}

// listsQuestions reports whether the document calls itself one of questions, and
// what stands below the headings of a level, or of one below it, is mostly nothing
// but a list.
func (s *surveyor) listsQuestions(level int) bool {
	if !s.callsItself(ofQuestions) {
		return false
	}
	if s.onlyLists(level) {
		return true
	}
	for inner := level + 1; inner <= 6; inner++ {
		if s.byLevel[inner].count > 2 {
			return s.onlyLists(inner)
		}
	}
	return false
}

// listsTopics reports whether the document calls itself a list of what is asked,
// and below headings that ask nothing it has nothing but lists of a few words.
func (s *surveyor) listsTopics(heading shape) bool {
	all := s.others[items]
	return heading.family == headings && heading.asks == 0 && all.mostly(s.brief, 90) && s.callsItself(ofTopics) && s.onlyLists(heading.level)
}

// callsItself reports whether a title of the document has some word.
func (o *outline) callsItself(word *regexp.Regexp) bool {
	for i := range o.heads {
		if h := &o.heads[i]; (h.level == 1 || i == 0) && word.MatchString(h.full) {
			return true
		}
	}
	return false
}

// onlyLists reports whether what stands below the headings of a level is mostly
// nothing but a list.
func (s *surveyor) onlyLists(level int) bool {
	all, lists := 0, 0
	for i := range s.heads {
		h := &s.heads[i]
		if h.level != level || h.aside || h.part || h.contents {
			continue
		}
		all++
		last := h.end - 1
		for last > h.at && !s.blocks[last].speaks() {
			last--
		}
		if _, is := s.blocks[last].node.(*ast.List); is && h.body <= 2 {
			lists++
		}
	}
	return 10*lists >= 7*all
}

// namesList reports whether the only heading of the document that stands above
// anything says questions and asks nothing, and stands above several items of lists.
func (s *surveyor) namesList() bool {
	var only *head
	for i := range s.heads {
		if h := &s.heads[i]; h.body > 0 && !h.aside && !h.contents {
			if only != nil {
				return false
			}
			only = h
		}
	}
	return only != nil && only.asks < wording.Surely && ofQuestions.MatchString(only.full) && s.others[items].count > 2
}

// ofTopics is how a title says that a document lists what is asked.
var ofTopics = regexp.MustCompile(`(?i)\b(topics|keywords|syllabus|checklist|list of|questions list|interview list)\b|주제|키워드|목록|리스트|체크리스트|용어|清单|考点|大纲|一覧|リスト|トピック|キーワード`)

// ofQuestions is how a title says that a document holds questions.
var ofQuestions = regexp.MustCompile(`(?i)question|interview|\bfaq\b|quiz|면접|질문|문제|기출|面试|面試|面接|質問|問題|问题|题|вопрос|питання|pregunta|pergunta|frage|ראיון|ראיונות|שאלות|أسئلة|مقابل`)

// numbersInBold reports whether labelled paragraphs stand below headings that
// are topics: these ask nothing, and below each are many with bold numbers, more
// than an answer has steps; or some below each, all of which count from 1.
func (s *surveyor) numbersInBold(c, heading shape) bool {
	least := numbersOfTopic
	if s.runs >= heading.count {
		least = numbersOfEachTopic
	}
	return c.mostly(s.inBold, 80) && heading.asks == 0 && c.count >= least*heading.count
}

// numbersOfTopic is how many questions stand below a topic at least, on average,
// and numbersOfEachTopic where some stand below each.
const (
	numbersOfTopic     = 5
	numbersOfEachTopic = 3
)

// name returns what the questions are, in words.
func (s shape) name() string {
	if s.entries != "" {
		return s.entries
	}
	if s.family == headings {
		return "headings of level " + strconv.Itoa(s.level)
	}
	return FamilyNames[s.family]
}

// String says in words what was found.
func (s shape) String() string {
	if s.family == none {
		return "nothing in the document looks like questions"
	}
	return fmt.Sprintf("questions are %s: %d of them, of which %d look like questions and %d carry text", s.name(), s.count, s.asks, s.answers)
}
