// Package encode writes values for programs to read: as JSON, and as classic
// scripts that hand JSON to a page.
//
// In come names and values one after the other, out come bytes. It decides
// nothing about what is in them, and it reads nothing back.
package encode

import (
	"strconv"
	"strings"
)

// JSON is JSON that is being written. Strings must be valid UTF-8 already.
// Package encoding/json looks at every character of every answer several times;
// a site of ten thousand questions took longer to encode than to render.
type JSON struct {
	Text []byte

	// Inline says that the text is to stand inside a page, where no "<" may
	// end the script that holds it, or begin a comment in it.
	Inline bool

	comma bool // a value stands before, so that the next one needs a comma
}

// Open begins an object or an array, by its bracket.
func (j *JSON) Open(bracket byte) {
	j.separate()
	j.Text = append(j.Text, bracket)
	j.comma = false
}

// Close ends an object or an array, by its bracket.
func (j *JSON) Close(bracket byte) {
	j.Text = append(j.Text, bracket)
	j.comma = true
}

func (j *JSON) separate() {
	if j.comma {
		j.Text = append(j.Text, ',')
	}
	j.comma = true
}

// Key names the value that comes next.
func (j *JSON) Key(name string) {
	j.separate()
	j.quote(name)
	j.Text = append(j.Text, ':')
	j.comma = false
}

// Value writes a string without a name.
func (j *JSON) Value(value string) {
	j.separate()
	j.quote(value)
}

// Raw writes a value that is JSON already.
func (j *JSON) Raw(value []byte) {
	j.separate()
	j.Text = append(j.Text, value...)
}

// Index writes a number without a name.
func (j *JSON) Index(n int) {
	j.separate()
	j.Text = strconv.AppendInt(j.Text, int64(n), 10)
}

// Number writes a number.
func (j *JSON) Number(name string, n int) {
	j.Key(name)
	j.Index(n)
}

// Truth writes true or false.
func (j *JSON) Truth(name string, value bool) {
	j.Key(name)
	j.Text = strconv.AppendBool(j.Text, value)
	j.comma = true
}

// String writes a string.
func (j *JSON) String(name, value string) {
	j.Key(name)
	j.Value(value)
}

// Optional writes a string that is left out where it is empty.
func (j *JSON) Optional(name, value string) {
	if value != "" {
		j.String(name, value)
	}
}

const hex = "0123456789abcdef"

// special are the bytes that a string may not hold as they are, and "<", which it
// sometimes may.
var special = func() (set [256]bool) {
	for c := range ' ' {
		set[c] = true
	}
	set['"'], set['\\'], set['<'] = true, true, true
	return set
}()

// eight returns eight bytes as one number.
func eight(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// isPlain reports whether none of eight bytes is special, by the tests for a zero
// byte and for a lesser byte of Sean Anderson's Bit Twiddling Hacks.
func isPlain(x uint64) bool {
	quote, backslash, less := x^ones*'"', x^ones*'\\', x^ones*'<'
	found := (x-ones*' ')&^x | (quote-ones)&^quote | (backslash-ones)&^backslash | (less-ones)&^less
	return found&highs == 0
}

// endsScript reports whether a text begins with what ends a script in a page.
func endsScript(s string) bool {
	const end = "</script"
	return len(s) >= len(end) && strings.EqualFold(s[:len(end)], end)
}

func (j *JSON) quote(s string) {
	j.Text = append(j.Text, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		for i+8 <= len(s) && isPlain(eight(s[i:i+8])) {
			i += 8
		}
		if i == len(s) {
			break
		}
		c := s[i]
		if !special[c] || c == '<' && !j.Inline && !endsScript(s[i:]) {
			continue
		}
		j.Text = append(j.Text, s[from:i]...)
		from = i + 1
		switch c {
		case '"', '\\':
			j.Text = append(j.Text, '\\', c)
		case '\n':
			j.Text = append(j.Text, '\\', 'n')
		case '\t':
			j.Text = append(j.Text, '\\', 't')
		default:
			j.Text = append(j.Text, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	j.Text = append(append(j.Text, s[from:]...), '"')
}
