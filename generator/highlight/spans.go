package highlight

import (
	"bytes"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/alecthomas/chroma/v2"
)

// What code may be. A lexer takes some microseconds for a byte, and time out of
// proportion for some lines; the time is measured only in case that it takes far
// more than any code that is meant to be read.
const (
	longest     = 30_000 // bytes of code
	longestLine = 2000   // bytes of a line
	patience    = 10 * time.Second
)

// Beyond reports whether code is larger than what is looked at, or no UTF-8.
func Beyond(code []byte) bool {
	if len(code) > longest || !utf8.Valid(code) {
		return true
	}
	for line := range bytes.Lines(code) {
		if len(line) > longestLine {
			return true
		}
	}
	return false
}

// spans returns the stretches that a lexer finds in code, neighbours of one
// class as one, and none where it does not give back the code as it is.
func spans(lexer chroma.Lexer, code []byte) (all []Span) {
	if lexer == nil {
		return nil
	}
	defer func() {
		if recover() != nil { // a lexer panics where its own rules contradict each other
			all = nil
		}
	}()
	tokens, err := lexer.Tokenise(&chroma.TokeniseOptions{State: "root"}, string(code))
	if err != nil {
		return nil
	}
	began, rest := time.Now(), string(code)
	for token := tokens(); token != chroma.EOF; token = tokens() {
		value := token.Value
		if len(value) > len(rest) {
			value = strings.TrimSuffix(value, "\n") // some lexers add a line end
		}
		if !strings.HasPrefix(rest, value) || time.Since(began) > patience {
			return nil
		}
		if value == "" {
			continue
		}
		rest = rest[len(value):]
		all = add(all, Span{len(code) - len(rest), classOf(token.Type), strings.Trim(value, " \t") == ""})
	}
	if rest != "" {
		return nil
	}
	return all
}

// add appends a stretch, or makes the one before it longer.
func add(all []Span, s Span) []Span {
	n := len(all)
	switch {
	case n > 0 && all[n-1].Class == s.Class:
		all[n-1].End = s.End
		all[n-1].blank = all[n-1].blank && s.blank
		return all
	case n > 1 && all[n-2].Class == s.Class && s.Class != "" && all[n-1].blank:
		all[n-2].End = s.End // white space between two of one class is of it as well
		return all[:n-1]
	}
	return append(all, s)
}
