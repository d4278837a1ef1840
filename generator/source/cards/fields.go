package cards

import (
	"bytes"
	"strings"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
)

// fieldReader goes through the records of a file of cards and divides them into
// fields. It is as lenient as spreadsheets are: a field is in quotation marks
// where the one that it begins with has another at its end, with white space
// round them or not; any other mark is text.
type fieldReader struct {
	source     []byte
	pos, end   int
	separator  string
	quotes     bool                    // fields may be in quotation marks
	paragraphs int                     // how many blank lines stand between fields where these are paragraphs, and more between records, or 0
	record     func(*fieldReader) bool // reads records that are no lines, or nil
	category   string                  // of a quiz, which holds until another is named
	columns    int                     // how many fields a record has at most, or 0: more are parts of the last
	goesOn     bool                    // lines without a separator go on with the last field

	fields []string
	places []int // where the fields begin
	gap    bool  // a blank line stands before the record, or nothing

	literal int   // a quotation mark before this byte is text
	spaced  []int // closing quotation marks with white space behind them
	open    []int // quotation marks that are never closed
	strays  []int // passages that are no records
}

// next reads the next record that is not blank, and reports whether there is one.
func (r *fieldReader) next() bool {
	if r.record != nil {
		return r.record(r)
	}
	r.gap = r.fields == nil
	for r.pos < r.end {
		start := r.pos
		r.fields, r.places = r.fields[:0], r.places[:0]
		for r.field() {
		}
		r.joinSurplus()
		r.takeLines()
		if len(bytes.TrimSpace(r.source[start:r.pos])) > 0 {
			return true
		}
		r.gap = true
	}
	return false
}

// joinSurplus makes one field of those beyond the number that records have, where no
// quotation marks were put round it.
func (r *fieldReader) joinSurplus() {
	n := r.columns
	if n == 0 || len(r.fields) <= n || r.source[r.places[n-1]] == '"' {
		return
	}
	rest := strings.TrimRight(string(r.source[r.places[n-1]:r.pos]), r.separator+" \n")
	r.fields, r.places = append(r.fields[:n-1], rest), r.places[:n]
}

// takeLines reads the lines that go on with the last field.
func (r *fieldReader) takeLines() {
	for r.goesOn && r.pos < r.end {
		begin := r.pos
		for begin < r.end && decode.IsBlankLine(r.source[begin:decode.LineEnd(r.source, begin)]) {
			begin = decode.LineEnd(r.source, begin)
		}
		end := min(decode.LineEnd(r.source, begin), r.end)
		if begin >= r.end || r.divides(begin, end) {
			return
		}
		r.fields[len(r.fields)-1] += "\n" + strings.TrimSpace(string(r.source[begin:end]))
		r.pos = end
	}
}

// field reads one field and what divides it from the next one, and reports
// whether one follows in the same record.
func (r *fieldReader) field() bool {
	if r.quotes && r.quoted() {
		return r.divider()
	}
	stop := r.pos
	for stop < r.end && r.source[stop] != '\n' && !r.dividesAt(stop) {
		stop++
	}
	r.add(string(r.source[r.pos:stop]), r.pos)
	r.pos = stop
	return r.divider()
}

func (r *fieldReader) add(field string, at int) {
	r.fields, r.places = append(r.fields, field), append(r.places, at)
}

func (r *fieldReader) dividesAt(at int) bool {
	return r.separator != "" && bytes.HasPrefix(r.source[at:r.end], []byte(r.separator))
}

// divides reports whether a separator stands somewhere between two bytes.
func (r *fieldReader) divides(from, to int) bool {
	return r.separator != "" && bytes.Contains(r.source[from:to], []byte(r.separator))
}

// divider passes what stands behind a field.
func (r *fieldReader) divider() bool {
	if r.dividesAt(r.pos) {
		r.pos += len(r.separator)
		return true
	}
	r.pos = min(r.pos+1, r.end)
	return false
}

// quoted reads a field in quotation marks, if one begins here.
func (r *fieldReader) quoted() bool {
	open := r.blanks(r.pos)
	if open >= r.end || r.source[open] != '"' || open < r.literal {
		return false
	}
	closing := r.closing(open)
	if closing < 0 {
		return false
	}
	r.add(strings.ReplaceAll(string(r.source[open+1:closing]), `""`, `"`), open)
	r.pos = r.blanks(closing + 1)
	if r.pos > closing+1 {
		r.spaced = append(r.spaced, closing)
	}
	return true
}

// closing returns the quotation mark that closes one: the first behind which
// the field ends. It is -1 where the one that opens is part of a text: it has
// another on its line and goes on to the next, or a mark that begins a field
// comes before one that ends it.
func (r *fieldReader) closing(open int) int {
	inside, oneLine := false, true
	for i := open + 1; i < r.end; i++ {
		switch r.source[i] {
		case '\n':
			if inside && oneLine {
				r.literal = i
				return -1
			}
			oneLine = false
		case '"':
			switch after := r.blanks(i + 1); {
			case i+1 < r.end && r.source[i+1] == '"':
				i++
			case after >= r.end || r.source[after] == '\n' || r.dividesAt(after):
				return i
			case r.source[i-1] == '\n' || bytes.HasSuffix(r.source[:i], []byte(r.separator)):
				return r.unclosed(open, i)
			default:
				inside = true
			}
		}
	}
	return r.unclosed(open, r.end)
}

// unclosed remembers that no mark from one on closes before another.
func (r *fieldReader) unclosed(open, stop int) int {
	r.literal = stop
	r.open = append(r.open, open)
	return -1
}

// blanks returns where the white space that begins at a byte ends.
func (r *fieldReader) blanks(at int) int {
	for at < r.end && (r.source[at] == ' ' || r.source[at] == '\t') && !r.dividesAt(at) {
		at++
	}
	return at
}

// report tells the author of quotation marks that are not as they should be.
func (r *fieldReader) report(in *draft.Input) {
	if n := len(r.spaced); n > 0 {
		in.Diags.Notef(in.File.At(r.spaced[0], r.spaced[0]+1), "quotes", "white space behind the quotation marks that close fields is left out (%d times)", n)
	}
	if n := len(r.open); n > 0 {
		in.Diags.Warnf(in.File.At(r.open[0], r.open[0]+1), "quotes", "this quotation mark begins a field that none ends, and is text (%d such)", n)
	}
}
