package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/source"
)

func TestPaginate(t *testing.T) {
	topic := func(slug string, parents ...int) *Topic {
		topic := &Topic{Slug: slug}
		for _, parent := range parents {
			topic.Questions = append(topic.Questions, &Question{Question: source.Question{Parent: parent}})
		}
		return topic
	}
	topics := []*Topic{
		topic("small", -1, -1),
		topic("large", -1, -1, -1, -1, -1),
		topic("family", -1, 0, 0, 0, -1),
		topic("large-2", -1),
		topic("empty"),
	}
	paginate(topics, 2)
	got := map[string]int{}
	for _, topic := range topics {
		for i, p := range topic.Pages {
			got[p.Name] = len(p.Questions)
			if p.Place != i+1 || p.Topic != topic {
				t.Errorf("%s is page %d of %s", p.Name, p.Place, p.Topic.Slug)
			}
			for _, q := range p.Questions {
				if q.Page != p {
					t.Errorf("a question on %s does not know it", p.Name)
				}
			}
		}
	}
	want := map[string]int{
		"small": 2, "large": 2, "large-2-": 2, "large-3": 1, "family": 4, "family-2": 1, "large-2": 1, "empty": 0,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
