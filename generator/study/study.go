// Package study makes the data that readers study with.
//
// In comes a Site, out come classic scripts that hand data to assets/src/study:
// one with all questions, without a single answer, and one with the answers of
// each page of questions, so that a session knows an answer only once it asks
// for it. Each is made when it is asked for. It schedules nothing: that is done
// where the reader is.
package study

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math/bits"
	"net/url"
	"strconv"
	"strings"
	"sync"

	"studysite/generator/encode"
	"studysite/generator/site"
)

// Data is the data of a site. It is safe for concurrent use.
type Data struct {
	site   *site.Site
	answer func(*site.Question) string // an answer with its notes, as HTML
	terms  func() [][]byte             // of each question, as JSON, or nil

	mu      sync.Mutex
	version string // once it is known
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

// New returns the data of a site; answer returns an answer with its notes, as
// HTML.
func New(s *site.Site, answer func(*site.Question) string) *Data {
	terms := func() [][]byte {
		finder, all := newTermFinder(s), make([][]byte, len(s.Questions))
		for i, q := range s.Questions {
			all[i] = termsOf(finder, q)
		}
		return all
	}
	return &Data{site: s, answer: answer, terms: sync.OnceValue(terms)}
}

// Pages returns the pages of questions; each has a script of answers.
func (d *Data) Pages() []*site.Page {
	var all []*site.Page
	for _, t := range d.site.Topics {
		all = append(all, t.Pages...)
	}
	return all
}

// AnswersName names the script of the answers of a page.
func AnswersName(p *site.Page) string { return "answers-" + p.Name }

// Answers returns the script with the answers of a page.
func (d *Data) Answers(p *site.Page) []byte {
	j := &encode.JSON{Text: make([]byte, 0, roomForAnswers(p))}
	j.Script(AnswersName(p))
	j.Open('{')
	for _, q := range p.Questions {
		j.Key(q.ID)
		j.Open('{')
		j.String("html", d.answer(q))
		d.writeTerms(j, q)
		j.Close('}')
	}
	j.Close('}')
	return j.End()
}

// roomForAnswers is about how many bytes the answers of a page have.
func roomForAnswers(p *site.Page) int {
	room := 1 << 10
	for _, q := range p.Questions {
		room += 256 + len(q.Answer.HTML)
	}
	return room
}

// Course returns the script of all questions, where answers are the paths of the
// scripts of answers, one for each of the Pages. These are fingerprints of what
// the scripts hold, so the version, made of everything before it, is one too.
func (d *Data) Course(answers []string) []byte {
	j := d.beginCourse(false)
	d.writeCourse(j, answers)
	sum := sha256.Sum256(j.Text)
	version := hex.EncodeToString(sum[:5])
	d.mu.Lock()
	d.version = version
	d.mu.Unlock()
	return endCourse(j, version)
}

// Inline returns the same for a page that has the answers in itself.
func (d *Data) Inline(answers []string) []byte {
	d.mu.Lock()
	version := d.version
	d.mu.Unlock()
	if version == "" {
		d.Course(answers)
		return d.Inline(answers)
	}
	j := d.beginCourse(true)
	d.writeCourse(j, answers)
	return endCourse(j, version)
}

func (d *Data) beginCourse(inline bool) *encode.JSON {
	j := &encode.JSON{Inline: inline, Text: make([]byte, 0, d.roomForCourse(inline))}
	j.Script("course")
	j.Open('{')
	return j
}

func endCourse(j *encode.JSON, version string) []byte {
	j.String("version", version)
	j.Close('}')
	return j.End()
}

// roomForCourse is about how many bytes a course has.
func (d *Data) roomForCourse(inline bool) int {
	room := 4 << 10
	for i, q := range d.site.Questions {
		room += 128
		if inline {
			room += len(d.terms()[i])
		} else {
			room += len(q.Title.HTML) + len(q.Stem.HTML)
		}
	}
	return room
}

// writeCourse writes the members of a course but for its version.
func (d *Data) writeCourse(j *encode.JSON, answers []string) {
	s, topic, page := d.site, map[*site.Topic]int{}, map[*site.Page]int{}
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
	for i, p := range d.Pages() {
		page[p] = i
		if !j.Inline {
			j.Open('{')
			j.String("link", url.PathEscape(p.File()))
			j.String("answers", answers[i])
			j.Close('}')
		}
	}
	if !j.Inline {
		j.Close(']')
	}
	j.Key("questions")
	j.Open('[')
	for _, q := range s.Questions {
		d.writeQuestion(j, q, topic[q.Topic], page[q.Page])
	}
	j.Close(']')
	writeConfusable(j, s.Confusable)
}

func (d *Data) writeQuestion(j *encode.JSON, q *site.Question, topic, page int) {
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
		d.writeTerms(j, q)
	}
	j.Close('}')
}

func (d *Data) writeTerms(j *encode.JSON, q *site.Question) {
	if terms := d.terms()[q.Number-1]; terms != nil {
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
