package page

import "path"

// review is the page where the reader is asked.
func (r *renderer) review() error {
	return r.study("review", Review)
}

// progress is the page of the reader's own record.
func (r *renderer) progress() error {
	return r.study("progress", Progress)
}

// study makes a page that a script fills; it holds no question, or an answer
// could be found before its time.
func (r *renderer) study(kind, file string) error {
	title, err := r.Words.Say(kind)
	if err != nil {
		return err
	}
	view := struct {
		shell
		Name string
	}{shell: r.newShell(kind, file, r.titled(title)), Name: title}
	view.TopicList = topicList(r.lists.topics)
	for _, asset := range r.Assets.Study {
		if path.Ext(asset.Path) == ".css" {
			view.Sheets = append([]string{asset.Path}, view.Sheets...)
		} else {
			view.Ahead = append(view.Ahead, asset.Path)
		}
	}
	return r.execute(file, "study.html", &view)
}
