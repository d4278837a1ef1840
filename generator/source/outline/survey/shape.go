package survey

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// best returns what the author has said that the questions are, or what weighs
// most of the families.
func (s *surveyor) best() Shape {
	s.findCore()
	lists, alone := s.weighLists()
	s.weighCards()
	s.weighDisclosures()
	best, told := s.told()
	if s.In.Entries != "" {
		best, told = Shape{Family: Headings, Level: 2, Evidence: s.byLevel[2], entries: s.In.Entries}, true
	}
	if !told {
		best = s.heaviest()
	}
	inner := s.others[InnerItems]
	best.Followed = inner.Mostly(inner.Asks, 50)
	best.Lists, best.Alone = lists, alone
	best.Bulleted = 2*s.others[Listed].Count > best.Count
	best.Divided = 2*s.divided > s.others[Labelled].Count
	best.InBold = s.others[Labelled].Mostly(s.inBold, 80)
	best.Numbered = best.Family == Items && s.boldCounts()
	return best
}

// heaviest weighs the families against each other.
func (s *surveyor) heaviest() Shape {
	best := s.bestHeading()
	if s.In.Plain && !best.Mostly(best.Sure, 50) {
		best = Shape{}
	}
	if level := s.namesTasks(); level > 0 {
		return Shape{Family: Headings, Level: level, Evidence: s.byLevel[level]}
	}
	if s.listsTopics(best) {
		best = Shape{Family: Items, Evidence: s.others[Items]}
	}
	heading, kinds := best, best.Family == Headings && s.namesKinds(best.Level)
	if kinds {
		best = Shape{}
	}
	for f := CardLines; f < families; f++ {
		candidate := Shape{Family: f, Evidence: s.others[f]}
		if candidate.Count > 0 && (s.qualifies(candidate, heading) || kinds && standsInKinds(candidate)) && (best.Family == None || candidate.Score() > best.Score()) {
			best = candidate
		}
	}
	if best.Family == None {
		best = heading
	}
	if lone := s.loneQuestion(); lone.Family != None && best.Family == Headings && !best.Mostly(best.Asks, 50) {
		return lone
	}
	return best
}

// standsInKinds reports whether what stands below headings that name kinds of questions
// are these.
func standsInKinds(c Shape) bool {
	return c.Family == Items && c.Count > 2 || c.Family == Labelled && c.Mostly(c.Labels, 80)
}

// loneQuestion returns the heading above all others where it asks: then the
// document is about a single question.
func (s *surveyor) loneQuestion() Shape {
	for i := range s.Heads {
		h := &s.Heads[i]
		if h.Aside || h.Contents {
			continue
		}
		e := s.byLevel[h.Level]
		for level := 1; level < h.Level; level++ {
			e = e.Plus(s.byLevel[level])
		}
		if e.Count == 1 && e.Sure == 1 {
			return Shape{Family: Headings, Level: h.Level, Evidence: e}
		}
		break
	}
	return Shape{}
}

// bestHeading returns the level of headings that are questions. Where some look
// like questions it is the level of which most do; where few do, that of the
// author's entries; where none do, the highest that carries text of its own, and not only headings below it.
func (s *surveyor) bestHeading() Shape {
	best := Shape{}
	for level := 1; level <= 6; level++ {
		e := s.byLevel[level]
		if e.Count > 1 && e.Mostly(e.Asks+e.Labels, 25) && e.Asks > 0 && !s.followsUpLevel(level) && (best.Family == None || e.Score() > best.Score()) {
			best = Shape{Family: Headings, Level: level, Evidence: e}
		}
	}
	if best.Mostly(best.Asks, 50) || best.Worded() {
		return best
	}
	for _, level := range []int{s.entryLevel(), s.listedLevel()} {
		if level > 0 && s.byLevel[level].Count > 1 {
			return Shape{Family: Headings, Level: level, Evidence: s.byLevel[level]}
		}
	}
	if best.Family != None {
		if level := s.leafLevel(best.Level); level > 0 && !best.Labelled() {
			return Shape{Family: Headings, Level: level, Evidence: s.byLevel[level]}
		}
		return best
	}
	for level := 1; level <= 6; level++ {
		e := s.byLevel[level]
		if e.Count > 1 && e.Mostly(e.Answers, 50) && 100*s.own[level] >= 15*s.whole[level] {
			return Shape{Family: Headings, Level: level, Evidence: e}
		}
	}
	return s.anyHeading()
}

