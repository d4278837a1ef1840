package survey

import "studysite/generator/source/wording"

// weighTask counts what says, behind a word such as Task, only what to do, right
// below a heading that bears a number: then the heading names it.
func (s *surveyor) weighTask(i, degree int, text string) {
	if h := s.below; h != nil && i == h.At+1 && h.Label != "" && degree < wording.Surely && wording.QuestionWord(text) {
		s.tasks[h.Level]++
	}
}

// fewestTasks is how many headings stand above such tasks at least.
const fewestTasks = 3

// namesTasks returns the level of headings nearly all of which name such a task,
// where hardly anything else bears such a word, or 0.
func (s *surveyor) namesTasks() int {
	for level := 2; level <= 6; level++ {
		if n := s.tasks[level]; n >= fewestTasks && 10*n >= 9*s.byLevel[level].Count && 10*n >= 9*s.Words.Count {
			return level
		}
	}
	return 0
}
