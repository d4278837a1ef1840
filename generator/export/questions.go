package export

import (
	"io"
	"slices"

	"studysite/generator/encode"
	"studysite/generator/output"
	"studysite/generator/site"
)

// QuestionsSchema is the version of questions.json, which docs/questions-json.md
// describes. Fields may be added within a version; what is there is never
// changed.
const QuestionsSchema = 1

// questionsJSON is the whole site for other programs.
func questionsJSON(s *site.Site, to output.Sink) error {
	return to.Add("questions.json", func(w io.Writer) error { return writeQuestions(s, w) })
}

// pieces is about how many bytes are written at a time: the file may be larger
// than everything else that is held of a site.
const pieces = 64 << 10

func writeQuestions(s *site.Site, w io.Writer) error {
	j := &encode.JSON{Text: make([]byte, 0, 2*pieces)}
	j.Open('{')
	j.Number("schema", QuestionsSchema)
	j.Key("site")
	writeSite(j, s)
	j.Key("topics")
	j.Open('[')
	for _, t := range s.Topics {
		j.Open('{')
		j.String("slug", t.Slug)
		j.String("title", t.Title)
		j.Optional("summary", t.Summary)
		j.Close('}')
	}
	j.Close(']')
	j.Key("questions")
	j.Open('[')
	for _, q := range s.Questions {
		writeQuestion(j, s, q)
		if len(j.Text) < pieces {
			continue
		}
		if _, err := w.Write(j.Text); err != nil {
			return err
		}
		j.Text = j.Text[:0]
	}
	j.Close(']')
	j.Close('}')
	_, err := w.Write(append(j.Text, '\n'))
	return err
}

func writeSite(j *encode.JSON, s *site.Site) {
	j.Open('{')
	j.String("id", s.ID)
	j.String("title", s.Title)
	j.Optional("description", s.Description)
	j.String("language", s.Lang)
	j.Optional("url", s.BaseURL)
	if c := s.Credit; c.Author != "" {
		j.Key("credit")
		j.Open('{')
		j.String("author", c.Author)
		j.Optional("title", c.Title)
		j.Optional("date", c.Date)
		j.Optional("url", c.URL)
		j.Optional("terms", c.Terms)
		j.Close('}')
	}
	j.Close('}')
}

func writeQuestion(j *encode.JSON, s *site.Site, q *site.Question) {
	j.Open('{')
	j.String("id", q.ID)
	j.Number("number", q.Number)
	j.Optional("label", q.Label)
	j.String("topic", q.Topic.Slug)
	j.String("page", q.Page.File())
	if q.Parent >= 0 {
		j.String("parent", s.Questions[q.Parent].ID)
	}
	j.String("question", q.Title.Text)
	j.Optional("stemText", q.Stem.Text)
	j.Optional("stemHTML", q.Stem.HTML)
	j.String("answerText", q.Answer.Text)
	j.String("answerHTML", q.Answer.HTML)
	j.Truth("answered", q.Answer.Text != "" || q.Answer.HTML != "")
	writePoints(j, q)
	writeNotes(j, q.Notes)
	j.Key("source")
	j.Open('{')
	j.String("file", s.File)
	j.Number("line", q.Position.Line())
	j.Close('}')
	j.Close('}')
}

func writePoints(j *encode.JSON, q *site.Question) {
	if len(q.Points) == 0 {
		return
	}
	j.Key("points")
	j.Open('[')
	for i, point := range q.Points {
		j.Open('{')
		j.String("text", point.Text)
		if slices.Contains(q.Core, i) {
			j.Truth("core", true)
		}
		j.Close('}')
	}
	j.Close(']')
}

func writeNotes(j *encode.JSON, notes []site.Note) {
	if len(notes) == 0 {
		return
	}
	j.Key("notes")
	j.Open('[')
	for _, n := range notes {
		j.Open('{')
		j.String("kind", string(n.Kind))
		j.String("quote", n.Quote)
		j.String("text", n.Text)
		j.String("html", n.HTML)
		j.String("reference", n.Reference)
		j.Close('}')
	}
	j.Close(']')
}
