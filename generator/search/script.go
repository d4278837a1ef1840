package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"path"
	"strconv"
	"strings"

	"studysite/generator/output"
	"studysite/generator/site"
)

// head is what the engine is told first.
type head struct {
	Lengths  string              `json:"lengths"`          // two digits for each question
	Glossary string              `json:"glossary"`         // names of concepts
	Firsts   map[string][]string `json:"firsts"`           // what the scripts of each family begin with
	Folder   string              `json:"folder,omitempty"` // of these scripts, unless they are in the page
	Block    int                 `json:"block,omitempty"`  // questions in a script of records, unless pages outline all
	Topics   [][2]string         `json:"topics,omitempty"` // page and title, for the records
}

// recordBlock is how many questions one script of records holds: few, since a
// query shows a few of them from all over the document.
const recordBlock = 32

// Files returns the scripts for pages that load them when they are needed: the
// head first, then in a folder of its own what the engine asks for. All stand
// in folder, and their names carry a fingerprint.
func (x *Index) Files(folder string) ([]output.File, error) {
	h := x.head(x.families)
	scripts := map[string][]byte{}
	var names []string
	add := func(letter byte, i int, script []byte) {
		name := string(letter) + strconv.Itoa(i) + ".js"
		scripts[name] = script
		names = append(names, name)
	}
	for _, f := range x.families {
		for i, script := range f.scripts {
			add(f.letter, i, script)
		}
	}
	if len(x.families) > 1 {
		h.Block, h.Topics = recordBlock, topicPages(x.site.Topics)
		records, err := x.records()
		if err != nil {
			return nil, err
		}
		for i, script := range records {
			add('d', i, script)
		}
	}
	base := path.Join(folder, "search-"+x.fingerprint(names, scripts))
	h.Folder = base
	first, err := handOver(h)
	if err != nil {
		return nil, err
	}
	files := []output.File{{Path: base + ".js", Data: first}}
	for _, name := range names {
		files = append(files, output.File{Path: path.Join(base, name), Data: scripts[name]})
	}
	return files, nil
}

// Inline returns one script with everything, for a page that outlines all
// questions and loads nothing.
func (x *Index) Inline() ([]byte, error) {
	words := x.families[:1]
	script, err := handOver(x.head(words))
	if err != nil {
		return nil, err
	}
	for _, s := range words[0].scripts {
		script = append(append(script, '\n'), s...)
	}
	return script, nil
}

func (x *Index) head(families []*family) *head {
	h := &head{
		Lengths:  x.lengths,
		Glossary: x.glossary,
		Firsts:   map[string][]string{},
	}
	for _, f := range families {
		h.Firsts[string(f.letter)] = f.firsts
	}
	return h
}

// handOver returns a script that registers a value with the engine.
func handOver(value any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(register)
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return nil, fmt.Errorf("writing the search index: %w", err)
	}
	b.Truncate(b.Len() - 1)
	b.WriteString(");")
	return bytes.ReplaceAll(b.Bytes(), []byte("<"), []byte(`\u003c`)), nil
}

// fingerprint depends on all that the scripts say.
func (x *Index) fingerprint(names []string, scripts map[string][]byte) string {
	sum := sha256.New()
	for _, part := range []string{x.lengths, x.glossary} {
		fmt.Fprintf(sum, "%d %s\n", len(part), part)
	}
	for _, name := range names {
		fmt.Fprintf(sum, "%s %d\n", name, len(scripts[name]))
		sum.Write(scripts[name])
	}
	return strings.ToUpper(base32.HexEncoding.EncodeToString(sum.Sum(nil))[:8])
}

func topicPages(topics []*site.Topic) [][2]string {
	pages := make([][2]string, len(topics))
	for i, t := range topics {
		pages[i] = [2]string{t.Slug, t.Title}
	}
	return pages
}

// records returns the scripts that say what the results of a large site are
// called: the ID, the text and the topic of each question.
func (x *Index) records() ([][]byte, error) {
	place := map[*site.Topic]int{}
	for i, t := range x.site.Topics {
		place[t] = i
	}
	var scripts [][]byte
	for begin := 0; begin < len(x.site.Questions); begin += recordBlock {
		var rows [][3]any
		for _, q := range x.site.Questions[begin:min(begin+recordBlock, len(x.site.Questions))] {
			rows = append(rows, [3]any{q.ID, q.Title.Text, place[q.Topic]})
		}
		s, err := handOver([]any{"d" + strconv.Itoa(len(scripts)), rows})
		if err != nil {
			return nil, err
		}
		scripts = append(scripts, s)
	}
	return scripts, nil
}
