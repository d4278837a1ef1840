package source

// The reasons for leaving text out that an author may not have meant. Others,
// such as a table of contents, need no mention.
const (
	beforeAll  = "it stands before the first question"
	belowTopic = "it stands below a topic and above its first question"
	betweenAll = "it stands between questions"
	afterAll   = "it stands behind the last question"
	aroundAll  = "it stands around the section of questions"
)

// reportStray notes where text stands that is neither question nor answer.
func (d *draft) reportStray(in *input) {
	for _, why := range []string{beforeAll, belowTopic, betweenAll, afterAll, aroundAll} {
		first, count := len(in.file.Text), 0
		for _, m := range d.marks {
			if m.role == Nothing && m.why == why {
				first = min(first, m.start)
				count++
			}
		}
		if count == 0 {
			continue
		}
		line := in.file.AtLine(in.file.Line(first))
		where := why[len("it stands "):]
		if count == 1 {
			in.diags.Notef(line, "left-out", "this is left out: it stands %s", where)
			continue
		}
		in.diags.Notef(line, "left-out", "this and %d further passages that stand %s are left out", count-1, where)
	}
}
