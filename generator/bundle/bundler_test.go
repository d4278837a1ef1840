package bundle

import (
	"testing"
	"testing/fstest"

	"studysite/generator/diag"
)

// TestBundlerBundlesAnewWhenSomethingChanged changes what goes into a bundle,
// piece by piece, and compares with a bundle that is made from nothing.
func TestBundlerBundlesAnewWhenSomethingChanged(t *testing.T) {
	assets := fstest.MapFS{
		"src/a.ts":        {Data: []byte(`import { b } from "./b"; console.log(b)`)},
		"src/b.ts":        {Data: []byte(`export const b = 1`)},
		"styles/site.css": {Data: []byte("p { color: red }")},
		"words/en.json":   {Data: []byte("{}")},
	}
	sheet := func(text string) *Sheet { return &Sheet{File: diag.NewFile("custom.css", []byte(text))} }
	in := Input{Assets: assets, Lang: "en", Entries: []string{"src/a.ts", "styles/site.css"}, Author: sheet("a{}")}
	var b Bundler
	build := func() *Bundle {
		t.Helper()
		got, list, err := b.Make(in)
		want, _, _ := new(Bundler).Make(in)
		if err != nil || len(list) > 0 {
			t.Fatal(err, list)
		}
		for entry, file := range want.Entries {
			if string(got.Entries[entry].Data) != string(file.Data) {
				t.Errorf("%s is %s, want %s", entry, got.Entries[entry].Data, file.Data)
			}
		}
		return got
	}
	first := build()
	if build() != first {
		t.Error("nothing has changed, and it was bundled anew")
	}
	// In this order, for a style that is no entry any more goes into nothing.
	for _, change := range []struct {
		name string
		make func()
	}{
		{"script", func() { assets["src/b.ts"] = &fstest.MapFile{Data: []byte(`export const b = 2`)} }},
		{"style", func() { assets["styles/site.css"] = &fstest.MapFile{Data: []byte("p { color: blue }")} }},
		{"sheet", func() { in.Author = sheet("a { color: red }") }},
		{"no sheet", func() { in.Author = nil }},
		{"entries", func() { in.Entries = in.Entries[:1] }},
	} {
		before := build()
		change.make()
		if build() == before {
			t.Errorf("%s: the old bundle is still there", change.name)
		}
	}
	assets["src/a.ts"] = &fstest.MapFile{Data: []byte("(")}
	if _, list, err := b.Make(in); err != nil || !list.HasErrors() {
		t.Error("a mistake is not noticed", err)
	}
}
