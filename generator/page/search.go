package page

import (
	"fmt"
	"io"

	"studysite/generator/site"
)

// ListLimit is about how many questions a page of the list of all questions
// holds.
const ListLimit = 1000

// searchPage is the page that a search leads to where there is no script: all
// questions, or, of a large site, a part of them.
type searchPage struct {
	shell
	Count int
	Lists []listedQuestions
	Parts []partLink
}

// listedQuestions are questions of a topic as links.
type listedQuestions struct {
	topicView
	Rows func() string // writes them into the page
}

// search makes the part at i of the list of all questions; 0 is search.html.
func (r *renderer) search(w io.Writer, parts [][]*site.Page, i int) error {
	title, err := r.Words.Say("searchTitle")
	if err != nil {
		return err
	}
	if len(parts) > 1 {
		title = fmt.Sprintf("%s (%d / %d)", title, i+1, len(parts))
	}
	view := searchPage{
		shell: r.newShell("search", searchFile(i), r.titled(title)),
		Count: len(r.Site.Questions),
		Parts: searchLinks(parts, i),
	}
	view.Sheets = []string{r.Assets.Home.Path, r.Assets.Style.Path}
	view.list(r.lists, -1, nil)
	for _, p := range parts[i] {
		topic := r.lists.views[p.Topic]
		topic.Title = partTitle(p.Topic, p)
		view.Lists = append(view.Lists, listedQuestions{topic, view.writes(func() { r.lists.writeRows(view.out, p.Questions, nil) })})
	}
	return r.execute(w, "search.html", &view)
}

// searchFile names the parts of the list. No topic's name holds a dot.
func searchFile(i int) string {
	if i == 0 {
		return Search
	}
	return fmt.Sprintf("search.%d.html", i+1)
}

// searchParts divides the pages of all topics into those that one part of the
// list of all questions holds. There is always one.
func searchParts(s *site.Site) [][]*site.Page {
	parts := [][]*site.Page{nil}
	count := 0
	for _, t := range s.Topics {
		for _, p := range t.Pages {
			if count > 0 && count+len(p.Questions) > ListLimit {
				parts, count = append(parts, nil), 0
			}
			last := len(parts) - 1
			parts[last] = append(parts[last], p)
			count += len(p.Questions)
		}
	}
	return parts
}
