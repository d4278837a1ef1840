package site

import "strconv"

// questionsPerPage is how many questions stand on one page unless an author
// says otherwise: about as many as can be scrolled through, and as can be
// loaded on a telephone without waiting.
const questionsPerPage = 100

// Page is what one file shows of a topic: all of it, or, of a topic too large
// for that, one part.
type Page struct {
	Name      string // the file is Name + ".html"
	Topic     *Topic
	Place     int // which of the topic's pages, from 1
	Questions []*Question
}

// File returns the name of the page's file.
func (p *Page) File() string { return p.Name + ".html" }

// paginate divides the topics into pages of about size questions. A question
// that follows up another stays on the other's page.
func paginate(topics []*Topic, size int) {
	taken := map[string]bool{}
	for _, t := range topics {
		taken[t.Slug] = true
	}
	for _, t := range topics {
		for _, part := range parts(t.Questions, size) {
			p := &Page{Name: t.Slug, Topic: t, Place: len(t.Pages) + 1, Questions: part}
			if p.Place > 1 {
				p.Name = freeName(t.Slug+"-"+strconv.Itoa(p.Place), taken)
			}
			for _, q := range part {
				q.Page = p
			}
			t.Pages = append(t.Pages, p)
		}
	}
}

// parts divides questions into runs of at least size, each beginning with one
// that follows up none. There is always one, if only an empty one.
func parts(questions []*Question, size int) [][]*Question {
	var all [][]*Question
	for len(questions) > size {
		end := size
		for end < len(questions) && questions[end].Parent >= 0 {
			end++
		}
		all = append(all, questions[:end])
		questions = questions[end:]
	}
	if len(questions) > 0 || len(all) == 0 {
		all = append(all, questions)
	}
	return all
}

func freeName(name string, taken map[string]bool) string {
	for taken[name] {
		name += "-"
	}
	taken[name] = true
	return name
}
