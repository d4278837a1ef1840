package site

import (
	"io/fs"

	"studysite/generator/diag"
	"studysite/generator/highlight"
	"studysite/generator/source"
)

// Options say how content is to be read.
type Options struct {
	Name    string // of the content folder as its author typed it, put before file names in diagnostics
	BaseURL string // address the site will be published at, or empty
	Lang    string // language tag that overrules what the content says, or empty

	MathML func(tex string, display bool) (string, error) // as in source.Options
	Code   *highlight.Highlighter                         // the same
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
	file, err := r.optional(name)
	if err != nil {
		return nil, nil, err
	}
	if file == nil {
		r.missing(r.whole(name), name)
		return nil, r.list, nil
	}
	s := &Site{ID: slugOf(stem(name)), File: name}
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
	s.File = c.document.text
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
	r.reportIntroductions(s.Source)
	claimants := arrange(topics, &r.list)
	place(claimants, c, &r.list)
	s.Topics = fill(claimants, s.Questions, &r.list)
	return nil
}

// reportIntroductions notes what introduces sections of the document that are no
// topics of the site.
func (r *reader) reportIntroductions(doc *source.Document) {
	first, count := -1, 0
	for i, s := range doc.Sections {
		if s.Intro.HTML != "" {
			count++
			if first < 0 {
				first = i
			}
		}
	}
	if count > 0 {
		r.list.Notef(doc.Sections[first].Position, "introduction", "what introduces this section of the document stands on no page, for the topics are those of topics/ (%d such)", count).
			Hint = "write it into a file of topics/, below the front matter"
	}
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
