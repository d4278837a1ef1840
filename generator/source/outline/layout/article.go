package layout

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
	"preguntasfrecuentes preguntasdeentrevista perguntasfrequentes perguntasdeentrevista questionsfréquentes questionsd'entretien questionsd’entretien foireauxquestions domandefrequenti domandedicolloquio häufigefragen häufiggestelltefragen interviewfragen veelgesteldevragen " +
	"pytaniarekrutacyjne częstozadawanepytania najczęściejzadawanepytania частыевопрос частозадаваемыевопрос вопросынасобеседовани вопросыдлясобеседовани вопросыссобеседовани вопросысобеседовани питаннянаспівбесід питаннядоспівбесід поширенізапитання " +
	"mülakatsoruları sıkçasorulansorular sıksorulansorular câuhỏithườnggặp câuhỏiphỏngvấn pertanyaanwawancara pertanyaaninterview " +
	"الأسئلةالشائعة أسئلةشائعة الأسئلةالمتكررة أسئلةمتكررة أسئلةالمقابل سوالاتمصاحبه سؤالاتمصاحبه سوالاتمتداول שאלותנפוצות שאלותותשובות שאלותראיון")

// spaces are taken out of titles, and the character that parts words in Persian.
var spaces = strings.NewReplacer(" ", "", "\u200c", "")

// holdsFAQ reports whether a section calls itself so.
func holdsFAQ(title string) bool {
	title = wording.Lower(title)
	for _, word := range strings.FieldsFunc(title, wording.Unlettered) {
		if word == "faq" || word == "faqs" {
			return true
		}
	}
	title = spaces.Replace(title)
	return slices.ContainsFunc(faqWords, func(word string) bool { return strings.Contains(title, word) })
}

// ofTroubles is how a document calls itself that answers what does not ask.
var ofTroubles = regexp.MustCompile(`(?i)troubleshoot|\bhelp\b|known issues|common (?:errors|issues|problems)|flashcard|문제 ?해결|트러블|トラブル|故障|常见错误|решение проблем|fehlerbehebung|dépannage|solución de problemas|solução de problemas`)

// leaveArticle marks the headings of an article around a section of questions:
// what asks in the document asks in sections that call themselves so, and the
// document as a whole does not.
func (l *Layout) leaveArticle() {
	inside := l.faqBlocks()
	if inside == nil || l.CallsItself(OfQuestions) || OfQuestions.MatchString(l.Title) || l.CallsItself(ofTroubles) {
		return
	}
	within, around := 0, 0
	for i := range l.Blocks {
		if inside[i] {
			within += l.asking(i)
		} else if !l.isPartOfText(i) {
			around += l.asking(i)
		}
	}
	if within < 2 || 2*around > within {
		return
	}
	above := 0 // headings above this level have a section of questions below them
	for i := len(l.Heads) - 1; i >= 0; i-- {
		h := &l.Heads[i]
		switch {
		case inside[h.At], h.Level < above:
			above = h.Level
		default:
			h.Around = true
		}
	}
}

// faqBlocks tells of each block whether it stands in a section of questions;
// where there is none it is nil.
func (l *Layout) faqBlocks() []bool {
	var inside []bool
	for i := range l.Heads {
		h := &l.Heads[i]
		if len(h.Full) > wording.LongestTopicLine || h.Asks == wording.Surely || !holdsFAQ(h.Full) || inside != nil && inside[h.At] {
			continue
		}
		if inside == nil {
			inside = make([]bool, len(l.Blocks))
		}
		for at, end := h.At, l.SectionEnd(h.At+1, h.Level); at < end; at++ {
			inside[at] = true
		}
	}
	return inside
}

// asking returns how much in a block surely asks and is set off from running
// text. What says that it is a question counts twice.
func (l *Layout) asking(i int) int {
	asked := false
	switch n := l.Blocks[i].Node.(type) {
	case *ast.Heading:
		h := l.Blocks[i].Head
		if h.Word {
			return 2
		}
		asked = h.Asks == wording.Surely
	case *tree.Details:
		asked = wording.Asks(n.Title) == wording.Surely
	case *ast.List:
		return l.WeighItems(n).Sure
	case *ast.Paragraph:
		if l.NamesItself(n) {
			return 2
		}
		asked = OpensBold(n) && wording.Asks(l.FirstLine(n)) == wording.Surely
	}
	if asked {
		return 1
	}
	return 0
}

// isPartOfText reports whether a block is a list that holds no questions: a table of
// contents, or below a paragraph that ends with a colon.
func (l *Layout) isPartOfText(i int) bool {
	if _, is := l.Blocks[i].Node.(*ast.List); !is {
		return false
	}
	if i > 0 {
		if p, is := l.Blocks[i-1].Node.(*ast.Paragraph); is && strings.ContainsRune(":：", LastRune(strings.TrimRight(l.Text.Plain(p), " "))) {
			return true
		}
	}
	return l.IsContents(l.Blocks[i].Node)
}

// CallsItself reports whether a title of the document has some word.
func (l *Layout) CallsItself(word *regexp.Regexp) bool {
	for i := range l.Heads {
		if h := &l.Heads[i]; (h.Level == 1 || i == 0) && word.MatchString(h.Full) {
			return true
		}
	}
	return false
}

// OfQuestions is how a title says that a document holds questions.
var OfQuestions = regexp.MustCompile(`(?i)question|interview|\bfaq\b|quiz|면접|질문|문제|기출|面试|面試|面接|質問|問題|问题|题|вопрос|питання|pregunta|pergunta|frage|ראיון|ראיונות|שאלות|أسئلة|مقابل`)
