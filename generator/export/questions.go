package export

import (
	"bytes"
	"encoding/json"
	"fmt"

	"studysite/generator/output"
	"studysite/generator/site"
)

// QuestionsSchema is the version of questions.json. Fields may be added within
// a version; what is there is never changed.
const QuestionsSchema = 1

// Questions is the content of questions.json.
type Questions struct {
	Schema    int            `json:"schema"`
	Site      SiteRecord     `json:"site"`
	Topics    []TopicRecord  `json:"topics"`
	Questions []QuestionData `json:"questions"` // in document order
}

// SiteRecord describes the site.
type SiteRecord struct {
	ID          string        `json:"id"`
	Title       string        `json:"title"`
	Description string        `json:"description,omitempty"`
	Language    string        `json:"language"`
	URL         string        `json:"url,omitempty"`
	Credit      *CreditRecord `json:"credit,omitempty"`
}

// CreditRecord says whose text it is.
type CreditRecord struct {
	Author string `json:"author"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"` // YYYY-MM-DD
	URL    string `json:"url,omitempty"`
	Terms  string `json:"terms,omitempty"`
}

// TopicRecord is a topic; its first page is Slug + ".html".
type TopicRecord struct {
	Slug    string `json:"slug"`
	Title   string `json:"title"`
	Summary string `json:"summary,omitempty"`
}

// QuestionData is a question with its whole answer.
type QuestionData struct {
	ID         string        `json:"id"`
	Number     int           `json:"number"` // in document order, from 1
	Label      string        `json:"label,omitempty"`
	Topic      string        `json:"topic"` // slug
	Page       string        `json:"page"`  // file that the question is on
	Parent     string        `json:"parent,omitempty"`
	Question   string        `json:"question"`
	StemText   string        `json:"stemText,omitempty"` // code or options that belong to the question
	StemHTML   string        `json:"stemHTML,omitempty"`
	AnswerText string        `json:"answerText"`
	AnswerHTML string        `json:"answerHTML"`
	Answered   bool          `json:"answered"`
	Points     []PointRecord `json:"points,omitempty"`
	Notes      []NoteRecord  `json:"notes,omitempty"`
	Source     SourceRecord  `json:"source"`
}

// PointRecord is one of the outermost list items of an answer.
type PointRecord struct {
	Text string `json:"text"`
	Core bool   `json:"core,omitempty"` // an answer must not lack it
}

// NoteRecord is a remark beside the question.
type NoteRecord struct {
	Kind      string `json:"kind"` // "error", "supplement" or "dated"
	Quote     string `json:"quote"`
	Text      string `json:"text"`
	HTML      string `json:"html"`
	Reference string `json:"reference"`
}

// SourceRecord is where the question stands.
type SourceRecord struct {
	File string `json:"file"` // path in the folder of content
	Line int    `json:"line"` // from 1
}

func questionsJSON(s *site.Site) (output.File, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(questions(s)); err != nil {
		return output.File{}, fmt.Errorf("encoding questions.json: %w", err)
	}
	return output.File{Path: "questions.json", Data: b.Bytes()}, nil
}

func questions(s *site.Site) Questions {
	all := Questions{
		Schema: QuestionsSchema,
		Site: SiteRecord{
			ID: s.ID, Title: s.Title, Description: s.Description, Language: s.Lang, URL: s.BaseURL,
		},
		Topics:    make([]TopicRecord, len(s.Topics)),
		Questions: make([]QuestionData, len(s.Questions)),
	}
	if c := s.Credit; c.Author != "" {
		all.Site.Credit = &CreditRecord{Author: c.Author, Title: c.Title, Date: c.Date, URL: c.URL, Terms: c.Terms}
	}
	for i, t := range s.Topics {
		all.Topics[i] = TopicRecord{Slug: t.Slug, Title: t.Title, Summary: t.Summary}
	}
	for i, q := range s.Questions {
		all.Questions[i] = question(s, q)
	}
	return all
}

func question(s *site.Site, q *site.Question) QuestionData {
	data := QuestionData{
		ID: q.ID, Number: q.Number, Label: q.Label, Topic: q.Topic.Slug, Page: q.Page.File(),
		Question:   q.Title.Text,
		StemText:   q.Stem.Text,
		StemHTML:   q.Stem.HTML,
		AnswerText: q.Answer.Text,
		AnswerHTML: q.Answer.HTML,
		Answered:   q.Answer.Text != "" || q.Answer.HTML != "",
		Source:     SourceRecord{File: s.File, Line: q.Position.Line()},
	}
	if q.Parent >= 0 {
		data.Parent = s.Questions[q.Parent].ID
	}
	for _, point := range q.Points {
		data.Points = append(data.Points, PointRecord{Text: point.Text})
	}
	for _, i := range q.Core {
		data.Points[i].Core = true
	}
	for _, n := range q.Notes {
		data.Notes = append(data.Notes, NoteRecord{
			Kind: string(n.Kind), Quote: n.Quote, Text: n.Text, HTML: n.HTML, Reference: n.Reference,
		})
	}
	return data
}
