package source

import (
	"regexp"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline"
	"studysite/generator/source/web"
	"studysite/generator/source/wording"
)

// readHTML reads a web page as somebody has saved it: an article of a blog, a
// page of notes with toggles. What frames the text is left out.
func readHTML(in *draft.Input) *draft.Draft {
	in.Web = true
	d := &draft.Draft{Source: in.File.Text}
	s := &web.Stream{Page: true}
	s.Raw(in.Text()[in.Start:], in.Start)
	s.Again()
	s.Raw(in.Text()[in.Start:], in.Start)
	if !web.EmptyTitles[wording.Heart(s.Title)] && !fileName.MatchString(s.Title) {
		d.Title = s.Title
	}
	if m := pageLang.FindSubmatch(in.Text()[:min(len(in.Text()), 4000)]); m != nil {
		d.Page = string(m[1])
	}
	web.ReportStuck(d, in, s.Stuck)
	outline.Find(d, in, web.FromHTML(d, in, s))
	return d
}

// fileName matches a title that is only what the file of the page is called.
var fileName = regexp.MustCompile(`^[a-z][a-z_-]*(?:\d+|_[a-z_-]+|\.(?:html?|jsp|php|aspx?))$`)

// pageTag is how a web page begins.
var pageTag = regexp.MustCompile(`(?i)^\s*(?:<!--.*?-->\s*)*(?:<!doctype html|<html|<\?xml)`)

// pageLang is where a web page states its language.
var pageLang = regexp.MustCompile(`(?i)<html\b[^>]*\slang\s*=\s*["']?([a-z]{2,3}(?:-[a-z0-9]{2,8})*)`)

// isHTML knows a web page by its name or by how it begins.
func isHTML(in *draft.Input) bool {
	return draft.HasExtension(in, ".html", ".htm", ".xhtml") || pageTag.Match(in.Text()[:min(len(in.Text()), 2000)])
}
