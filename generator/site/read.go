package site

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// Options say how content is to be read.
type Options struct {
	Name    string // of the content folder as its author typed it, put before file names in diagnostics
	BaseURL string // address the site will be published at, or empty
	Lang    string // language tag that overrules what the content says, or empty
}

// Read reads a folder of content that has a site.md. What its author can put
// right is in the list; where that has errors, the Site is as much as could be
// read, or nil. The error is what kept a file from being read.
func Read(content fs.FS, opts Options) (*Site, diag.List, error) {
	r := &reader{content: content, opts: opts}
	s, err := r.readSite()
	return s, r.list, err
}

// ReadDocument makes a site of the one document that is called name, without
// any settings: the document's own title and sections are the site's. It
// reports as Read does.
func ReadDocument(content fs.FS, name string, opts Options) (*Site, diag.List, error) {
	r := &reader{content: content, opts: opts}
	file, err := r.file(name)
	if err != nil {
		return nil, nil, err
	}
	s := &Site{ID: slugOf(stem(name))}
	r.readDocument(s, file, &config{})
	if len(s.Questions) > 0 {
		s.Topics = bySection(s.Questions, s.Source, s.Title)
		paginate(s.Topics, questionsPerPage)
	}
	return s, r.list, nil
}

// reader is the reading of one folder.
type reader struct {
	content fs.FS
	opts    Options
	list    diag.List
}

func (r *reader) readSite() (*Site, error) {
	c, err := r.readConfig()
	if c == nil {
		return nil, err
	}
	file, err := r.document(c)
	if file == nil {
		return c.site, err
	}
	s := c.site
	c.settleID(&r.list)
	r.readDocument(s, file, c)
	if len(s.Questions) == 0 {
		return s, nil
	}
	catalogue := newCatalogue(s.Questions)
	if err := r.readTopics(s, catalogue); err != nil {
		return nil, err
	}
	paginate(s.Topics, c.pageSize)
	return s, r.readAdditions(s, catalogue)
}

func (r *reader) readConfig() (*config, error) {
	file, err := r.optional("site.md")
	if err != nil {
		return nil, err
	}
	if file == nil {
		r.list.Errorf(r.whole("site.md"), "missing-file", "this folder has no site.md").
			Hint = "write one, or name a document instead of the folder"
		return nil, nil
	}
	return readConfig(file, &r.list), nil
}

// document returns the file that site.md names, or nil where it is not there.
func (r *reader) document(c *config) (*diag.File, error) {
	if c.document.text == "" {
		return nil, nil
	}
	if info, err := fs.Stat(r.content, c.document.text); errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
		d := r.list.Errorf(c.document.pos, "missing-file", "there is no file %q here", c.document.text)
		if near := diag.Suggest(c.document.text, r.neighbours(c.document.text)); near != "" {
			d.Hint = "did you mean " + near + "?"
		}
		return nil, nil
	}
	return r.file(c.document.text)
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
	doc, list := source.Read(file, c.options)
	r.list = append(r.list, c.blame(list)...)
	s.Source = doc
	s.File = strings.TrimPrefix(strings.TrimPrefix(file.Name, r.opts.Name), "/")
	s.Lang, s.Dir = direction(doc.Lang)
	s.BaseURL = folderAddress(r.opts.BaseURL)
	if s.Title == "" {
		s.Title = doc.Title
	}
	if s.Title == "" {
		s.Title = strings.NewReplacer("-", " ", "_", " ").Replace(stem(file.Name))
	}
	questions := make([]Question, len(doc.Questions))
	s.Questions = make([]*Question, len(doc.Questions))
	for i := range questions {
		questions[i] = Question{Question: doc.Questions[i], Number: i + 1}
		s.Questions[i] = &questions[i]
	}
}

// folderAddress returns an address with a final slash, or nothing.
func folderAddress(url string) string {
	if url == "" || strings.HasSuffix(url, "/") {
		return url
	}
	return url + "/"
}

func (r *reader) readTopics(s *Site, c *catalogue) error {
	files, err := r.folder("topics")
	if err != nil {
		return err
	}
	if len(files) == 0 {
		s.Topics = bySection(s.Questions, s.Source, s.Title)
		return nil
	}
	var topics []*topicFile
	for _, file := range files {
		if t := readTopic(file, &r.list); t != nil {
			topics = append(topics, t)
		}
	}
	if len(topics) < len(files) {
		return nil // the rules of the others would complain of what these take
	}
	claimants := arrange(topics, &r.list)
	place(claimants, c, &r.list)
	s.Topics = fill(claimants, s.Questions, &r.list)
	return nil
}

// readAdditions reads what stands beside the document: notes, the glossary and
// the records of single questions.
func (r *reader) readAdditions(s *Site, c *catalogue) error {
	notes, err := r.folder("notes")
	if err != nil {
		return err
	}
	for _, file := range notes {
		readNote(file, c, &r.list)
	}
	glossary, err := r.optional("glossary.txt")
	if err != nil {
		return err
	}
	if glossary != nil {
		s.Glossary = readGlossary(glossary, &r.list)
	}
	records, err := r.optional("questions.md")
	if err != nil {
		return err
	}
	if records != nil {
		s.Confusable = readRecords(records, c, &r.list)
	}
	return nil
}
