package encode

import "bytes"

// Script begins a classic script that provides a part of this name, as
// assets/src/core/load.ts wants it, be it run before the page's own script or
// after. What it provides is written next; what was written before is forgotten.
func (j *JSON) Script(name string) {
	j.Text, j.comma = append(j.Text[:0], "(self.studysite??={})["...), false
	j.quote(name)
	j.Text = append(j.Text, "]="...)
}

// End ends a script, so that another may stand behind it, and returns it. It is
// good until the next one begins. The two characters that JSON allows in strings,
// and scripts only since ES2019, are escaped.
func (j *JSON) End() []byte {
	j.Text = append(j.Text, ';')
	if bytes.Contains(j.Text, []byte("\u2028")) || bytes.Contains(j.Text, []byte("\u2029")) {
		j.Text = bytes.ReplaceAll(bytes.ReplaceAll(j.Text, []byte("\u2028"), []byte(`\u2028`)), []byte("\u2029"), []byte(`\u2029`))
	}
	return j.Text
}
