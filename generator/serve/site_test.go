package serve

import (
	"testing"

	"studysite/generator/diag"
)

func TestProblemsBeginWithTheWorst(t *testing.T) {
	list := make(diag.List, 3*shown)
	for i := range list {
		list[i].Severity = diag.Note
	}
	list[1].Severity = diag.Warning
	list[2*shown].Severity = diag.Error
	all := problems(list)
	if len(all) != shown {
		t.Errorf("%d problems are shown", len(all))
	}
	for i, want := range []string{"error", "warning", "note"} {
		if got := all[i].Severity; got != want {
			t.Errorf("problem %d is of severity %s, not %s", i, got, want)
		}
	}
	if list[0].Severity != diag.Note {
		t.Error("the list itself was put in another order")
	}
}
