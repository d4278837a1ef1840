package site

import (
	"fmt"
	"io/fs"
	"net/url"
	"regexp"
	"strings"
	"time"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// config is site.md: what the site says of itself, and which document it
// shows.
type config struct {
	site     *Site
	head     diag.Position
	document phrase // the file
	format   phrase
	start    phrase
	end      phrase
	shape    phrase         // what the questions are
	options  source.Options // the same, for the reader of the document
	pageSize int            // questions on a page of a topic
}

// readConfig reads site.md and returns nil where that cannot be done.
func readConfig(file *diag.File, l *diag.List) *config {
	f := readFront(file, l)
	if f == nil {
		return nil
	}
	s := f.open(l)
	c := &config{head: f.head}
	c.site = &Site{
		ID:          s.checked("id", slugShape.MatchString, "an ID is made of a–z, 0–9 and single hyphens").text,
		Title:       s.text("title").text,
		Description: s.text("description").text,
		Lang:        s.checked("language", isLanguage, "this is not a language tag such as ko or en").text,
		Accent:      strings.ToLower(s.checked("accent", colour.MatchString, `a colour is written "#rrggbb"`).text),
		Home:        readHome(s.group("home")),
		Credit:      readCredit(s.group("credit")),
		Footer:      s.markdown("footer"),
	}
	c.readSource(s.group("source"))
	c.readPageSize(s)
	s.done()
	c.site.Intro = f.render(2, l).HTML
	return c
}

func (c *config) readPageSize(s *settings) {
	c.pageSize = questionsPerPage
	n, pos, ok := s.number("page-size")
	switch {
	case !ok:
	case n < 1:
		s.list.Errorf(pos, "invalid-value", "a page has at least one question")
	default:
		c.pageSize = n
	}
}

func (c *config) readSource(s *settings) {
	c.document = s.must("file")
	if c.document.text != "" && !fs.ValidPath(c.document.text) {
		s.list.Errorf(c.document.pos, "invalid-value", "a path leads from this folder downwards, with / between its parts")
		c.document.text = ""
	}
	c.format, c.start, c.end, c.shape = s.text("format"), s.text("start"), s.text("end"), s.text("questions")
	c.options = source.Options{Format: c.format.text, Start: c.start.text, End: c.end.text, Questions: c.shape.text}
	s.done()
}

// blame moves what the document's reader says of settings to the settings.
func (c *config) blame(list diag.List) diag.List {
	for i, d := range list {
		switch d.Rule {
		case "unknown-format":
			list[i].Position = c.format.pos
		case "unknown-shape":
			list[i].Position = c.shape.pos
		case "start-not-found":
			list[i].Position = c.start.pos
		case "end-not-found":
			list[i].Position = c.end.pos
		}
	}
	return list
}

// settleID names the site after its document where it has no ID.
func (c *config) settleID(l *diag.List) {
	if c.site.ID != "" {
		return
	}
	c.site.ID = slugOf(stem(c.document.text))
	l.Warnf(c.head, "missing-id", "the site has no id; until it has one it is %q, after its document", c.site.ID).
		Hint = fmt.Sprintf("write id: %s, so that readers keep their records when the file is renamed", c.site.ID)
}

func readHome(s *settings) Home {
	defer s.done()
	return Home{Heading: s.text("heading").text, Lead: s.text("lead").text}
}

func readCredit(s *settings) Credit {
	defer s.done()
	return Credit{
		Author: s.text("author").text,
		Title:  s.text("title").text,
		Date:   s.checked("date", isDate, "a date is written YYYY-MM-DD").text,
		URL:    s.checked("url", isAddress, "an address begins with https:// or http://").text,
		Terms:  s.text("terms").text,
	}
}

// checked returns the text of a key if it has the right form, and otherwise
// reports what that form is.
func (s *settings) checked(key string, right func(string) bool, form string) phrase {
	p := s.text(key)
	if p.text == "" || right(p.text) {
		return p
	}
	s.list.Errorf(p.pos, "invalid-value", "%s", form)
	return phrase{}
}

var colour = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func isDate(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

func isAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}