// anyHeading returns the highest level of headings that carry text at all, but
// for a heading above everything, and for one that names a list of questions.
func (s *surveyor) anyHeading() Shape {
	if s.namesList() {
		return Shape{}
	}
	for level := 1; level <= 6; level++ {
		if e := s.byLevel[level]; e.Answers > 0 && (level > 1 || e.Count > 1 || s.headCount == 1) {
			return Shape{Family: Headings, Level: level, Evidence: e}
		}
	}
	return Shape{}
}

// qualifies reports whether a family is made of questions at all: most things
// that are bold, numbered or in lists are none.
func (s *surveyor) qualifies(c, heading Shape) bool {
	switch c.Family {
	case CardLines:
		return c.Count > 0
	case Summaries:
		return c.Count > 1 && (c.Mostly(c.Asks, 30) || heading.Asks*2 < heading.Count) || c.Count == 1 && s.boxed == 1 && heading.Asks == 0
	case Rows:
		return c.Count > 1
	case Items:
		if s.arePoints(c, heading) {
			return false
		}
		return c.Mostly(c.Asks, 50) || s.boldCountsBelow(heading) || heading.Family == None && s.namesList() || c.Mostly(c.Asks, 15) && heading.Asks == 0 && s.listsQuestions(heading.Level)
	case InnerItems:
		return c.Mostly(c.Asks, 50) && !s.others[Items].Mostly(s.others[Items].Asks, 50)
	case BoldLines:
		return c.Mostly(c.Asks, 50) || (c.Mostly(c.Labels, 50) || s.boldStatements(c, heading)) && !s.countsAmongBold(c, heading)
	case Quoted:
		return c.Count > 2 && c.Mostly(c.Sure, 60)
	case Labelled:
		return c.Mostly(c.Asks, 40) || c.Count > 2 && c.Mostly(s.wordAnswers, 80) || s.In.Plain && s.FirstLines.name() || c.Mostly(c.Labels, 80) && (heading.Count < 2 || s.numbersInBold(c, heading))
	case Speeches:
		return heading.Family != Headings || !heading.Mostly(heading.Asks, 50)
	case Listed:
		return s.others[Disclosed].Count == 0 && 2*c.Count > s.others[Asking].Count && (s.headCount == 0 || s.In.Plain || c.Mostly(c.Asks, 50) && !heading.Mostly(heading.Asks, 30))
	case Asking:
		if s.others[Disclosed].Count > 0 || s.Words.Count > 2 && 2*s.Words.Count > c.Count {
			return false // the answers to open tell them, or a word such as Q
		}
		if numbers := s.others[Labelled]; s.In.Plain && numbers.Count >= c.Count && (numbers.Mostly(numbers.Labels, 80) || s.FirstLines.name()) {
			return false // they are counted, and others with them
		}
		onlyQuestions := heading.Count == 1 && c.Count > 2 && !c.Mostly(c.Answers, 30)
		return s.headCount == 0 || s.In.Plain || onlyQuestions || !heading.Mostly(heading.Asks, 30)
	case Disclosed:
		return true
	}
	return false
}

// arePoints reports whether items of lists are points of what stands below headings:
// few of them surely ask, nearly all carry text, there are not many below each, and
// those that ask bear no numbers and are not in bold.
func (s *surveyor) arePoints(c, heading Shape) bool {
	return heading.Family == Headings && heading.Count > 2 && 3*c.Sure < c.Count && c.Mostly(c.Answers, 80) && c.Count < 3*heading.Count &&
		2*s.lists[ByBullet].Asks > c.Asks && 2*s.BoldItems.Asks < c.Asks
}

