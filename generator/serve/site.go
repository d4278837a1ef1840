package serve

import (
	"cmp"
	"crypto/rand"
	"slices"
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
	changed chan struct{} // closed when the state changes

	failed func(error) // told of a file that could not be made; may be nil
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
	if err == nil && tree != nil && !s.shows(tree) {
		s.tree = tree // the other one, and all that it was made of, is let go
	}
	s.state = state{
		Version:  s.version(),
		Summary:  list.Summary(),
		Errors:   err != nil || tree == nil,
		Problems: problems(list),
	}
	if err != nil {
		s.state.add(err)
	}
	s.tell()
}

// shows reports whether a tree holds the same files as the one that is there:
// then there is no reason to disturb a reader.
func (s *site) shows(tree *output.Tree) bool { return s.tree != nil && s.tree.Version == tree.Version }

// version names the tree. The program may be another one in the next run.
func (s *site) version() string {
	if s.tree == nil {
		return s.run
	}
	return s.run + "-" + s.tree.Version
}

// fail takes in that a file of a tree could not be made, and returns the state.
// Who has asked for a file of an older tree is about to load the newer one.
func (s *site) fail(tree *output.Tree, err error) state {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tree == tree && s.state.add(err) {
		s.tell()
		if s.failed != nil {
			s.failed(err)
		}
	}
	return s.state
}

// tell lets everybody know that the state has changed.
func (s *site) tell() {
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

// add adds what the environment did, and reports whether it was not known.
func (s *state) add(err error) bool {
	failure := problem{Severity: "failure", Text: diag.Visible(err.Error())}
	if slices.Contains(s.Problems, failure) {
		return false
	}
	s.Summary, s.Errors = "the build failed", true
	s.Problems = append(slices.Clip(s.Problems), failure) // others may be sending what is there
	return true
}

// shown is how many problems a page lists; who has more is not going to read
// them all at once.
const shown = 100

// problems returns what a page lists, the worst first: what keeps the page from
// being the newest is not to be looked for among notes.
func problems(list diag.List) []problem {
	worst := slices.Clone(list)
	slices.SortStableFunc(worst, func(a, b diag.Diagnostic) int { return cmp.Compare(a.Severity, b.Severity) })
	all := make([]problem, min(len(list), shown))
	for i, d := range worst[:len(all)] {
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
