package render

import (
	"studysite/generator/highlight"
	"studysite/generator/source/wording"
)

// paint writes code with its parts in elements that say what they are, as far
// as its language is known.
func (w *Writer) paint(code []byte, name string, at int) {
	if name != "" {
		w.Painted = true
	}
	if w.Colours == nil || name == "" {
		w.escape(code)
		return
	}
	if w.Colours.Knows(name) && highlight.Beyond(code) {
		at = max(at, 0)
		w.Broken = append(w.Broken, Problem{Start: at, End: at})
	}
	at = 0
	for _, s := range w.Colours.Spans(name, code) {
		if s.Class == "" {
			w.escape(code[at:s.End])
		} else {
			w.tag(`<span class="` + s.Class + `">`)
			w.escape(code[at:s.End])
			w.tag("</span>")
		}
		at = s.End
	}
	w.escape(code[at:])
}

// LanguageNames are those that stand alone as a class of code on a saved page.
// Other classes may be anything.
var LanguageNames = wording.Set("js", "javascript", "jsx", "ts", "typescript", "tsx", "vue", "svelte", "java", "c", "cpp", "csharp", "cs", "go", "golang", "kotlin", "scala", "swift", "rust", "php", "dart",
	"solidity", "groovy", "python", "py", "ruby", "rb", "r", "julia", "elixir", "perl", "bash", "sh", "shell", "console", "powershell", "dockerfile", "docker", "makefile", "nginx",
	"sql", "mysql", "postgresql", "yaml", "yml", "toml", "ini", "json", "html", "xml", "css", "scss", "sass", "less", "lua", "haskell", "ocaml", "lisp", "clojure", "scheme", "diff", "graphql", "hcl", "terraform", "matlab", "latex")
