package page

import (
	"bufio"
	"bytes"
	"html/template"
	"io"
	"net/url"
	"strings"

	"studysite/generator/site"
)

// shell is what every page shows around its own content.
type shell struct {
	Site        *site.Site
	Kind        string            // "home", "topic", "missing", "offline", "review" or "progress"
	Speaks      template.HTMLAttr // language of the interface, where it is not the page's
	Title       string
	Description string
	Address     string // full address of the page, or empty where it is not known
	Root        string // put before links; only 404.html needs one, for it is served at any depth
	HomeLink    string
	SearchLink  string
	Inline      bool     // the page carries style and scripts inside
	Sheets      []string // addresses of its styles
	Fallback    string   // address of a style for what it shows without its script
	Ahead       []string // addresses of scripts that run before the page's own
	Load        string   // addresses of the files that the script may load
	Frame       frame
	Policy      template.HTMLAttr // the content of its policy
	Assets
	TopicList  template.HTML // all topics at length, for the pages that list them so
	MoreTopics bool          // Side and Outline hold only those nearest to the page's own
	Side       func() string // writes the topics into the page
	Outline    func() string // writes the topics with their questions

	out *bufio.Writer // what the page is written to, while it is
}

// InlineSheet returns the style to stand inside a page.
func (a Assets) InlineSheet() template.CSS { return template.CSS(a.InlineStyle) }

// InlineEarly returns the script that runs first, to stand inside a page.
func (a Assets) InlineEarly() template.JS { return template.JS(a.Early.Data) }

// InlineScript returns the script that runs last, to stand inside a page.
func (a Assets) InlineScript() template.JS { return template.JS(a.Script.Data) }

func (r *renderer) newShell(kind, path, title string) shell {
	s := r.Site
	view := shell{
		Site:        s,
		Kind:        kind,
		Speaks:      speaks(s.Lang),
		Title:       title,
		Description: r.about,
		HomeLink:    Index,
		SearchLink:  Search,
		Sheets:      []string{r.Assets.Style.Path},
		Load:        r.Assets.load(),
		Policy:      policyAttribute(linkedPolicy),
		Assets:      r.Assets,
	}
	if s.BaseURL != "" {
		view.Address = s.BaseURL + url.PathEscape(path)
		if path == Index {
			view.Address = s.BaseURL
		}
	}
	return view
}

// list sets the lists for a page of the topic at current, or of none where that
// is -1.
func (s *shell) list(l lists, current int, p *site.Page) {
	s.MoreTopics = !l.all()
	s.Side = s.writes(func() { l.writeSide(s.out, current) })
	s.Outline = s.writes(func() { l.writeOutline(s.out, current, p) })
}

// writes returns what a template calls to have a part of the page written, which
// returns nothing to it: what goes through a template is copied three times.
func (s *shell) writes(part func()) func() string {
	return func() string {
		part()
		return ""
	}
}

// partScript is what the script would load, to stand inside a page in one
// element. Of a large site it is large, so that it is not put together. Some
// checkers hash an element without the white space at its ends: there is none.
func (a Assets) partScript(w io.Writer) {
	for i, script := range a.PartScripts {
		if i > 0 {
			w.Write([]byte{'\n'})
		}
		w.Write(bytes.TrimSpace(script()))
	}
}

// load returns the addresses of the files that the script may load.
func (a Assets) load() string {
	paths := make([]string, len(a.Parts))
	for i, file := range a.Parts {
		paths[i] = file.Path
	}
	return strings.Join(paths, " ")
}

// speaks returns the attribute for elements that hold words of the interface.
func speaks(lang string) template.HTMLAttr {
	words := WordsLang(lang)
	if base, _, _ := strings.Cut(lang, "-"); strings.EqualFold(base, words) {
		return ""
	}
	return template.HTMLAttr(` lang="` + words + `"`)
}

// titled puts a page's title before the site's.
func (r *renderer) titled(title string) string {
	if title == r.Site.Title {
		return title
	}
	return title + " · " + r.Site.Title
}

// basePath returns the path of the address the site is published at.
func basePath(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil || baseURL == "" {
		return ""
	}
	return strings.TrimSuffix(u.EscapedPath(), "/") + "/"
}
