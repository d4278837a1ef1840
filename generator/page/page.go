// Package page makes the HTML pages of a site.
//
// In come a Site, the templates, the catalogue of words and the bundled style
// and scripts; out come HTML files, which a Sink takes as they are made. It
// decides nothing about what is on the site: that is settled when it is called.
package page

import (
	"bufio"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"sync"

	"studysite/generator/output"
	"studysite/generator/site"
)

// Input is everything that pages are made from.
type Input struct {
	Site      *site.Site
	Templates fs.FS
	Words     Words
	Assets    Assets
	Local     []output.File // files that questions refer to, as they stand in the tree
}

// Assets are the bundled files that pages refer to, or carry inside.
type Assets struct {
	Style  output.File   // the stylesheet
	Home   output.File   // the stylesheet that only the home page adds
	Early  output.File   // the script that runs before the first paint
	Script output.File   // the script that runs once the page has been parsed
	Parts  []output.File // scripts and styles that the script loads when they are needed
	Study  []output.File // scripts and styles that the pages for studying have from the beginning
	Icon   output.File

	InlineStyle []byte          // all styles, with the files that they refer to inside
	PartScripts []func() []byte // make the scripts among Parts
}

// Names of the pages that are not topics.
const (
	Index   = "index.html"
	Search  = "search.html"
	Missing = "404.html"
	Offline = "offline.html"

	Review   = "review.html"
	Progress = "progress.html"
)

// Render adds every page of the site to a sink.
func Render(in Input, to output.Sink) error {
	r, err := newRenderer(in)
	if err != nil {
		return err
	}
	return addInParallel(to, r.pages())
}

// pageFile is a page that has not been made.
type pageFile struct {
	path  string
	write func(io.Writer) error
}

// pages returns all pages, the one that takes longest first.
func (r *renderer) pages() []pageFile {
	pages := []pageFile{{Offline, r.offline}, {Index, r.home}, {Missing, r.missing}, {Review, r.review}, {Progress, r.progress}}
	for i, t := range r.Site.Topics {
		for _, p := range t.Pages {
			pages = append(pages, pageFile{p.File(), func(w io.Writer) error { return r.topic(w, i, p) }})
		}
	}
	parts := searchParts(r.Site)
	for i := range parts {
		pages = append(pages, pageFile{searchFile(i), func(w io.Writer) error { return r.search(w, parts, i) }})
	}
	return pages
}

// renderer holds what all pages share.
type renderer struct {
	Input
	writers   sync.Pool // of *bufio.Writer
	templates *template.Template
	lists     lists
	followUps map[*site.Question][]*site.Question
	about     string // what the site is, in a sentence

	topicFrame     frame // of all pages of topics
	topicFrameErr  error
	topicFrameOnce sync.Once
}

func newRenderer(in Input) (*renderer, error) {
	templates, err := parse(in.Templates, in.Words)
	if err != nil {
		return nil, fmt.Errorf("parsing the templates: %w", err)
	}
	topics, err := topicViews(in.Site, in.Words)
	if err != nil {
		return nil, err
	}
	r := &renderer{Input: in, templates: templates, lists: newLists(in.Site, topics), followUps: followUps(in.Site)}
	if r.about = in.Site.Description; r.about == "" {
		r.about, err = in.Words.Say("defaultDescription", len(in.Site.Questions), in.Site.Title)
	}
	return r, err
}

// buffered is how many bytes of a page are written at once.
const buffered = 64 << 10

// execute writes a page by the template called name and a view.
func (r *renderer) execute(w io.Writer, name string, view framed) error {
	if err := r.putFrame(view.frame()); err != nil {
		return err
	}
	out, _ := r.writers.Get().(*bufio.Writer)
	if out == nil {
		out = bufio.NewWriterSize(nil, buffered)
	}
	defer r.writers.Put(out)
	out.Reset(w)
	view.frame().out = out
	if err := r.templates.ExecuteTemplate(out, name, view); err != nil {
		return err
	}
	return out.Flush()
}
