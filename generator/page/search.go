package page

import (
	"html/template"

	"studysite/generator/output"
)

// search is the page that a search leads to where there is no script: all
// questions. With a script it shows what was found above them.
func (r *renderer) search() (output.File, error) {
	title, err := r.Words.Say("searchTitle")
	if err != nil {
		return output.File{}, err
	}
	view := struct {
		shell
		Count int
		Lists []topicQuestions
	}{shell: r.newShell("search", Search, r.titled(title)), Count: len(r.Site.Questions)}
	view.Sheets = []string{r.Assets.Home.Path, r.Assets.Style.Path}
	view.list(r.lists, -1, nil)
	for i, t := range r.Site.Topics {
		view.Lists = append(view.Lists, topicQuestions{r.lists.topics[i], outlineRows(t.Questions, nil)})
	}
	return r.execute(Search, "search.html", &view)
}

// topicQuestions is a topic with all its questions as links.
type topicQuestions struct {
	topicView
	Rows template.HTML
}
