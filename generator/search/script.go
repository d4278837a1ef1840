package search

import (
	"bytes"
	"net/url"
	"strconv"

	"studysite/generator/encode"
	"studysite/generator/output"
)

// The scripts of an index are parts that pages load, as assets/src/core/load.ts
// has it: "index" holds what the engine is told first, "glossary" the names and
// particles, "w0" the first words.

// recordBlock is how many questions one script of records holds: few, since a
// query shows a few of them from all over the document.
const recordBlock = 20

// Glossary returns the script of names and particles.
func (x *Index) Glossary() []byte { return x.glossaryScript(&encode.JSON{}) }

// Start returns the script that the engine is told first: of a small site it has
// all words.
func (x *Index) Start() []byte {
	if x.large {
		return x.contentsScript(&encode.JSON{})
	}
	return x.wholeScript(&encode.JSON{})
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

// Shards returns the scripts of all families and of the records, which the
// engine asks for by name. A small site has none.
func (x *Index) Shards() []output.File {
	if !x.large {
		return nil
	}
	var files []output.File
	j := &encode.JSON{}
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
