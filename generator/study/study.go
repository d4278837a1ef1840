// Package study makes the data that readers study with.
//
// In comes a Site, out come classic scripts that hand data to assets/src/study:
// one with all questions, without a single answer, and one with the answers for
// each page of questions, so that a session knows an answer only once it asks
// for it. It schedules nothing: that is done where the reader is.
package study

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"studysite/generator/output"
	"studysite/generator/site"
)

// Input is everything that the data is made from.
type Input struct {
	Site   *site.Site
	Answer func(*site.Question) string           // an answer with its notes, as HTML
	Name   func(name string, data []byte) string // the path that a script is to have
}

// Scripts are the data of a site.
type Scripts struct {
	Course  output.File   // all questions
	Answers []output.File // one for each page of questions, in order
	Inline  []byte        // the questions for a page that has the answers in itself
}

// Course is what the script of questions says. It is an interface between this
// package and assets/src/study/course.ts.
type Course struct {
	Version    string     `json:"version"` // changes whenever anything here or an answer does
	Topics     []Topic    `json:"topics"`
	Pages      []Page     `json:"pages,omitempty"`
	Questions  []Question `json:"questions"` // in document order
	Confusable [][]string `json:"confusable,omitempty"`
}

// Topic is a topic of a Course.
type Topic struct {
	Title string `json:"title"`
	Slug  string `json:"slug"`
}

// Page is a page of questions.
type Page struct {
	Link    string `json:"link"`
	Answers string `json:"answers"` // path of the script with its answers
}

// Question is a question of a Course.
type Question struct {
	ID         string     `json:"id"`
	Label      string     `json:"label"`
	Title      string     `json:"title"`          // HTML
	Stem       string     `json:"stem,omitempty"` // HTML
	Topic      int        `json:"topic"`
	Page       int        `json:"page"`
	Characters int        `json:"characters"` // of the answer, without spaces
	Was        []string   `json:"was,omitempty"`
	Core       []int      `json:"core,omitempty"`
	Terms      [][]string `json:"terms,omitempty"` // only where the page has the answers in itself
}

// Answer is what a script of answers says of a question.
type Answer struct {
	HTML  string     `json:"html"`
	Terms [][]string `json:"terms,omitempty"` // each with its other names
}

// Make makes the data of a site.
func Make(in Input) (Scripts, error) {
	terms := newTermFinder(in.Site)
	course := newCourse(in.Site)
	var scripts Scripts
	for _, p := range pages(in.Site) {
		answers := map[string]Answer{}
		for _, q := range p.Questions {
			answers[q.ID] = Answer{HTML: in.Answer(q), Terms: terms.of(q)}
		}
		name := strings.TrimSuffix(p.File(), ".html")
		data, err := script("answers-"+name, answers, false)
		if err != nil {
			return scripts, err
		}
		file := output.File{Path: in.Name("answers-"+name+".js", data), Data: data}
		course.Pages = append(course.Pages, Page{Link: url.PathEscape(p.File()), Answers: file.Path})
		scripts.Answers = append(scripts.Answers, file)
	}
	return scripts, scripts.addCourse(in, course, terms)
}

// addCourse adds the questions in both forms. The paths of the answers are
// fingerprints of them, so the version is one of everything.
func (s *Scripts) addCourse(in Input, course Course, terms *termFinder) error {
	whole, err := json.Marshal(course)
	if err != nil {
		return fmt.Errorf("encoding the questions: %w", err)
	}
	sum := sha256.Sum256(whole)
	course.Version = hex.EncodeToString(sum[:5])
	data, err := script("course", course, false)
	if err != nil {
		return err
	}
	s.Course = output.File{Path: in.Name("course.js", data), Data: data}
	course.Pages = nil
	for i, q := range in.Site.Questions {
		// Title and stem are in the page, as the answers are.
		course.Questions[i].Title, course.Questions[i].Stem = "", ""
		course.Questions[i].Terms = terms.of(q)
	}
	s.Inline, err = script("course", course, true)
	return err
}

func newCourse(s *site.Site) Course {
	topic, page := map[*site.Topic]int{}, map[*site.Page]int{}
	course := Course{Questions: make([]Question, len(s.Questions))}
	for i, t := range s.Topics {
		topic[t] = i
		course.Topics = append(course.Topics, Topic{Title: t.Title, Slug: t.Slug})
	}
	for i, p := range pages(s) {
		page[p] = i
	}
	for i, q := range s.Questions {
		course.Questions[i] = Question{
			ID: q.ID, Label: label(q), Title: q.Title.HTML, Stem: q.Stem.HTML, Topic: topic[q.Topic], Page: page[q.Page],
			Characters: characters(q.Answer.Text), Was: q.Was, Core: q.Core,
		}
	}
	for _, set := range s.Confusable {
		ids := make([]string, len(set))
		for i, q := range set {
			ids[i] = q.ID
		}
		course.Confusable = append(course.Confusable, ids)
	}
	return course
}

func pages(s *site.Site) []*site.Page {
	var all []*site.Page
	for _, t := range s.Topics {
		all = append(all, t.Pages...)
	}
	return all
}

func label(q *site.Question) string {
	if q.Label != "" {
		return q.Label
	}
	return strconv.Itoa(q.Number)
}

func characters(text string) int {
	n := 0
	for _, r := range text {
		if r != ' ' && r != '\n' {
			n++
		}
	}
	return n
}

// script returns a classic script that provides a part of this name, as
// assets/src/core/load.ts wants it, to be a file or to stand inside a page.
func script(name string, value any, inline bool) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "(self.studysite??={})[%q]=", name)
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(inline) // or a title could end the script that it stands in
	if err := encoder.Encode(value); err != nil {
		return nil, fmt.Errorf("encoding the %s: %w", name, err)
	}
	b.Truncate(b.Len() - 1)
	b.WriteByte(';') // another script may stand behind it
	return b.Bytes(), nil
}
