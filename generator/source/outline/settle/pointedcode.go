package settle

import (
	"strings"

	"studysite/generator/source/draft"
)

// pointers are words with which a question points at the code below it.
var pointers = []string{"following", "below", "output", "this code", "the code", "this work", "this function", "this program", "snippet", "logged", "printed", "result of", "value of", "다음", "아래", "출력", "결과", "코드", "以下", "下面", "输出", "代码", "次の", "下記", "출력값"}

// pointsAtCode reports whether a question means the code that stands below it: it
// says so, or it stands in the document more than once. A colon points at code with
// more below it, or where most questions have no answers.
func (s *settler) pointsAtCode(f *draft.Found, more bool) bool {
	line := s.FirstLine(f.Title)
	if s.times[line] > 1 || (more || s.unanswered || s.seldom) && (strings.HasSuffix(line, ":") || strings.HasSuffix(line, "：")) {
		return true
	}
	line = strings.ToLower(line)
	for _, p := range pointers {
		if strings.Contains(line, p) {
			return true
		}
	}
	return false
}
