package web

import (
	"bytes"

	xhtml "golang.org/x/net/html"
)

// tagReader makes tokens of single tags, all with one tokenizer, for each takes
// four kilobytes.
type tagReader struct {
	tag       *bytes.Reader
	tokenizer *xhtml.Tokenizer
}

// next returns a tokenizer whose next token is a tag, of an element behind whose
// start tag other text is text as anywhere. It has to be read to its end and no
// further.
func (r *tagReader) next(tag []byte) *xhtml.Tokenizer {
	if r.tokenizer == nil || r.tokenizer.Err() != nil {
		r.tag = bytes.NewReader(nil)
		r.tokenizer = xhtml.NewTokenizer(r.tag)
	}
	r.tag.Reset(tag)
	return r.tokenizer
}
