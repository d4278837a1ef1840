package outline

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// faqSection is how a section calls itself that holds the questions of an
// article.
var faqSection = regexp.MustCompile(`(?i)\bfaqs?\b|frequently asked|common questions|\bq *& *a\b|자주 ?(?:묻는|하는) ?질문|よくある(?:ご)?質問|常见(?:问题|疑问)|常見(?:問題|問答)|preguntas frecuentes|perguntas frequentes|questions fréquentes|foire aux questions|domande frequenti|häufig(?: gestellte)? fragen|част(?:о|ые) (?:задаваемые )?вопрос|câu hỏi thường gặp|الأسئلة الشائعة|שאלות (?:נפוצות|ותשובות)`)

// ofTroubles is how a document calls itself that answers what does not ask.
var ofTroubles = regexp.MustCompile(`(?i)troubleshoot|\bhelp\b|known issues|common (?:errors|issues|problems)|flashcard|문제 ?해결|트러블|トラブル|故障|常见错误|решение проблем|fehlerbehebung|dépannage|solución de problemas|solução de problemas`)

// leaveArticle marks the headings of an article around a section of questions:
// what asks in the document asks in sections that call themselves so, and the
// document as a whole does not.
func (o *outline) leaveArticle() {
	inside := o.faqBlocks()
	if inside == nil || o.callsItself(ofQuestions) || ofQuestions.MatchString(o.Title) || o.callsItself(ofTroubles) {
		return
	}
	within, around := 0, 0
	for i := range o.blocks {
		if inside[i] {
			within += o.asking(i)
		} else {
			around += o.asking(i)
		}
	}
	if within < 2 || 4*around > within {
		return
	}
	above := 0 // headings above this level have a section of questions below them
	for i := len(o.heads) - 1; i >= 0; i-- {
		h := &o.heads[i]
		switch {
		case inside[h.at], h.level < above:
			above = h.level
		default:
			h.around = true
		}
	}
}

// faqBlocks tells of each block whether it stands in a section of questions;
// where there is none it is nil.
func (o *outline) faqBlocks() []bool {
	var inside []bool
	for i := range o.heads {
		h := &o.heads[i]
		if len(h.full) > wording.LongestTopicLine || h.asks == wording.Surely || !faqSection.MatchString(h.full) || inside != nil && inside[h.at] {
			continue
		}
		if inside == nil {
			inside = make([]bool, len(o.blocks))
		}
		for at, end := h.at, o.sectionEnd(h.at+1, h.level); at < end; at++ {
			inside[at] = true
		}
	}
	return inside
}

// asking returns how much in a block surely asks and is set off from running
// text.
func (o *outline) asking(i int) int {
	asked := false
	switch n := o.blocks[i].node.(type) {
	case *ast.Heading:
		h := o.blocks[i].head
		asked = h.asks == wording.Surely || h.word
	case *tree.Details:
		asked = wording.Asks(n.Title) == wording.Surely
	case *ast.List:
		return o.weighItems(n).sure
	case *ast.Paragraph:
		asked = opensBold(n) && wording.Asks(o.firstLine(n)) == wording.Surely || o.namesItself(n)
	}
	if asked {
		return 1
	}
	return 0
}
