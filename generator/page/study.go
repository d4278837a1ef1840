package page

import (
	"io"
	"path"
)

// review is the page where the reader is asked.
func (r *renderer) review(w io.Writer) error {
	return r.study(w, "review", Review)
}

// progress is the page of the reader's own record.
func (r *renderer) progress(w io.Writer) error {
	return r.study(w, "progress", Progress)
}

// study makes a page that a script fills; it holds no question, or an answer
// could be found before its time.
func (r *renderer) study(w io.Writer, kind, file string) error {
	title, err := r.Words.Say(kind)
	if err != nil {
		return err
	}
	view := struct {
		shell
		Name string
	}{shell: r.newShell(kind, file, r.titled(title)), Name: title}
	view.TopicList, view.Fallback = topicList(r.lists.topics), r.Assets.Home.Path
	for _, asset := range r.Assets.Study {
		if path.Ext(asset.Path) == ".css" {
			view.Sheets = append([]string{asset.Path}, view.Sheets...)
		} else {
			view.Ahead = append(view.Ahead, asset.Path)
		}
	}
	return r.execute(w, "study.html", &view)
}
