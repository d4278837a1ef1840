package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// list takes the items of a list for evidence; where it is a single one, what
// follows belongs to it.
func (s *surveyor) list(list *ast.List, as family, followed bool) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		first := item.FirstChild()
		if first == nil {
			continue
		}
		more := first.NextSibling() != nil
		degree := wording.Asks(s.firstLine(first))
		if degree == 0 && more && boldLength(first) > 0 {
			degree = wording.Maybe
		}
		if as == items {
			if boldLength(first) > 0 {
				s.boldItems.add(degree, false, more)
			}
			s.itemCount++
			if opensBold(first) && s.isDashed(first, s.w.Plain(first.FirstChild())) {
				s.dashedItems++
			}
			if !more && s.isOnlyALink(first) {
				s.linkItems.add(degree, false, false)
			}
			s.lists[kindOf(list)].add(degree, false, more || followed)
			if degree == wording.Surely {
				s.sureItems.add(degree, false, more || followed)
			} else if degree == 0 && !more && s.isStatement(first) {
				s.statements++
			}
			if line := s.firstLine(first); !more && len([]rune(line)) <= longestTopicName && !strings.ContainsAny(line, ".:;。：") {
				s.brief++
			}
		} else {
			s.others[as].add(degree, false, more)
		}
		for c := first.NextSibling(); c != nil; c = c.NextSibling() {
			if inner, is := c.(*ast.List); is {
				s.list(inner, innerItems, false)
			}
		}
	}
}

// longestTopicName is how many characters an item may have that only names what
// is asked.
const longestTopicName = 40

// listKind is how the items of a list are marked.
type listKind int

const (
	byBullet  listKind = iota
	byDot              // 1.
	byBracket          // 1)
	listKinds
)

func kindOf(list *ast.List) listKind {
	switch {
	case !list.IsOrdered():
		return byBullet
	case list.Marker == ')':
		return byBracket
	}
	return byDot
}

// weighLists takes the items of all lists for evidence, or where most of these
// ask nothing those of the lists of one kind: the other kinds hold options. It
// returns the kind of which most ask, and whether those of the others ask seldom.
func (s *surveyor) weighLists() (most listKind, alone bool) {
	for kind, e := range s.lists {
		s.others[items] = s.others[items].plus(e)
		if e.asks > s.lists[most].asks {
			most = listKind(kind)
		}
	}
	all, own := s.others[items], s.lists[most]
	if !own.mostly(own.asks, 50) {
		return most, false
	}
	if !all.mostly(all.asks, 50) {
		s.others[items] = own
		return most, true
	}
	return most, own.count > 2 && own.mostly(own.asks, 80) && 2*(all.asks-own.asks) < all.count-own.count
}
