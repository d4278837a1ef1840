package encode

// Script begins a classic script that provides a part of this name, as
// assets/src/core/load.ts wants it, be it run before the page's own script or
// after. What it provides is written next.
func Script(name string, inline bool) *JSON {
	j := &JSON{Inline: inline}
	j.Text = append(j.Text, "(self.studysite??={})["...)
	j.quote(name)
	j.Text = append(j.Text, "]="...)
	return j
}

// End ends a script, so that another may stand behind it, and returns it.
func (j *JSON) End() []byte { return append(j.Text, ';') }
