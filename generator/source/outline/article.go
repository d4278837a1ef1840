package outline

import (
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// faqWords are how a section calls itself that holds the questions of an article,
// in lower case and without spaces.
var faqWords = strings.Fields("frequentlyasked commonquestions interviewquestions practicequestions reviewquestions checkyourunderstanding quiz q&a " +
	"자주묻는질문 자주하는질문 면접질문 면접예상질문 예상질문 객관식문제 연습문제 확인문제 퀴즈 よくある質問 よくあるご質問 練習問題 面接質問 常见问题 常见疑问 常見問題 常見問答 面试题 面试问题 面試題 练习题 " +
	"preguntasfrecuentes perguntasfrequentes questionsfréquentes foireauxquestions domandefrequenti häufigefragen häufiggestelltefragen частыевопрос частозадаваемыевопрос câuhỏithườnggặp " +
	"الأسئلةالشائعة أسئلةالمقابل سوالاتمصاحبه שאלותנפוצות שאלותותשובות שאלותראיון")

// holdsFAQ reports whether a section calls itself so.
func holdsFAQ(title string) bool {
	title = wording.Lower(title)
	for _, word := range strings.FieldsFunc(title, wording.Unlettered) {
		if word == "faq" || word == "faqs" {
			return true
		}
	}
	title = strings.ReplaceAll(title, " ", "")
	return slices.ContainsFunc(faqWords, func(word string) bool { return strings.Contains(title, word) })
}

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
		} else if !o.isPartOfText(i) {
			around += o.asking(i)
		}
	}
	if within < 2 || 2*around > within {
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
		if len(h.full) > wording.LongestTopicLine || h.asks == wording.Surely || !holdsFAQ(h.full) || inside != nil && inside[h.at] {
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

// isPartOfText reports whether a block is a list that holds no questions: a table of
// contents, or below a paragraph that ends with a colon.
func (o *outline) isPartOfText(i int) bool {
	if _, is := o.blocks[i].node.(*ast.List); !is {
		return false
	}
	if i > 0 {
		if p, is := o.blocks[i-1].node.(*ast.Paragraph); is && strings.ContainsRune(":：", lastRune(strings.TrimRight(o.w.Plain(p), " "))) {
			return true
		}
	}
	return o.isContents(o.blocks[i].node)
}
