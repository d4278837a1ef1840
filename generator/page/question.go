package page

import (
	"html"
	"io"
	"strconv"
	"strings"

	"studysite/generator/site"
)

// Questions are written by hand, not by a template: there may be thousands, and
// html/template takes some ten times as long for each.

// writeRows writes the questions with their hidden answers, each question a
// heading of the given level.
func (r *renderer) writeRows(page io.StringWriter, questions []*site.Question, level int) {
	for _, q := range questions {
		if parentOnPage(r.Site, q) == nil {
			r.writeQuestion(page, q, level)
		}
	}
}

func (r *renderer) writeQuestion(b io.StringWriter, q *site.Question, level int) {
	h := "h" + strconv.Itoa(min(level, 6))
	id := html.EscapeString(q.ID)
	write(b, `<details class="q"><summary><span class="n">`, label(q), `</span><`, h, ` id="q-`, id, `"`, direction(r.Site, q.Title.Text), `>`,
		q.Title.HTML, `</`, h, `>`)
	if q.Stem.HTML != "" {
		write(b, `<span class="stem">`, phrasing(q.Stem.HTML), `</span>`)
	}
	write(b, `</summary><div class="answer" id="a-`, id, `">`)
	r.Words.writeAnswer(b, q, level)
	if followUps := r.followUps[q]; followUps != nil {
		write(b, `<div class="follow-ups"><p class="side-title">`, html.EscapeString(r.Words["followUps"]), "</p>\n")
		for _, followUp := range followUps {
			r.writeQuestion(b, followUp, level+1)
		}
		write(b, "</div>")
	}
	write(b, "</div></details>\n")
}

// Answer returns a question's answer with its notes, for a question that is a
// heading of level 2.
func Answer(words Words, q *site.Question) string {
	if q.Answer.HTML != "" && len(q.Notes) == 0 {
		return q.Answer.HTML
	}
	var b strings.Builder
	words.writeAnswer(&b, q, 2)
	return b.String()
}

func (w Words) writeAnswer(b io.StringWriter, q *site.Question, level int) {
	if q.Answer.Text == "" && q.Answer.HTML == "" {
		write(b, `<p class="none">`, html.EscapeString(w["noAnswer"]), `</p>`)
	}
	write(b, deepen(q.Answer.HTML, level))
	for _, note := range q.Notes {
		w.writeNote(b, note)
	}
}

// followUps returns, for each question that others follow up, these, in order.
func followUps(s *site.Site) map[*site.Question][]*site.Question {
	var all map[*site.Question][]*site.Question
	for _, q := range s.Questions {
		if parent := parentOnPage(s, q); parent != nil {
			if all == nil {
				all = map[*site.Question][]*site.Question{}
			}
			all[parent] = append(all[parent], q)
		}
	}
	return all
}

// parentOnPage returns the question that q follows up, if that is on the same
// page, or nil.
func parentOnPage(s *site.Site, q *site.Question) *site.Question {
	if q.Parent < 0 || s.Questions[q.Parent].Page != q.Page {
		return nil
	}
	return s.Questions[q.Parent]
}

// deepen moves the headings of an answer, which begin at level 3, below a
// question at the given level. Text and attributes hold no bare "<".
func deepen(answer string, level int) string {
	if level <= 2 || !strings.Contains(answer, "<h") {
		return answer
	}
	for ; level > 2; level-- {
		answer = deeper.Replace(answer)
	}
	return answer
}

var deeper = strings.NewReplacer(
	"<h3", "<h4", "</h3>", "</h4>", "<h4", "<h5", "</h4>", "</h5>", "<h5", "<h6", "</h5>", "</h6>",
)

var noteWords = map[site.NoteKind]string{
	site.Mistake:    "noteError",
	site.Supplement: "noteSupplement",
	site.Dated:      "noteDated",
}

func (w Words) writeNote(b io.StringWriter, n site.Note) {
	write(b, `<div class="note" role="note"><p><strong>`, html.EscapeString(w[noteWords[n.Kind]]), `</strong> <q>`,
		html.EscapeString(n.Quote), `</q></p>`, n.HTML)
	write(b, `<p><small>`, html.EscapeString(w["reference"]), `: `, reference(n.Reference), `</small></p></div>`)
}

// reference returns a note's reference, as a link where it is an address.
func reference(text string) string {
	shown := html.EscapeString(text)
	if strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://") {
		return `<a href="` + shown + `" rel="noopener">` + shown + `</a>`
	}
	return shown
}

// write writes strings to what takes note of its own errors.
func write(b io.StringWriter, parts ...string) {
	for _, part := range parts {
		b.WriteString(part)
	}
}
