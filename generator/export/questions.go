package export

import (
	"slices"

	"studysite/generator/output"
	"studysite/generator/site"
)

// QuestionsSchema is the version of questions.json, which docs/questions-json.md
// describes. Fields may be added within a version; what is there is never
// changed.
const QuestionsSchema = 1

// questionsJSON is the whole site for other programs.
func questionsJSON(s *site.Site) (output.File, error) {
	j := &jsonText{text: make([]byte, 0, sizeOf(s))}
	j.open('{')
	j.number("schema", QuestionsSchema)
	j.key("site")
	writeSite(j, s)
	j.key("topics")
	j.open('[')
	for _, t := range s.Topics {
		j.open('{')
		j.string("slug", t.Slug)
		j.string("title", t.Title)
		j.optional("summary", t.Summary)
		j.close('}')
	}
	j.close(']')
	j.key("questions")
	j.open('[')
	for _, q := range s.Questions {
		writeQuestion(j, s, q)
	}
	j.close(']')
	j.close('}')
	return output.File{Path: "questions.json", Data: append(j.text, '\n')}, nil
}

// sizeOf estimates how many bytes the file will have.
func sizeOf(s *site.Site) int {
	size := 1 << 10
	for _, q := range s.Questions {
		size += 400 + len(q.Title.Text) + len(q.Stem.HTML) + len(q.Stem.Text)
		size += (len(q.Answer.HTML) + 2*len(q.Answer.Text)) * 17 / 16 // the points hold the text again; signs take two bytes
	}
	return size
}

func writeSite(j *jsonText, s *site.Site) {
	j.open('{')
	j.string("id", s.ID)
	j.string("title", s.Title)
	j.optional("description", s.Description)
	j.string("language", s.Lang)
	j.optional("url", s.BaseURL)
	if c := s.Credit; c.Author != "" {
		j.key("credit")
		j.open('{')
		j.string("author", c.Author)
		j.optional("title", c.Title)
		j.optional("date", c.Date)
		j.optional("url", c.URL)
		j.optional("terms", c.Terms)
		j.close('}')
	}
	j.close('}')
}

func writeQuestion(j *jsonText, s *site.Site, q *site.Question) {
	j.open('{')
	j.string("id", q.ID)
	j.number("number", q.Number)
	j.optional("label", q.Label)
	j.string("topic", q.Topic.Slug)
	j.string("page", q.Page.File())
	if q.Parent >= 0 {
		j.string("parent", s.Questions[q.Parent].ID)
	}
	j.string("question", q.Title.Text)
	j.optional("stemText", q.Stem.Text)
	j.optional("stemHTML", q.Stem.HTML)
	j.string("answerText", q.Answer.Text)
	j.string("answerHTML", q.Answer.HTML)
	j.truth("answered", q.Answer.Text != "" || q.Answer.HTML != "")
	writePoints(j, q)
	writeNotes(j, q.Notes)
	j.key("source")
	j.open('{')
	j.string("file", s.File)
	j.number("line", q.Position.Line())
	j.close('}')
	j.close('}')
}

func writePoints(j *jsonText, q *site.Question) {
	if len(q.Points) == 0 {
		return
	}
	j.key("points")
	j.open('[')
	for i, point := range q.Points {
		j.open('{')
		j.string("text", point.Text)
		if slices.Contains(q.Core, i) {
			j.truth("core", true)
		}
		j.close('}')
	}
	j.close(']')
}

func writeNotes(j *jsonText, notes []site.Note) {
	if len(notes) == 0 {
		return
	}
	j.key("notes")
	j.open('[')
	for _, n := range notes {
		j.open('{')
		j.string("kind", string(n.Kind))
		j.string("quote", n.Quote)
		j.string("text", n.Text)
		j.string("html", n.HTML)
		j.string("reference", n.Reference)
		j.close('}')
	}
	j.close(']')
}
