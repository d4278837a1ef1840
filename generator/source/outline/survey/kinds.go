package survey

import (
	"regexp"

	"studysite/generator/source/outline/layout"
)

// kindOfQuestions is how a heading says of which kind the questions below it are.
var kindOfQuestions = regexp.MustCompile(`(?i)^(?:(?:单项|多项|不定项)?选择题|[单多]选题?|判断题|填空题|简答题|问答题|论述题|计算题|应用题|编程题|名词解释|(?:單選|多選|選擇|是非|填充|問答|簡答)題|(?:選択|正誤|穴埋め|記述)(?:式)?問題|객관식|주관식|단답형|서술형|multiple[ -]choice|true ?(?:/|or) ?false|fill in the blanks?|short[ -]answers?)(?: questions?)?\s*(?:[（(:：].*)?$`)

// NamesKind reports whether a heading does that.
func NamesKind(h *layout.Head) bool { return h.Asks == 0 && kindOfQuestions.MatchString(h.Text) }

// namesKinds reports whether most headings of a level do: they are no questions.
func (s *Survey) namesKinds(level int) bool {
	all, kinds := 0, 0
	for i := range s.Heads {
		h := &s.Heads[i]
		if h.Level != level || h.Body == 0 || h.Aside || h.Contents {
			continue
		}
		all++
		if NamesKind(h) {
			kinds++
		}
	}
	return kinds > 1 && 10*kinds >= 6*all
}
