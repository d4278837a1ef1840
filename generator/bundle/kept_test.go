package bundle

import (
	"path"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const toKeep = staged + `
-- src/a.ts --
import { used } from "one";
console.log(used, 1);
-- styles/site.css --
p { background: url("./dot.svg") }
-- styles/dot.svg --
<svg/>
`

// withKept returns an input with its bundle kept among the assets.
func withKept(t *testing.T) (Input, fstest.MapFS) {
	t.Helper()
	assets := files(toKeep)
	in := Input{Assets: assets, Lang: "en", Entries: []string{"src/a.ts", "styles/site.css"}, Kept: "staged/bundles"}
	kept, err := Keep(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range kept {
		assets[file.Path] = &fstest.MapFile{Data: file.Data}
	}
	return in, assets
}

func TestKeptBundleIsWhatWouldBeMade(t *testing.T) {
	in, _ := withKept(t)
	m := kept(in)
	if !m.serves(in) {
		t.Fatal("it is not taken")
	}
	if diff := cmp.Diff(mustMake(t, in), m.bundle, cmp.AllowUnexported(Bundle{}), cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	var b Bundler
	if got, _, err := b.Make(in); err != nil || got == nil || b.last.sum != m.sum {
		t.Error("the bundler does not take it", err)
	}
}

func TestKeptBundleOfOtherSourcesIsNotTaken(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(in *Input, assets fstest.MapFS)
	}{
		{"script", func(_ *Input, a fstest.MapFS) { a["src/a.ts"] = &fstest.MapFile{Data: []byte("console.log(2)")} }},
		{"package", func(_ *Input, a fstest.MapFS) {
			a["staged/one/helper.mjs"].Data = []byte(`export const helper = "new"`)
		}},
		{"picture", func(_ *Input, a fstest.MapFS) { a["styles/dot.svg"].Data = []byte("<svg></svg>") }},
		{"source gone", func(_ *Input, a fstest.MapFS) {
			delete(a, "staged/one/helper.mjs")
			a["staged/one/helper.js"] = &fstest.MapFile{Data: []byte(`export const helper = "js"`)}
			a["staged/one/esm.mjs"].Data = []byte(`import { helper } from "./helper"; export const used = helper`)
		}},
		{"language", func(in *Input, _ fstest.MapFS) { in.Lang = "ko" }},
		{"entries", func(in *Input, _ fstest.MapFS) { in.Entries = in.Entries[:1] }},
		{"record", func(_ *Input, a fstest.MapFS) { a["staged/bundles/bundle.json"].Data = []byte(`{"sum": "00"}`) }},
		{"no record", func(_ *Input, a fstest.MapFS) { delete(a, "staged/bundles/bundle.json") }},
		{"kept file", func(in *Input, a fstest.MapFS) {
			delete(a, path.Join(in.Kept, path.Base(kept(*in).bundle.Entries["src/a.ts"].Path)))
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in, assets := withKept(t)
			c.change(&in, assets)
			var b Bundler
			got, list, err := b.Make(in)
			if err != nil || len(list) > 0 {
				t.Fatal(err, describe(list))
			}
			if diff := cmp.Diff(mustMake(t, in).Files, got.Files); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOnlyWholeBundlesAreKept(t *testing.T) {
	for name, in := range map[string]Input{
		"mistake": {Assets: files("-- src/a.ts --\n("), Entries: []string{"src/a.ts"}},
		"warning": {Assets: files("-- styles/a.css --\na { color: red;\n"), Entries: []string{"styles/a.css"}},
		"author":  {Assets: files("-- styles/a.css --\na{}\n"), Entries: []string{"styles/a.css"}, Author: &Sheet{}},
	} {
		if _, err := Keep(in); err == nil {
			t.Errorf("%s: it is kept", name)
		}
	}
}
