package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isFollowUp reports whether a list inside a question that is a list item holds
// questions that follow it up: most of its items ask, as most such items of the
// document do, or all of them surely do and say no more.
func (t *followUps) isFollowUp(list *ast.List, f *draft.Found) bool {
	if t.Shape.Family != survey.Items && t.Shape.Family != survey.InnerItems || f.Title.Kind() == ast.KindHeading || t.isTranslation(f, list) {
		return false
	}
	if t.Shape.Followed || t.unanswered {
		e := t.WeighItems(list)
		return e.Mostly(e.Asks, 50)
	}
	return t.onlyAsksOn(list)
}

// onlyAsksOn reports whether the items of a list are lines that surely ask.
func (t *followUps) onlyAsksOn(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || wording.Asks(t.FirstLine(line)) < wording.Surely {
			return false
		}
	}
	return true
}

// isTranslation reports whether a list is a single line that asks in another
// script than the question: it says the same in another language.
func (s *settler) isTranslation(f *draft.Found, list *ast.List) bool {
	item := list.FirstChild()
	if item.NextSibling() != nil || item.FirstChild() == nil || !tree.IsLine(item.FirstChild()) {
		return false
	}
	return wording.IsLatin(s.Text.Plain(f.Title)) != wording.IsLatin(s.Text.Plain(item.FirstChild()))
}

// isAskingList reports whether what stands below a question are lists, and nearly
// all of their items ask.
func (s *settler) isAskingList(body []ast.Node) bool {
	var e layout.Evidence
	silent := 0
	for _, n := range body {
		list, is := n.(*ast.List)
		if !is {
			return false
		}
		silent += list.ChildCount() / 5 // so many items need not ask; of most lists the first one tells
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			first := item.FirstChild()
			if first == nil {
				continue
			}
			e.Add(wording.Asks(s.FirstLine(first)), false, false)
			if e.Count-e.Asks > silent {
				return false
			}
		}
	}
	return e.Count > 0 && e.Mostly(e.Asks, 80) && e.Mostly(e.Sure, 60)
}

// list adds the items of a list as questions. One that begins with something else than a
// line holds further items, or belongs to what stands before it.
func (t *followUps) list(list *ast.List) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		title := item.FirstChild()
		if title == nil {
			continue
		}
		if !tree.IsLine(title) {
			t.goOn(tree.Children(item))
			continue
		}
		rest := t.SplitTitle(title, false)
		body := tree.Children(item)[1:]
		if rest != nil {
			body = append([]ast.Node{rest}, body...)
		}
		t.add(title, body)
	}
}

// goOn adds the items of lists as questions, and other blocks to the last of these, or to
// the question that they follow up.
func (t *followUps) goOn(blocks []ast.Node) {
	for _, n := range blocks {
		if list, is := n.(*ast.List); is {
			t.list(list)
		} else if len(t.found) > 0 {
			t.carry(n)
		} else {
			t.left = append(t.left, n)
		}
	}
}

// items takes the items of a list that say that they follow up, or that those
// inside them do, and reports whether that were all.
func (t *followUps) items(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; {
		next := item.NextSibling()
		title := item.FirstChild()
		if title != nil && tree.IsLine(title) && t.MayOpen(title, wording.FollowUpStarts) {
			text := t.Text.Plain(title)
			if length := wording.FollowUpLength(text); length > 0 && (length < len(text) || onlyLists(tree.Children(item)[1:])) {
				t.item(title, text, length, tree.Children(item)[1:])
				list.RemoveChild(list, item)
			}
		}
		item = next
	}
	return !list.HasChildren()
}

// onlyAskingDetails reports whether each item of a list is a question to open.
func onlyAskingDetails(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		d, is := item.FirstChild().(*tree.Details)
		if !is || d.NextSibling() != nil || d.IsAnswer() || wording.Asks(d.Title) == 0 {
			return false
		}
	}
	return true
}

func onlyLists(nodes []ast.Node) bool {
	for _, n := range nodes {
		if _, is := n.(*ast.List); !is {
			return false
		}
	}
	return len(nodes) > 0
}

// item adds a list item that says that it follows up, or the items inside it.
func (t *followUps) item(title ast.Node, text string, length int, body []ast.Node) {
	if length < len(text) {
		t.TrimStart(title, text[:length])
		t.add(title, body)
		t.number(text, length)
		return
	}
	for _, n := range body {
		t.list(n.(*ast.List))
	}
}
