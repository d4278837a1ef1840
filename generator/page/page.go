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

	InlineStyle []byte   // all styles, with the files that they refer to inside
	PartScripts [][]byte // the scripts among Parts
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
	r, err := newRenderer(in, to)
	if err != nil {
		return err
	}
	pages := []func() error{r.offline, r.home, r.missing, r.review, r.progress}
	for i, t := range in.Site.Topics {
		for _, p := range t.Pages {
			pages = append(pages, func() error { return r.topic(i, p) })
		}
	}
	parts := searchParts(in.Site)
	for i := range parts {
		pages = append(pages, func() error { return r.search(parts, i) })
	}
	return inParallel(pages)
}

// renderer holds what all pages share.
type renderer struct {
	Input
	to        output.Sink
	writers   sync.Pool // of *bufio.Writer
	templates *template.Template
	lists     lists
	followUps map[*site.Question][]*site.Question
	about     string // what the site is, in a sentence

	topicFrame     frame // of all pages of topics
	topicFrameErr  error
	topicFrameOnce sync.Once
}

func newRenderer(in Input, to output.Sink) (*renderer, error) {
	templates, err := template.New("").Funcs(template.FuncMap{
		"t":       in.Words.Say,
		"trusted": func(html string) template.HTML { return template.HTML(html) },
	}).ParseFS(in.Templates, "*.html", "partials/*.html")
	if err != nil {
		return nil, fmt.Errorf("parsing the templates: %w", err)
	}
	topics, err := topicViews(in.Site, in.Words)
	if err != nil {
		return nil, err
	}
	r := &renderer{Input: in, to: to, templates: templates, lists: newLists(in.Site, topics), followUps: followUps(in.Site)}
	if r.about = in.Site.Description; r.about == "" {
		r.about, err = in.Words.Say("defaultDescription", len(in.Site.Questions), in.Site.Title)
	}
	return r, err
}

// buffered is how many bytes of a page are written at once.
const buffered = 64 << 10

// execute runs the template called name with a view and adds the page at path.
func (r *renderer) execute(path, name string, view framed) error {
	if err := r.putFrame(view.frame()); err != nil {
		return fmt.Errorf("rendering %s: %w", path, err)
	}
	file, err := r.to.Create(path)
	if err != nil {
		return fmt.Errorf("adding a page: %w", err)
	}
	out, _ := r.writers.Get().(*bufio.Writer)
	if out == nil {
		out = bufio.NewWriterSize(nil, buffered)
	}
	defer r.writers.Put(out)
	out.Reset(file)
	view.frame().out = out
	if err := r.templates.ExecuteTemplate(out, name, view); err != nil {
		file.Close()
		return fmt.Errorf("rendering %s: %w", path, err)
	}
	if err := out.Flush(); err != nil {
		file.Close()
		return fmt.Errorf("adding a page: %w", err)
	}
	return file.Close()
}
