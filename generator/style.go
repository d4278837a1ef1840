package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"studysite/generator/bundle"
	"studysite/generator/diag"
	"studysite/generator/page"
	"studysite/generator/site"
)

// extraStyles are for what few documents have, so that the others do not carry
// them. They follow the common style, in this order.
var extraStyles = []string{
	"styles/extra/code.css", "styles/extra/follow-ups.css", "styles/extra/highlight.css", "styles/extra/math.css",
	"styles/extra/notes.css", "styles/extra/parts.css", "styles/extra/quotes.css", "styles/extra/rtl.css",
	"styles/extra/stem.css", "styles/extra/tables.css",
}

// customSheet is the author's own style sheet, in the folder of content.
const customSheet = "custom.css"

// addStyles returns the bundle in which the style has what this site adds to it:
// what its questions need, the author's accent, and custom.css.
func addStyles(in Input, s *site.Site, common *bundle.Bundle) (*bundle.Bundle, diag.List, error) {
	author, list, err := authorsBundle(in)
	if err != nil || list.HasErrors() {
		return nil, list, err
	}
	var texts [][]byte
	has := styledBy(s)
	for _, entry := range extraStyles {
		if has[path.Base(entry)] {
			texts = append(texts, common.Entries[entry].Data)
		}
	}
	if s.Accent != "" {
		sheet, err := page.AccentSheet(s.Accent)
		if err != nil {
			return nil, list, fmt.Errorf("using the accent: %w", err)
		}
		texts = append(texts, []byte(sheet))
	}
	all := common
	if author != nil {
		all = common.With(author)
		texts = append(texts, author.Entries[bundle.AuthorStyle].Data)
	}
	return all.Join(styleEntry, texts), list, nil
}

// authorsBundle bundles custom.css, or nothing where there is none.
func authorsBundle(in Input) (*bundle.Bundle, diag.List, error) {
	if in.Document != "" {
		return nil, nil, nil
	}
	text, err := fs.ReadFile(in.Content, customSheet)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("reading %s: %w", customSheet, err)
	}
	file := diag.NewFile(path.Join(in.Name, customSheet), text)
	return in.Cache.custom.Make(bundle.Input{Author: &bundle.Sheet{File: file, Dir: in.Content}})
}

// styledBy says which of the extra styles a site needs, by the last elements of
// their names.
func styledBy(s *site.Site) map[string]bool {
	tags := tagsOf(s)
	one := func(has func(*site.Question) bool) bool { return slices.ContainsFunc(s.Questions, has) }
	return map[string]bool{
		"rtl.css":        s.Dir == "rtl",
		"code.css":       tags["<code"],
		"math.css":       tags["<math"],
		"highlight.css":  s.Source.Code && tags[`<span class="`],
		"quotes.css":     tags["<blockquote"],
		"tables.css":     tags["<table"],
		"stem.css":       one(func(q *site.Question) bool { return q.Stem.HTML != "" }),
		"follow-ups.css": one(func(q *site.Question) bool { return q.Parent >= 0 }),
		"notes.css":      one(func(q *site.Question) bool { return len(q.Notes) > 0 }),
		"parts.css":      one(func(q *site.Question) bool { return q.Page.Place > 1 || q.Number > page.ListLimit }),
	}
}
