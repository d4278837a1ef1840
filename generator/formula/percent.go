package formula

import "strings"

// percents makes the percent signs of a formula such as are shown. To TeX each begins
// a comment up to the end of the line; but few authors mean one behind a digit, and
// none on the last line, which would hide what ends the formula.
func percents(tex string) string {
	if !strings.Contains(tex, "%") {
		return tex
	}
	last := strings.LastIndexByte(tex, '\n')
	var b strings.Builder
	for i := 0; i < len(tex); i++ {
		switch {
		case tex[i] == '\\' && i+1 < len(tex):
			b.WriteByte(tex[i])
			i++
		case tex[i] == '%' && (i > last || i > 0 && tex[i-1] >= '0' && tex[i-1] <= '9'):
			b.WriteByte('\\')
		}
		b.WriteByte(tex[i])
	}
	return b.String()
}
