package source

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"

	// NFC: macOS hands out Korean in NFD

	"studysite/generator/diag"
	"studysite/generator/source/wording"
)

// identify gives every question its ID: the author's own {#id}, or else the
// first 10 base-32 characters of SHA-256 over the question's text. Equal texts
// are told apart by the headings above them, then by the code that belongs to
// them, then by counting, which is reported: a question that is counted changes
// its ID when an equal one is put before it.
func (doc *Document) identify(own []string, diags *diag.List) {
	keys := make([]string, len(doc.Questions))
	taken := make(map[string]int, len(keys))
	open := make([]int, 0, len(keys))
	for i := range doc.Questions {
		if id := own[i]; id != "" {
			if first, twice := taken[id]; !twice {
				taken[id] = i
				doc.Questions[i].ID = id
				continue
			} else {
				diags.Warnf(doc.Questions[i].Position, "duplicate-id", "the ID %q is taken by line %d", id, doc.Questions[first].Position.Line()).
					Hint = "give every question an ID of its own"
			}
		}
		keys[i] = wording.Clean(doc.Questions[i].Title.Text)
		open = append(open, i)
	}
	open = settle(doc, open, keys, taken)
	for _, i := range open {
		keys[i] += "\n" + doc.headings(&doc.Questions[i])
	}
	open = settle(doc, open, keys, taken)
	for _, i := range open {
		keys[i] += "\n" + wording.Clean(doc.Questions[i].Stem.Text)
	}
	doc.count(settle(doc, open, keys, taken), keys, taken, diags)
}

// settle hashes the keys of the open questions and keeps those hashes that
// nobody else has. It returns the questions that are still open.
func settle(doc *Document, open []int, keys []string, taken map[string]int) []int {
	hashes := make([]string, len(open))
	times := make(map[string]int, len(open))
	for n, i := range open {
		hashes[n] = hash(keys[i])
		times[hashes[n]]++
	}
	var left []int
	for n, i := range open {
		if _, is := taken[hashes[n]]; is || times[hashes[n]] > 1 {
			left = append(left, i)
			continue
		}
		doc.Questions[i].ID = hashes[n]
		taken[hashes[n]] = i
	}
	return left
}

// mostReported bounds how often one kind of thing is reported.
const mostReported = 10

// count tells apart what nothing else could tell apart.
func (doc *Document) count(open []int, keys []string, taken map[string]int, diags *diag.List) {
	times := map[string]int{}
	first := map[string]int{}
	reported := 0
	for _, i := range open {
		key := keys[i]
		for id := hash(key); doc.Questions[i].ID == ""; id = hash(key + "\n" + strconv.Itoa(times[key])) {
			times[key]++
			if _, is := taken[id]; !is {
				doc.Questions[i].ID = id
				taken[id] = i
			}
		}
		if times[key] == 1 {
			first[key] = i
			continue
		}
		if reported++; reported <= mostReported {
			diags.Warnf(doc.Questions[i].Position, "equal-questions", "this question stands on line %d already", doc.Questions[first[key]].Position.Line()).
				Hint = "reword one of them, or give it an ID of its own: {#id}"
		}
	}
	if reported > mostReported {
		diags.Warnf(diag.Position{File: doc.File}, "equal-questions", "%d questions in all stand in the document more than once", reported)
	}
}

// headings returns the titles of the sections that a question stands under.
func (doc *Document) headings(q *Question) string {
	var titles []string
	for s := q.Section; s >= 0; s = doc.Sections[s].Parent {
		titles = append(titles, wording.Clean(doc.Sections[s].Title))
	}
	return strings.Join(titles, "\n")
}

var idEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

func hash(key string) string {
	sum := sha256.Sum256([]byte(key))
	var out [16]byte
	idEncoding.Encode(out[:], sum[:10])
	return string(out[:10])
}