// listsQuestions reports whether the document calls itself one of questions, and
// what stands below the headings of a level, or of one below it, is mostly nothing
// but a list.
func (s *surveyor) listsQuestions(level int) bool {
	if !s.CallsItself(layout.OfQuestions) {
		return false
	}
	if s.onlyLists(level) {
		return true
	}
	for inner := level + 1; inner <= 6; inner++ {
		if s.byLevel[inner].Count > 2 {
			return s.onlyLists(inner)
		}
	}
	return false
}

// listsTopics reports whether the document calls itself a list of what is asked,
// and below headings that ask nothing it has nothing but lists of a few words.
func (s *surveyor) listsTopics(heading Shape) bool {
	all := s.others[Items]
	return heading.Family == Headings && heading.Asks == 0 && all.Mostly(s.brief, 90) && s.CallsItself(ofTopics) && s.onlyLists(heading.Level)
}

// onlyLists reports whether what stands below the headings of a level is mostly
// nothing but a list.
func (s *surveyor) onlyLists(level int) bool {
	all, lists := 0, 0
	for i := range s.Heads {
		h := &s.Heads[i]
		if h.Level != level || h.Aside || h.Part || h.Contents {
			continue
		}
		all++
		last := h.End - 1
		for last > h.At && !s.Blocks[last].Speaks() {
			last--
		}
		if _, is := s.Blocks[last].Node.(*ast.List); is && h.Body <= 2 {
			lists++
		}
	}
	return 10*lists >= 7*all
}

// namesList reports whether the only heading of the document that stands above
// anything says questions and asks nothing, and stands above several items of lists.
func (s *surveyor) namesList() bool {
	var only *layout.Head
	for i := range s.Heads {
		if h := &s.Heads[i]; h.Body > 0 && !h.Aside && !h.Contents {
			if only != nil {
				return false
			}
			only = h
		}
	}
	return only != nil && only.Asks < wording.Surely && layout.OfQuestions.MatchString(only.Full) && s.others[Items].Count > 2
}

// ofTopics is how a title says that a document lists what is asked.
var ofTopics = regexp.MustCompile(`(?i)\b(topics|keywords|syllabus|checklist|list of|questions list|interview list)\b|주제|키워드|목록|리스트|체크리스트|용어|清单|考点|大纲|一覧|リスト|トピック|キーワード`)

// numbersInBold reports whether labelled paragraphs stand below headings that
// are topics: these ask nothing, and below each are many with bold numbers, more
// than an answer has steps; or some below each, all of which count from 1.
func (s *surveyor) numbersInBold(c, heading Shape) bool {
	least := numbersOfTopic
	if s.runs >= heading.Count {
		least = numbersOfEachTopic
	}
	return c.Mostly(s.inBold, 80) && heading.Asks == 0 && c.Count >= least*heading.Count
}

// numbersOfTopic is how many questions stand below a topic at least, on average,
// and numbersOfEachTopic where some stand below each.
const (
	numbersOfTopic     = 5
	numbersOfEachTopic = 3
)

// Name returns what the questions are, in words.
func (s Shape) Name() string {
	if s.entries != "" {
		return s.entries
	}
	if s.Family == Headings {
		return "headings of level " + strconv.Itoa(s.Level)
	}
	return FamilyNames[s.Family]
}

// String says in words what was found.
func (s Shape) String() string {
	if s.Family == None {
		return "nothing in the document looks like questions"
	}
	return fmt.Sprintf("questions are %s: %d of them, of which %d look like questions and %d carry text", s.Name(), s.Count, s.Asks, s.Answers)
}

// FewestGoingOn is how many paragraphs have to ask for them to be questions.
const FewestGoingOn = 5
