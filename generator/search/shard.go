package search

import (
	"bytes"
	"strconv"
)

// shardSize is about how many bytes of entries one script file carries.
const shardSize = 8_000

// family is a sorted list of entries, cut into scripts of about one size.
type family struct {
	letter  byte     // names its scripts: w0, w1, …
	limit   int      // about how many bytes of entries one of them carries
	firsts  []string // the beginning of each script's first word, enough to tell it from the word before
	scripts [][]byte

	encoder
	last string // word of the script before
}

// entry adds an entry. They come in order.
func (f *family) entry(key string, list []posting) {
	f.makeRoom(key)
	f.encoder.entry(key, list)
}

// word adds a word that has no postings.
func (f *family) word(key string) {
	f.makeRoom(key)
	f.encoder.word(key)
}

func (f *family) makeRoom(next string) {
	if f.size() > f.limit {
		f.finish()
	}
	if f.size() == 0 {
		n := shared(f.last, next)
		f.firsts = append(f.firsts, next[:min(n+1, len(next))])
	}
}

// finish closes the script at hand.
func (f *family) finish() {
	if f.size() == 0 {
		return
	}
	name := string(f.letter) + strconv.Itoa(len(f.scripts))
	script := make([]byte, 0, f.size()+len(assignment)+len(name)+16)
	script = append(append(script, assignment...), name...)
	script = append(append(script, `=["`...), f.words...)
	script = append(append(script, `","`...), f.postings...)
	f.scripts = append(f.scripts, append(script, `"];`...))
	f.last = f.previous
	f.reset()
}

// join returns all scripts as one.
func (f *family) join() []byte { return bytes.Join(f.scripts, []byte("\n")) }
