package bundle

import (
	"encoding/json"
	"strings"
	"testing"
)

const staged = `
-- src/a.ts --
import { used } from "one";
import { idle } from "two";
import { part } from "@scope/three/parts/deep";
console.log(used, part);
-- staged/one/package.json --
{"version": "1.2.3", "license": "MIT", "exports": {".": {"node": "./node.js", "import": {"types": "./x.d.ts", "default": "./esm.mjs"}}}}
-- staged/one/esm.mjs --
import { helper } from "./helper.mjs";
export const used = "used " + helper;
-- staged/one/helper.mjs --
export const helper = "helper";
-- staged/one/LICENSE.md --
Copyright One
-- staged/two/package.json --
{"version": "2.0.0", "license": "ISC", "main": "index.js", "sideEffects": false}
-- staged/two/index.js --
console.log("side effect");
export const idle = "idle";
-- staged/two/LICENSE --
Copyright Two
-- staged/@scope/three/package.json --
{"version": "3.0.0", "license": "BSD-2-Clause", "exports": {"./parts/*": "./dist/*.js"}}
-- staged/@scope/three/dist/deep.js --
export const part = "part";
-- staged/@scope/three/COPYING --
Copyright Three
-- staged/@scope/three/NOTICE --
Notice Three
`

func TestPackagesAreBundledWithTheirNotices(t *testing.T) {
	in := Input{Assets: files(staged), Entries: []string{"src/a.ts"}}
	script := string(mustMake(t, in).Entries["src/a.ts"].Data)
	for _, want := range []string{"used ", "helper", "part"} {
		if !strings.Contains(script, want) {
			t.Errorf("%q is not in %s", want, script)
		}
	}
	if strings.Contains(script, "side effect") {
		t.Errorf("a package without side effects that nobody uses is in %s", script)
	}
	notices := noticesOf(t, in, nil)
	for _, want := range []string{"one 1.2.3 (MIT)\n\nCopyright One", "@scope/three 3.0.0 (BSD-2-Clause)\n\nCopyright Three\n\nNotice Three"} {
		if !strings.Contains(notices, want) {
			t.Errorf("%q is not in\n%s", want, notices)
		}
	}
	if strings.Contains(notices, "Two") {
		t.Errorf("the notices name a package that is not bundled:\n%s", notices)
	}
	if notices := noticesOf(t, in, []string{"two"}); !strings.Contains(notices, "were made by two.") || !strings.Contains(notices, "Copyright Two") {
		t.Errorf("a package that was used is not in\n%s", notices)
	}
}

func TestPackageWithoutLicenceIsReported(t *testing.T) {
	assets := files(staged)
	delete(assets, "staged/one/LICENSE.md")
	_, list, err := Notices(assets, []string{"one"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := "assets/staged/one/package.json:1:1: warning: the package \"one\" comes without the text of its licence [missing-licence] at <>\n"
	if got := describe(list); got != want {
		t.Errorf("got %swant %s", got, want)
	}
}

func TestTargetFollowsNode(t *testing.T) {
	cases := []struct{ manifest, sub, want string }{
		{`{}`, ".", "index.js"},
		{`{"main": "a.js"}`, ".", "a.js"},
		{`{"main": "a.js", "module": "b.mjs"}`, ".", "b.mjs"},
		{`{"main": "a.js"}`, "./c.js", "./c.js"},
		{`{"exports": "./a.js"}`, ".", "./a.js"},
		{`{"exports": "./a.js"}`, "./b.js", ""},
		{`{"exports": {"require": "./r.js", "default": "./d.js"}}`, ".", "./d.js"},
		{`{"exports": {"default": "./d.js", "import": "./i.js"}}`, ".", "./d.js"},
		{`{"exports": {".": {"import": {"node": "./n.js"}, "default": "./d.js"}}}`, ".", "./d.js"},
		{`{"exports": {"./a": null}}`, "./a", ""},
		{`{"exports": {"./f/*.js": "./g/*.mjs"}}`, "./f/x/y.js", "./g/x/y.mjs"},
		{`{"exports": {"./f/*": "./g/*"}}`, "./h", ""},
	}
	for _, c := range cases {
		var m manifest
		if err := json.Unmarshal([]byte(c.manifest), &m); err != nil {
			t.Fatal(err)
		}
		got, err := m.target(c.sub)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s of %s is %q, %v; want %q", c.sub, c.manifest, got, err, c.want)
		}
	}
}

func TestBrokenPackages(t *testing.T) {
	cases := []struct{ name, file, text, rule string }{
		{"not JSON", "staged/one/package.json", "{", "broken-package"},
		{"file gone", "staged/one/package.json", `{"main": "gone.js"}`, "broken-package"},
		{"nothing exported", "staged/one/package.json", `{"exports": {}}`, "missing-export"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assets := files(staged)
			assets[c.file].Data = []byte(c.text)
			_, list, err := new(Bundler).Make(Input{Assets: assets, Entries: []string{"src/a.ts"}})
			if err != nil || len(list) != 1 || list[0].Rule != c.rule {
				t.Errorf("got %v, %s", err, describe(list))
			}
		})
	}
}
