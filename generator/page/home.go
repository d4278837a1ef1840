package page

import (
	"html/template"
	"io"
	"net/url"
)

type homeView struct {
	shell
	Heading string
	Lead    string
	First   *topicView
	Intro   template.HTML
}

func (r *renderer) home(w io.Writer) error {
	view := homeView{shell: r.newShell("home", Index, r.Site.Title)}
	view.list(r.lists, -1, nil)
	view.TopicList = topicList(r.lists.topics)
	view.Sheets = []string{r.Assets.Home.Path, r.Assets.Style.Path} // the author's own style comes last
	view.Heading, view.Lead = r.Site.Home.Heading, r.lead()
	if view.Heading == "" {
		view.Heading = r.Site.Title
	}
	if len(r.lists.topics) > 0 {
		view.First = &r.lists.topics[0]
	}
	view.Intro = template.HTML(r.Site.Intro)
	return r.execute(w, "home.html", &view)
}

func (r *renderer) lead() string {
	if r.Site.Home.Lead != "" {
		return r.Site.Home.Lead
	}
	return r.about
}

// missing is the page for addresses that do not exist. It is served at any
// depth, so it carries its style inside and links by the path of the published
// address; where that is not known it links nowhere.
func (r *renderer) missing(w io.Writer) error {
	notFound, err := r.Words.Say("notFound")
	if err != nil {
		return err
	}
	view := struct{ shell }{r.newShell("missing", Missing, r.titled(notFound))}
	view.Address = ""
	view.Inline, view.Load = true, ""
	view.Policy = inlinePolicy(r.Assets.InlineStyle, written(r.Assets.Early.Data))
	view.Root = basePath(r.Site.BaseURL)
	view.HomeLink = view.Root
	view.TopicList = topicList(relinked(r.lists.topics, func(t topicView) string { return view.Root + t.Link }))
	return r.execute(w, "missing.html", &view)
}

// offlineView is the whole site in one file.
type offlineView struct {
	homeView
	Sections   []topicView
	WriteParts func() template.JS // writes what the script would load into the page
}

// offline is the whole site in one file.
func (r *renderer) offline(w io.Writer) error {
	view := offlineView{homeView: homeView{shell: r.newShell("offline", Offline, r.Site.Title)}}
	view.Address = ""
	view.Inline, view.Load = true, ""
	view.HomeLink, view.SearchLink = "#main", "#main"
	view.Policy = inlinePolicy(r.Assets.InlineStyle, written(r.Assets.Early.Data), r.Assets.partScript, written(r.Assets.Script.Data))
	view.WriteParts = func() template.JS {
		r.Assets.partScript(view.out)
		return ""
	}
	view.Lead = r.lead()
	view.Intro = template.HTML(r.Site.Intro)
	views := relinked(r.lists.topics, func(t topicView) string { return "#" + url.PathEscape(t.Anchor) })
	view.list(r.lists.forSingle(views), -1, nil)
	for i, t := range r.Site.Topics {
		section := views[i]
		section.Inner = true
		section.Rows = view.writes(func() { r.writeEmbedded(view.out, t.Questions) })
		view.Sections = append(view.Sections, section)
	}
	return r.execute(w, "offline.html", &view)
}
