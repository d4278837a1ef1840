// Package highlight says what the parts of code are: words of the language,
// names, strings, numbers, comments.
//
// In come the lexers of chroma, as they have been staged, and code with the name
// of its language; out come stretches of the code, each with a class. It does
// not guess languages, and writes no HTML.
package highlight

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"studysite/generator/memo"
)

// Folder is where the lexers are among the assets.
const Folder = "staged/chroma"

// Span is a stretch of code.
type Span struct {
	End   int    // the byte behind it
	Class string // what it is, or nothing; see classOf

	blank bool // it is nothing but white space
}

// Highlighter knows languages and loads the lexer of one when it is given the
// first code in it. It keeps what it has said until it is told to forget, so that
// no code is looked at twice. It is safe for concurrent use.
type Highlighter struct {
	assets fs.FS
	load   sync.Once
	files  map[string]string // names of languages, and the files of their lexers
	err    error

	done      memo.Memo[key, []Span]
	mu        sync.Mutex
	languages map[string]*language // by file
}

type key struct{ file, code string }

// New returns a Highlighter that finds the lexers among the assets.
func New(assets fs.FS) *Highlighter {
	return &Highlighter{assets: assets, languages: map[string]*language{}}
}

// Err returns why no language is known; it is fs.ErrNotExist where the lexers
// have not been staged.
func (h *Highlighter) Err() error {
	h.load.Do(func() {
		text, err := fs.ReadFile(h.assets, path.Join(Folder, "index.txt"))
		if err != nil {
			h.err = fmt.Errorf("reading the list of languages: %w", err)
			return
		}
		h.files = readIndex(text)
	})
	return h.err
}

// further are names that authors give languages, and what chroma calls them.
var further = map[string]string{
	"node": "javascript", "nodejs": "javascript", "jsonc": "json", "json5": "json", "gradle": "groovy", "svelte": "html", "vue-html": "html", "svg": "xml",
	"shell-session": "console", "sh-session": "console", "conf": "ini", "env": "bash", "postgres": "postgresql", "sqlite": "sql", "plsql": "sql",
	"ipython": "python", "latex": "tex", "elisp": "scheme", "emacs": "scheme", "sol": "solidity", "asm": "nasm", "assembly": "nasm", "objc": "objective-c", "patch": "diff", "less": "scss", "lisp": "scheme", "common-lisp": "scheme",
}

// readIndex reads the index that stage has written. A name goes before the end
// of a file's name.
func readIndex(text []byte) map[string]string {
	files, ends := map[string]string{}, map[string]string{}
	lines := bufio.NewScanner(bytes.NewReader(text))
	for lines.Scan() {
		file, rest, _ := strings.Cut(lines.Text(), " ")
		names, extensions, _ := strings.Cut(rest, "|")
		for _, name := range strings.Fields(names) {
			files[name] = file
		}
		for _, name := range strings.Fields(extensions) {
			if ends[name] == "" {
				ends[name] = file
			}
		}
	}
	for name, file := range ends {
		if files[name] == "" {
			files[name] = file
		}
	}
	for name, known := range further {
		if files[name] == "" && files[known] != "" {
			files[name] = files[known]
		}
	}
	return files
}

// Knows reports whether there is a language of this name.
func (h *Highlighter) Knows(name string) bool {
	return h.Err() == nil && h.files[strings.ToLower(name)] != ""
}

// Forget forgets the code that nobody has asked for since it was called before.
func (h *Highlighter) Forget() { h.done.Forget() }

// Spans returns the stretches that code in a language is made of. There are
// none where the language is unknown, or the code is beyond the bounds.
func (h *Highlighter) Spans(name string, code []byte) []Span {
	if !h.Knows(name) || Beyond(code) {
		return nil
	}
	file := h.files[strings.ToLower(name)]
	h.mu.Lock()
	l := h.languages[file]
	if l == nil {
		l = &language{}
		h.languages[file] = l
	}
	h.mu.Unlock()
	l.once.Do(func() { l.lexer = h.lexer(file) })
	return h.done.Of(key{file, string(code)}, func() []Span { return spans(l.lexer, code) })
}
