package page

import "studysite/generator/output"

// review is the page where the reader is asked.
func (r *renderer) review() (output.File, error) {
	return r.study("review", Review)
}

// progress is the page of the reader's own record.
func (r *renderer) progress() (output.File, error) {
	return r.study("progress", Progress)
}

// study makes a page that a script fills; it holds no question, or an answer
// could be found before its time.
func (r *renderer) study(kind, path string) (output.File, error) {
	title, err := r.Words.Say(kind)
	if err != nil {
		return output.File{}, err
	}
	view := struct {
		shell
		Name string
	}{r.newShell(kind, path, r.titled(title)), title}
	view.Topics = r.lists.topics
	return r.execute(path, "study.html", view)
}
