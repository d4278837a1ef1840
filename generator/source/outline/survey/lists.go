package survey

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// list takes the items of a list for evidence, below the last of which some blocks stand.
func (s *surveyor) list(list *ast.List, as Family, below []ast.Node) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		first := item.FirstChild()
		if first == nil {
			continue
		}
		more := first.NextSibling() != nil
		degree := s.AsksInLine(first)
		if degree == 0 && more && (layout.BoldLength(first) > 0 || isItalic(first)) {
			degree = wording.Maybe
		}
		telling := degree
		if degree < wording.Surely && (s.itemHasChoices(first, below) || s.itemIsAnswered(first)) {
			telling = wording.Surely
		}
		if as == Items {
			if layout.BoldLength(first) > 0 {
				s.BoldItems.Add(degree, s.countsInBold(s.FirstLine(first)), more || len(below) > 0)
			}
			s.ItemCount++
			if layout.OpensBold(first) && s.IsDashed(first, s.Text.Plain(first.FirstChild())) {
				s.DashedItems++
			}
			s.label(first, KindOf(list), degree)
			if !more && s.IsOnlyALink(first) {
				s.LinkItems.Add(degree, false, false)
				s.countLink(first, degree)
			}
			s.lists[KindOf(list)].Add(telling, false, more || len(below) > 0)
			if s.NamesItself(first) {
				s.WordItems.Add(degree, false, more || len(below) > 0)
			}
			if degree == wording.Surely {
				s.SureItems.Add(degree, false, more || len(below) > 0)
			} else if telling == 0 && !more && s.IsStatement(first) {
				s.Statements++
			}
			if line := s.FirstLine(first); !more && len([]rune(line)) <= longestTopicName && !strings.ContainsAny(line, ".:;。：") {
				s.brief++
			}
		} else {
			s.others[as].Add(telling, false, more)
		}
		for c := first.NextSibling(); c != nil; c = c.NextSibling() {
			if inner, is := c.(*ast.List); is {
				s.list(inner, InnerItems, nil)
			}
		}
	}
}

// label notes whether an item begins with a label in bold, and whether it asks but for
// that: what asks so counts where labels are names of questions.
func (s *surveyor) label(line ast.Node, kind ListKind, degree int) {
	behind := s.BehindLabel(line)
	if behind == "" {
		return
	}
	s.LabelledItems++
	asks, more := wording.Asks(behind), &s.behind[kind]
	if asks > 0 {
		s.LabelledAsking++
	}
	if asks > degree && degree == 0 {
		more.Asks++
	}
	if asks > degree && asks == wording.Surely {
		more.Sure++
	}
}

// countLink counts what an item says that is only a link.
func (s *surveyor) countLink(line ast.Node, degree int) {
	if s.linkTexts == nil {
		s.linkTexts = map[string]int{}
	}
	if degree < wording.Surely {
		s.linkTexts[s.Text.Plain(line)]++
	}
}

// LeadsAway reports whether the line that is all of an item is a link which several lists
// have, such as "See the answers".
func (s *Survey) LeadsAway(line ast.Node) bool {
	return len(s.linkTexts) > 0 && line.NextSibling() == nil && s.linkTexts[s.Text.Plain(line)] >= fewestLeading && s.IsOnlyALink(line)
}

// fewestLeading is how many lists have the same link at least.
const fewestLeading = 3

// longestTopicName is how many characters an item may have that only names what
// is asked.
const longestTopicName = 40

// ListKind is how the items of a list are marked.
type ListKind int

const (
	ByBullet  ListKind = iota
	byDot              // 1.
	byBracket          // 1)
	listKinds
)

// KindOf tells whether the items of a list bear bullets or numbers.
func KindOf(list *ast.List) ListKind {
	switch {
	case !list.IsOrdered():
		return ByBullet
	case list.Marker == ')':
		return byBracket
	}
	return byDot
}

// countsInBold reports whether the number in a bold item goes on from the one in the
// last, or begins anew.
func (s *surveyor) countsInBold(line string) bool {
	number := wording.NumberOf(line)
	if len(number) == 0 || wording.DigitsLength(line) == 0 {
		return false
	}
	last := s.numberInBold
	s.numberInBold = number
	return last.GoesOn(number) || number[len(number)-1] == 1
}

// boldCounts reports whether items are told by being bold and counted: nearly all bold
// ones are, and items that are not bold stand beside them.
func (s *surveyor) boldCounts() bool {
	return s.BoldItems.Count >= FewestGoingOn && s.BoldItems.Mostly(s.BoldItems.Labels, 80) && s.BoldItems.Count < s.ItemCount
}

// boldCountsBelow reports whether such items, some of which ask, are questions below
// headings that ask nothing: there are at least two for each.
func (s *surveyor) boldCountsBelow(heading Shape) bool {
	return s.boldCounts() && heading.Asks == 0 && s.BoldItems.Mostly(s.BoldItems.Asks, 25) && s.BoldItems.Count >= 2*heading.Count
}

// weighLists takes the items of all lists for evidence, or where most of these
// ask nothing those of the lists of one kind: the other kinds hold options. Where
// bold items are counted, these alone are. It
// returns the kind of which most ask, and whether those of the others ask seldom.
func (s *surveyor) weighLists() (most ListKind, alone bool) {
	if s.boldCounts() {
		s.others[Items], s.TwoParts = s.BoldItems, true
		return ByBullet, true
	}
	for kind, e := range s.lists {
		if s.LabelsLead() {
			s.lists[kind] = e.Plus(s.behind[kind])
			e = s.lists[kind]
		}
		s.others[Items] = s.others[Items].Plus(e)
		if e.Asks > s.lists[most].Asks {
			most = ListKind(kind)
		}
	}
	all, own := s.others[Items], s.lists[most]
	if !own.Mostly(own.Asks, 50) {
		return most, false
	}
	if !all.Mostly(all.Asks, 50) {
		s.others[Items] = own
		return most, true
	}
	return most, own.Count > 2 && own.Mostly(own.Asks, 80) && 2*(all.Asks-own.Asks) < all.Count-own.Count
}

// IsStatement reports whether a line ends as a sentence does that asks nothing,
// but for a tag behind it.
func (s *Survey) IsStatement(line ast.Node) bool {
	text := s.Text.Plain(line)
	if before := wording.WithoutTag(text); before != "" {
		text = before
	}
	return text != "" && strings.ContainsRune(".。!！", layout.LastRune(text))
}
