package search

import (
	"strings"

	"studysite/generator/encode"
)

// shardSize is about how many bytes of entries one script file carries.
const shardSize = 8_000

// family is a sorted list of entries, cut into scripts of about one size.
type family struct {
	letter  byte     // names its scripts: w0, w1, …
	limit   int      // about how many bytes of entries one of them carries
	firsts  []string // the beginning of each script's first word, enough to tell it from the word before
	scripts []entries

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
	f.scripts = append(f.scripts, entries{string(f.words), string(f.postings)})
	f.last = f.previous
	f.reset()
}

// entries are what one script carries: the words, and the postings of them all.
type entries struct{ words, postings string }

func (e entries) write(j *encode.JSON) { writeStrings(j, []string{e.words, e.postings}) }

// joined returns all entries as one: none of their scripts begins in the middle
// of something.
func (f *family) joined() entries {
	var words, postings strings.Builder
	for _, script := range f.scripts {
		words.WriteString(script.words)
		postings.WriteString(script.postings)
	}
	return entries{words.String(), postings.String()}
}
