package site

import (
	"strings"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// noteKinds are the kinds of notes in the words that an author may use.
var noteKinds = map[string]NoteKind{
	"error": Mistake, "supplement": Supplement, "dated": Dated,
	"오류": Mistake, "보충": Supplement, "시점": Dated,
}

// readNote reads a file of notes/ and puts the note beside its question.
func readNote(file *diag.File, c *catalogue, l *diag.List) {
	f := readFront(file, l)
	if f == nil {
		return
	}
	s := f.open(l)
	question, kind, quote, reference := s.must("question"), s.must("kind"), s.must("quote"), s.must("reference")
	s.done()
	body := f.render(3, l)
	if body.Text == "" {
		l.Errorf(f.head, "empty-note", "the note says nothing").Hint = "write the note below the front matter"
	}
	note := Note{Quote: quote.text, HTML: body.HTML, Text: body.Text, Reference: reference.text, Position: f.head}
	note.Kind = noteKind(kind, l)
	if question.text == "" {
		return
	}
	if q := c.find(question, l); q != nil {
		checkQuote(quote, q, l)
		q.Notes = append(q.Notes, note)
	}
}

func noteKind(p phrase, l *diag.List) NoteKind {
	kind, ok := noteKinds[source.Clean(p.text)]
	if !ok && p.text != "" {
		l.Errorf(p.pos, "invalid-value", "there is no kind of note %q", p.text).
			Hint = "write error, supplement or dated (오류, 보충, 시점)"
	}
	return kind
}

// checkQuote reports a quote that the question does not have.
func checkQuote(quote phrase, q *Question, l *diag.List) {
	passage := source.Clean(quote.text)
	for _, part := range []source.Rich{q.Title, q.Stem, q.Answer} {
		if strings.Contains(source.Clean(part.Text), passage) {
			return
		}
	}
	l.Errorf(quote.pos, "unknown-quote", "the question on line %d does not have this passage", q.Position.Line()).
		Hint = "copy it from the question or its answer, word for word"
}
