package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"

	"studysite/generator/output"
)

// The scripts of an index are parts that pages load, as assets/src/core/load.ts
// has it: "index" holds the head, "glossary" the names and particles, "w0" the first words.

// head is what the engine is told first.
type head struct {
	Lengths string              `json:"lengths"`         // a digit for each question
	Firsts  map[string][]string `json:"firsts"`          // what the scripts of each family begin with
	Order   [][2]int            `json:"order,omitempty"` // runs of questions as pages outline them: the first one's place, and how many
	Block   int                 `json:"block,omitempty"` // questions in a script of records, unless pages outline all
}

// recordBlock is how many questions one script of records holds: few, since a
// query shows a few of them from all over the document.
const recordBlock = 20

// Files are the scripts of an index.
type Files struct {
	Parts  []output.File // a page lists these
	Shards []output.File // the engine asks for these by name
	Folder string        // that the shards are in, with a final slash, or empty where there are none
}

// Files returns the scripts for pages that load them when they are needed. They
// stand in folder, and their names carry fingerprints.
func (x *Index) Files(folder string) (Files, error) {
	glossary, err := x.glossaryScript()
	if err != nil {
		return Files{}, err
	}
	f := Files{Parts: []output.File{named(folder, "glossary", glossary)}}
	h := x.head(x.families)
	var shards bytes.Buffer
	if !x.large {
		shards.Write(x.families[0].join())
	} else {
		h.Order, h.Block = nil, recordBlock
		if f.Shards, err = x.shards(); err != nil {
			return Files{}, err
		}
		for _, file := range f.Shards {
			fmt.Fprintf(&shards, "%s %x\n", file.Path, sha256.Sum256(file.Data))
		}
	}
	script, err := assign("index", h)
	if err != nil {
		return Files{}, err
	}
	if !x.large {
		script = append(script, shards.Bytes()...)
	}
	f.Parts = append(f.Parts, named(folder, "index", script))
	if x.large {
		f.Folder = path.Join(folder, "index-"+fingerprint(shards.Bytes())) + "/"
		for i := range f.Shards {
			f.Shards[i].Path = f.Folder + f.Shards[i].Path
		}
	}
	return f, nil
}

// Inline returns scripts with everything, for a page that outlines all questions
// and loads nothing.
func (x *Index) Inline() ([][]byte, error) {
	glossary, err := x.glossaryScript()
	if err != nil {
		return nil, err
	}
	index, err := assign("index", x.head(x.families[:1]))
	return append([][]byte{glossary, index}, x.families[0].scripts...), err
}

func (x *Index) glossaryScript() ([]byte, error) { return assign("glossary", languageOf(x.glossary)) }

func (x *Index) head(families []*family) *head {
	h := &head{Lengths: x.lengths, Firsts: map[string][]string{}, Order: x.order()}
	for _, f := range families {
		h.Firsts[string(f.letter)] = append([]string{}, f.firsts...) // also where there are none
	}
	return h
}

// order returns the questions as pages outline them, as runs of neighbours in
// the document: the place of the first, and how many.
func (x *Index) order() [][2]int {
	var runs [][2]int
	for _, t := range x.site.Topics {
		for _, q := range t.Questions {
			if n := len(runs); n > 0 && runs[n-1][0]+runs[n-1][1] == q.Number-1 {
				runs[n-1][1]++
			} else {
				runs = append(runs, [2]int{q.Number - 1, 1})
			}
		}
	}
	return runs
}

// shards returns the scripts of all families and of the records, by name.
func (x *Index) shards() ([]output.File, error) {
	var files []output.File
	for _, f := range x.families {
		for i, script := range f.scripts {
			files = append(files, output.File{Path: string(f.letter) + strconv.Itoa(i) + ".js", Data: script})
		}
	}
	for begin := 0; begin < len(x.site.Questions); begin += recordBlock {
		name := "d" + strconv.Itoa(begin/recordBlock)
		script, err := assign(name, x.records(begin, min(begin+recordBlock, len(x.site.Questions))))
		if err != nil {
			return nil, err
		}
		files = append(files, output.File{Path: name + ".js", Data: script})
	}
	return files, nil
}

// records say what results are called: the ID and the text of a question, its
// page and its topic.
func (x *Index) records(begin, end int) [][4]string {
	var rows [][4]string
	for _, q := range x.site.Questions[begin:end] {
		rows = append(rows, [4]string{q.ID, q.Title.Text, url.PathEscape(q.Page.File()), q.Topic.Title})
	}
	return rows
}

// assignment is how a script hands over a part, be it before the page's own
// script has run or after.
const assignment = "(self.studysite??={})."

// assign returns a script that hands over a part.
func assign(name string, value any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(assignment + name + "=")
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return nil, fmt.Errorf("writing the search index: %w", err)
	}
	b.Truncate(b.Len() - 1)
	b.WriteByte(';')
	return bytes.ReplaceAll(b.Bytes(), []byte("<"), []byte(`\u003c`)), nil
}

// named returns a script under its name with a fingerprint.
func named(folder, name string, script []byte) output.File {
	return output.File{Path: path.Join(folder, name+"-"+fingerprint(script)+".js"), Data: script}
}

func fingerprint(data []byte) string {
	sum := sha256.Sum256(data)
	return strings.ToUpper(base32.HexEncoding.EncodeToString(sum[:])[:8])
}
