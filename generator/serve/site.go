package serve

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"sync"

	"studysite/generator/diag"
	"studysite/generator/output"
)

// site is the last good tree, and what is wrong since.
type site struct {
	mu      sync.Mutex
	tree    *output.Tree
	state   state
	run     string        // differs from one run of the server to the next
	builds  int           // that changed the tree
	changed chan struct{} // closed when the state changes
}

// state is what a page in a browser has to know.
type state struct {
	Version  string    `json:"version"` // a page of another one is to be loaded again
	Summary  string    `json:"summary"` // of the problems; empty where there are none
	Errors   bool      `json:"errors"`  // what is shown is not the newest content
	Problems []problem `json:"problems"`
}

// problem is a diagnostic as it is shown in the page.
type problem struct {
	Place    string    `json:"place"`
	Severity string    `json:"severity"`
	Text     string    `json:"text"`
	Rule     string    `json:"rule"`
	Line     [3]string `json:"line"` // before, in and after the place
	Hint     string    `json:"hint"`
}

func newSite() *site {
	return &site{run: rand.Text()[:8], changed: make(chan struct{})}
}

// update takes the outcome of a build in: a new tree, if there is one, and
// what is wrong.
func (s *site) update(tree *output.Tree, list diag.List, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err == nil && tree != nil && !same(tree, s.tree) {
		s.tree = tree
		s.builds++
	}
	s.state = state{
		Version:  fmt.Sprintf("%s-%d", s.run, s.builds),
		Summary:  list.Summary(),
		Errors:   err != nil || tree == nil,
		Problems: problems(list),
	}
	if err != nil {
		s.state.Summary = "the build failed"
		s.state.Problems = append(s.state.Problems, problem{Severity: "failure", Text: diag.Visible(err.Error())})
	}
	close(s.changed)
	s.changed = make(chan struct{})
}

// current returns the tree, which may be nil, the state, and a channel that is
// closed when either changes.
func (s *site) current() (*output.Tree, state, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.tree, s.state, s.changed
}

// same reports whether two trees hold the same files: then there is no reason
// to disturb a reader.
func same(a, b *output.Tree) bool {
	if b == nil {
		return false
	}
	files, others := a.Files(), b.Files()
	if len(files) != len(others) {
		return false
	}
	for i := range files {
		if files[i].Path != others[i].Path || !bytes.Equal(files[i].Data, others[i].Data) {
			return false
		}
	}
	return true
}

// shown is how many problems a page lists; who has more is not going to read
// them all at once.
const shown = 100

func problems(list diag.List) []problem {
	all := make([]problem, min(len(list), shown))
	for i, d := range list[:len(all)] {
		before, inside, after := d.Position.Parts(0)
		all[i] = problem{
			Place:    diag.Visible(d.Position.String()),
			Severity: d.Severity.String(),
			Text:     diag.Visible(d.Text),
			Rule:     d.Rule,
			Line:     [3]string{before, inside, after},
			Hint:     diag.Visible(d.Hint),
		}
	}
	return all
}
