// Package study makes the data that readers study with.
//
// In comes a Site, out come classic scripts that hand data to assets/src/study:
// one with all questions, without a single answer, and one with the answers of
// each page of questions, so that a session knows an answer only once it asks
// for it. It schedules nothing: that is done where the reader is.
package study

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math/bits"
	"net/url"
	"strconv"
	"strings"

	"studysite/generator/encode"
	"studysite/generator/site"
)

// Input is everything that the data is made from.
type Input struct {
	Site   *site.Site
	Answer func(*site.Question) string // an answer with its notes, as HTML

	// Add adds a script to the site and returns its path.
	Add func(name string, script []byte) (path string, err error)
}

// Scripts are the data of a site, but for the answers, which have been added to
// it, page by page.
type Scripts struct {
	Course []byte // all questions
	Inline []byte // the same for a page that has the answers in itself
}

// The scripts are an interface between this package and
// assets/src/study/course.ts, which has their types. A course is
//
//	{"version", "topics": [{"title", "slug"}], "pages": [{"link", "answers"}],
//	 "questions": [{"id", "label", "title", "stem", "topic", "page", "characters", "was", "core", "terms"}], "confusable"}
//
// with the questions in document order, title and stem as HTML, characters those
// of the answer without spaces, and a version that changes whenever anything in
// it or in an answer does. A script of answers is, by the IDs of questions,
//
//	{"html", "terms": [["a key term", "another name of it"]]}
//
// An inline course has no pages, and has terms where the other has title and
// stem: these are in the page, as the answers are.

// Make makes the data of a site.
func Make(in Input) (Scripts, error) {
	m := maker{Input: in, terms: make([][]byte, len(in.Site.Questions))}
	finder := newTermFinder(in.Site)
	for i, q := range in.Site.Questions {
		m.terms[i] = termsOf(finder, q)
	}
	for _, p := range pages(in.Site) {
		path, err := m.addAnswers(p)
		if err != nil {
			return Scripts{}, err
		}
		m.answers = append(m.answers, path)
	}
	return Scripts{Course: m.course(false), Inline: m.course(true)}, nil
}

// maker makes the scripts of one site.
type maker struct {
	Input
	terms   [][]byte // of each question, as JSON, or nil
	answers []string // paths of the scripts of answers, one for each page of questions
	version string
	script  encode.JSON // that is being written
}

// addAnswers adds the script with the answers of a page and returns its path.
func (m *maker) addAnswers(p *site.Page) (string, error) {
	name := "answers-" + strings.TrimSuffix(p.File(), ".html")
	j := &m.script
	j.Script(name)
	j.Open('{')
	for _, q := range p.Questions {
		j.Key(q.ID)
		j.Open('{')
		j.String("html", m.Answer(q))
		m.writeTerms(j, q)
		j.Close('}')
	}
	j.Close('}')
	return m.Add(name+".js", j.End())
}

// course returns the script of all questions. The paths of the answers are
// fingerprints of them, so the version, made of everything before it in the first
// script, is one of them too.
func (m *maker) course(inline bool) []byte {
	j := &encode.JSON{Inline: inline, Text: make([]byte, 0, m.roomForCourse())}
	j.Script("course")
	j.Open('{')
	m.writeCourse(j)
	if m.version == "" {
		sum := sha256.Sum256(j.Text)
		m.version = hex.EncodeToString(sum[:5])
	}
	j.String("version", m.version)
	j.Close('}')
	return j.End()
}

// roomForCourse is about how many bytes a course has.
func (m *maker) roomForCourse() int {
	room := 4 << 10
	for i, q := range m.Site.Questions {
		room += 128 + max(len(q.Title.HTML)+len(q.Stem.HTML), len(m.terms[i]))
	}
	return room
}

// writeCourse writes the members of a course but for its version.
func (m *maker) writeCourse(j *encode.JSON) {
	s, topic, page := m.Site, map[*site.Topic]int{}, map[*site.Page]int{}
	j.Key("topics")
	j.Open('[')
	for i, t := range s.Topics {
		topic[t] = i
		j.Open('{')
		j.String("title", t.Title)
		j.String("slug", t.Slug)
		j.Close('}')
	}
	j.Close(']')
	if !j.Inline {
		j.Key("pages")
		j.Open('[')
	}
	for i, p := range pages(s) {
		page[p] = i
		if !j.Inline {
			j.Open('{')
			j.String("link", url.PathEscape(p.File()))
			j.String("answers", m.answers[i])
			j.Close('}')
		}
	}
	if !j.Inline {
		j.Close(']')
	}
	j.Key("questions")
	j.Open('[')
	for _, q := range s.Questions {
		m.writeQuestion(j, q, topic[q.Topic], page[q.Page])
	}
	j.Close(']')
	writeConfusable(j, s.Confusable)
}

func (m *maker) writeQuestion(j *encode.JSON, q *site.Question, topic, page int) {
	j.Open('{')
	j.String("id", q.ID)
	j.String("label", label(q))
	if !j.Inline {
		j.String("title", q.Title.HTML)
		j.Optional("stem", q.Stem.HTML)
	}
	j.Number("topic", topic)
	j.Number("page", page)
	j.Number("characters", characters(q.Answer.Text))
	if len(q.Was) > 0 {
		j.Key("was")
		writeStrings(j, q.Was)
	}
	if len(q.Core) > 0 {
		j.Key("core")
		j.Open('[')
		for _, i := range q.Core {
			j.Index(i)
		}
		j.Close(']')
	}
	if j.Inline {
		m.writeTerms(j, q)
	}
	j.Close('}')
}

func (m *maker) writeTerms(j *encode.JSON, q *site.Question) {
	if terms := m.terms[q.Number-1]; terms != nil {
		j.Key("terms")
		j.Raw(terms)
	}
}

// termsOf returns the key terms of a question as JSON, or nil.
func termsOf(f *termFinder, q *site.Question) []byte {
	terms := f.of(q)
	if len(terms) == 0 {
		return nil
	}
	j := &encode.JSON{Text: make([]byte, 0, 32*len(terms))}
	j.Open('[')
	for _, t := range terms {
		j.Raw(t.json)
	}
	j.Close(']')
	return j.Text
}

func writeConfusable(j *encode.JSON, sets [][]*site.Question) {
	if len(sets) == 0 {
		return
	}
	j.Key("confusable")
	j.Open('[')
	for _, set := range sets {
		j.Open('[')
		for _, q := range set {
			j.Value(q.ID)
		}
		j.Close(']')
	}
	j.Close(']')
}

func writeStrings(j *encode.JSON, all []string) {
	j.Open('[')
	for _, s := range all {
		j.Value(s)
	}
	j.Close(']')
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

// characters counts those of a text but for spaces and line ends.
func characters(text string) int {
	return len(text) - continued(text) - strings.Count(text, " ") - strings.Count(text, "\n")
}

// continued counts the bytes that go on with a character, whose highest bits are
// 10: eight at a time, for it is done with all answers.
func continued(text string) int {
	n := 0
	for ; len(text) >= 8; text = text[8:] {
		x := binary.LittleEndian.Uint64([]byte(text[:8]))
		n += bits.OnesCount64(x &^ (x << 1) & 0x8080808080808080)
	}
	for i := range len(text) {
		if text[i]&0xC0 == 0x80 {
			n++
		}
	}
	return n
}
