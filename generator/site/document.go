package site

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// document returns the file that site.md names, or nil where it is not there.
func (r *reader) document(c *config) (*diag.File, error) {
	if c.document.text == "" {
		return nil, nil
	}
	if info, err := fs.Stat(r.content, c.document.text); errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
		r.missing(c.document.pos, c.document.text)
		return nil, nil
	}
	return r.file(c.document.text)
}

// missing reports that a document is not there.
func (r *reader) missing(at diag.Position, name string) {
	d := r.list.Errorf(at, "missing-file", "there is no file %q here", name)
	if near := diag.Suggest(name, r.neighbours(name)); near != "" {
		d.Hint = "did you mean " + near + "?"
	}
}

// neighbours returns the files in the folder where a file was expected.
func (r *reader) neighbours(name string) []string {
	entries, _ := fs.ReadDir(r.content, path.Dir(name))
	var names []string
	for _, e := range entries {
		if !e.IsDir() && e.Name() != "site.md" {
			names = append(names, path.Join(path.Dir(name), e.Name()))
		}
	}
	return names
}

// readDocument puts what a document says into the site, where the site does
// not say it itself.
func (r *reader) readDocument(s *Site, file *diag.File, c *config) {
	lang := s.Lang
	if r.opts.Lang != "" {
		lang = r.opts.Lang
	}
	c.options.Lang = lang
	c.options.MathML, c.options.Code = r.opts.MathML, r.opts.Code
	c.options.Has = func(name string) bool {
		info, err := fs.Stat(r.content, path.Join(path.Dir(s.File), name))
		return err == nil && info.Mode().IsRegular()
	}
	doc, list := source.Read(file, c.options)
	r.list = append(r.list, c.blame(list)...)
	s.Source = doc
	s.Lang, s.Dir = direction(doc.Lang)
	s.BaseURL = folderAddress(r.opts.BaseURL)
	if s.Title == "" {
		s.Title = doc.Title
	}
	if s.Title == "" {
		s.Title = aboveAll(doc)
	}
	if s.Title == "" {
		s.Title = strings.NewReplacer("-", " ", "_", " ").Replace(stem(file.Name))
	}
	r.introduce(s, doc)
	questions := make([]Question, len(doc.Questions))
	s.Questions = make([]*Question, len(doc.Questions))
	for i := range questions {
		questions[i] = Question{Question: doc.Questions[i], Number: i + 1}
		s.Questions[i] = &questions[i]
	}
	doc.Questions = nil // they are the site's now
}

// introduce makes what introduces the document the introduction of the site, unless
// the author has written one.
func (r *reader) introduce(s *Site, doc *source.Document) {
	switch {
	case doc.Intro.HTML == "":
	case s.Intro == "":
		s.Intro = doc.Intro.HTML
		r.list.Notef(doc.IntroAt, "introduction", "what stands here introduces the site on its home page")
	default:
		r.list.Notef(doc.IntroAt, "introduction", "what introduces the document stands on no page, for site.md holds an introduction")
	}
}

// folderAddress returns an address with a final slash, or nothing.
func folderAddress(url string) string {
	if url == "" || strings.HasSuffix(url, "/") {
		return url
	}
	return url + "/"
}
