// Package page makes the HTML pages of a site.
//
// In come a Site, the templates, the catalogue of words and the bundled style
// and scripts; out come HTML files in a Tree. It decides nothing about what is
// on the site: that is settled when it is called.
package page

import (
	"bytes"
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

	InlineStyle []byte // all styles, with the files that they refer to inside
	PartScripts []byte // the scripts among Parts, one after the other
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

// Render adds every page of the site to the tree.
func Render(in Input, tree *output.Tree) error {
	r, err := newRenderer(in)
	if err != nil {
		return err
	}
	pages := []func() (output.File, error){r.home, r.missing, r.offline, r.review, r.progress}
	for i, t := range in.Site.Topics {
		for _, p := range t.Pages {
			pages = append(pages, func() (output.File, error) { return r.topic(i, p) })
		}
	}
	parts := searchParts(in.Site)
	for i := range parts {
		pages = append(pages, func() (output.File, error) { return r.search(parts, i) })
	}
	files, err := inParallel(pages)
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := tree.Add(file.Path, file.Data); err != nil {
			return fmt.Errorf("adding a page: %w", err)
		}
	}
	return nil
}

// renderer holds what all pages share.
type renderer struct {
	Input
	templates *template.Template
	lists     lists
	followUps map[*site.Question][]*site.Question
	about     string // what the site is, in a sentence

	topicFrame     frame // of all pages of topics
	topicFrameErr  error
	topicFrameOnce sync.Once
}

func newRenderer(in Input) (*renderer, error) {
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
	r := &renderer{Input: in, templates: templates, lists: newLists(in.Site, topics), followUps: followUps(in.Site)}
	if r.about = in.Site.Description; r.about == "" {
		r.about, err = in.Words.Say("defaultDescription", len(in.Site.Questions), in.Site.Title)
	}
	return r, err
}

// roomForFrame is about how many bytes a page has besides what view.size knows.
const roomForFrame = 8 << 10

// execute runs the template called name with a view and returns the page at path.
func (r *renderer) execute(path, name string, view framed) (output.File, error) {
	if err := r.putFrame(view.frame()); err != nil {
		return output.File{}, fmt.Errorf("rendering %s: %w", path, err)
	}
	var page bytes.Buffer
	page.Grow(view.size() + roomForFrame)
	if err := r.templates.ExecuteTemplate(&page, name, view); err != nil {
		return output.File{}, fmt.Errorf("rendering %s: %w", path, err)
	}
	return output.File{Path: path, Data: page.Bytes()}, nil
}
