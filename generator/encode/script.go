package encode

// Script begins a classic script that provides a part of this name, as
// assets/src/core/load.ts wants it, be it run before the page's own script or
// after. What it provides is written next; what was written before is forgotten.
func (j *JSON) Script(name string) {
	j.Text, j.comma = append(j.Text[:0], "(self.studysite??={})["...), false
	j.quote(name)
	j.Text = append(j.Text, "]="...)
}

// End ends a script, so that another may stand behind it, and returns it. It is
// good until the next one begins.
func (j *JSON) End() []byte {
	j.Text = append(j.Text, ';')
	return j.Text
}
