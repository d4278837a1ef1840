package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"

	"studysite/generator/encode"
	"studysite/generator/output"
)

// The scripts of an index are parts that pages load, as assets/src/core/load.ts
// has it: "index" holds what the engine is told first, "glossary" the names and
// particles, "w0" the first words.

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
func (x *Index) Files(folder string) Files {
	var j encode.JSON
	f := Files{Parts: []output.File{named(folder, "glossary", x.glossaryScript(&j))}}
	if !x.large {
		f.Parts = append(f.Parts, named(folder, "index", x.wholeScript(&j)))
		return f
	}
	f.Parts = append(f.Parts, named(folder, "index", x.contentsScript(&j)))
	f.Shards = x.shards(&j)
	f.Folder = path.Join(folder, "index-"+fingerprintOf(f.Shards)) + "/"
	for i := range f.Shards {
		f.Shards[i].Path = f.Folder + f.Shards[i].Path
	}
	return f
}

// Inline returns scripts with everything, for a page that outlines all questions
// and loads nothing.
func (x *Index) Inline() [][]byte {
	j := encode.JSON{Inline: true}
	return [][]byte{x.glossaryScript(&j), x.wholeScript(&j)}
}

// finish ends a script, and returns it in bytes of its own.
func finish(j *encode.JSON) []byte { return bytes.Clone(j.End()) }

func (x *Index) glossaryScript(j *encode.JSON) []byte {
	j.Script("glossary")
	writeStrings(j, x.language[:])
	return finish(j)
}

// wholeScript says how the questions stand in pages, and then has all words,
// from which the rest follows.
func (x *Index) wholeScript(j *encode.JSON) []byte {
	j.Script("index")
	j.Open('{')
	j.String("lengths", x.lengths)
	j.Key("order")
	j.Open('[')
	for _, run := range x.order() {
		j.Open('[')
		j.Index(run[0])
		j.Index(run[1])
		j.Close(']')
	}
	j.Close(']')
	j.Close('}')
	script := finish(j)
	j.Script("w0")
	x.families[0].joined().write(j)
	return append(script, j.End()...)
}

// contentsScript says what the scripts of each family begin with.
func (x *Index) contentsScript(j *encode.JSON) []byte {
	j.Script("index")
	j.Open('{')
	j.String("lengths", x.lengths)
	j.Key("firsts")
	j.Open('{')
	for _, f := range x.families {
		j.Key(string(f.letter))
		writeStrings(j, f.firsts)
	}
	j.Close('}')
	j.Number("block", recordBlock)
	j.Close('}')
	return finish(j)
}

func writeStrings(j *encode.JSON, all []string) {
	j.Open('[')
	for _, s := range all {
		j.Value(s)
	}
	j.Close(']')
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
func (x *Index) shards(j *encode.JSON) []output.File {
	var files []output.File
	add := func(name string) {
		files = append(files, output.File{Path: name + ".js", Data: finish(j)})
	}
	for _, f := range x.families {
		for i, script := range f.scripts {
			name := string(f.letter) + strconv.Itoa(i)
			j.Script(name)
			script.write(j)
			add(name)
		}
	}
	for begin := 0; begin < len(x.site.Questions); begin += recordBlock {
		name := "d" + strconv.Itoa(begin/recordBlock)
		j.Script(name)
		x.writeRecords(j, begin, min(begin+recordBlock, len(x.site.Questions)))
		add(name)
	}
	return files
}

// writeRecords writes what results are called: the ID and the text of a
// question, its page and its topic.
func (x *Index) writeRecords(j *encode.JSON, begin, end int) {
	j.Open('[')
	for _, q := range x.site.Questions[begin:end] {
		writeStrings(j, []string{q.ID, q.Title.Text, url.PathEscape(q.Page.File()), q.Topic.Title})
	}
	j.Close(']')
}

// named returns a script under its name with a fingerprint.
func named(folder, name string, script []byte) output.File {
	return output.File{Path: path.Join(folder, name+"-"+fingerprint(script)+".js"), Data: script}
}

// fingerprintOf tells files from others by their names and contents.
func fingerprintOf(files []output.File) string {
	var list bytes.Buffer
	for _, file := range files {
		fmt.Fprintf(&list, "%s %x\n", file.Path, sha256.Sum256(file.Data))
	}
	return fingerprint(list.Bytes())
}

func fingerprint(data []byte) string {
	sum := sha256.Sum256(data)
	return strings.ToUpper(base32.HexEncoding.EncodeToString(sum[:])[:8])
}
