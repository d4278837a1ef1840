package site

import (
	"testing"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// TestFollowUps holds that a question that follows up another stays with it,
// unless a topic names it.
func TestFollowUps(t *testing.T) {
	question := func(text string, parent int) *Question {
		return &Question{Question: source.Question{ID: text, Title: source.Rich{Text: text}, Parent: parent}}
	}
	questions := []*Question{
		question("CNN이란", -1),
		question("그러면 RNN은", 0),
		question("그러면 GRU는", 1),
		question("RNN이란", -1),
		question("그 밖에", -1),
	}
	topics := []*claimant{
		{Topic: &Topic{Title: "vision"}, rules: rules{keywords: []phrase{{text: "CNN"}}}},
		{Topic: &Topic{Title: "text"}, rules: rules{keywords: []phrase{{text: "RNN"}}, questions: []phrase{{text: "그러면 GRU는"}}}},
		{Topic: &Topic{Title: "rest"}, rules: rules{rest: diag.NewFile("rest.md", nil).At(0, 0)}},
	}
	var l diag.List
	place(topics, newCatalogue(questions), &l)
	for i, want := range []string{"vision", "vision", "text", "text", "rest"} {
		if got := questions[i].Topic.Title; got != want {
			t.Errorf("%s: %s, want %s", questions[i].Title.Text, got, want)
		}
	}
	if len(l) > 0 {
		t.Error(l)
	}
}
