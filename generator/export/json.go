package export

import "strconv"

// jsonText writes JSON, which must be valid UTF-8 already. Package encoding/json
// looks at every character of every answer several times; a site of ten thousand
// questions took longer to encode than to render.
type jsonText struct {
	text  []byte
	comma bool // a value stands before, so that the next one needs a comma
}

func (j *jsonText) open(bracket byte) {
	j.separate()
	j.text = append(j.text, bracket)
	j.comma = false
}

func (j *jsonText) close(bracket byte) {
	j.text = append(j.text, bracket)
	j.comma = true
}

func (j *jsonText) separate() {
	if j.comma {
		j.text = append(j.text, ',')
	}
	j.comma = true
}

func (j *jsonText) key(name string) {
	j.separate()
	j.quote(name)
	j.text = append(j.text, ':')
	j.comma = false
}

func (j *jsonText) number(name string, n int) {
	j.key(name)
	j.text = strconv.AppendInt(j.text, int64(n), 10)
	j.comma = true
}

func (j *jsonText) truth(name string, value bool) {
	j.key(name)
	j.text = strconv.AppendBool(j.text, value)
	j.comma = true
}

func (j *jsonText) string(name, value string) {
	j.key(name)
	j.quote(value)
	j.comma = true
}

// optional writes a string that is left out where it is empty.
func (j *jsonText) optional(name, value string) {
	if value != "" {
		j.string(name, value)
	}
}

const hex = "0123456789abcdef"

func (j *jsonText) quote(s string) {
	j.text = append(j.text, '"')
	from := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		j.text = append(j.text, s[from:i]...)
		from = i + 1
		switch c {
		case '"', '\\':
			j.text = append(j.text, '\\', c)
		case '\n':
			j.text = append(j.text, '\\', 'n')
		case '\t':
			j.text = append(j.text, '\\', 't')
		default:
			j.text = append(j.text, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	j.text = append(append(j.text, s[from:]...), '"')
}
