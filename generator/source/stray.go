package source

import (
	"studysite/generator/source/draft"
)

// reportStray notes where text stands that is neither question nor answer.
func reportStray(d *draft.Draft, in *draft.Input) {
	for _, why := range []string{draft.BeforeAll, draft.BelowTopic, draft.BetweenAll, draft.AfterAll, draft.AroundAll} {
		first, count := len(in.File.Text), 0
		for _, m := range d.Marks {
			if m.Role == draft.Nothing && m.Why == why {
				first = min(first, m.Start)
				count++
			}
		}
		if count == 0 {
			continue
		}
		line := in.File.AtLine(in.File.Line(first))
		where := why[len("it stands "):]
		if count == 1 {
			in.Diags.Notef(line, "left-out", "this is left out: it stands %s", where)
			continue
		}
		in.Diags.Notef(line, "left-out", "this and %d further passages that stand %s are left out", count-1, where)
	}
}
