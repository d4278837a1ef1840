package highlight

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/alecthomas/chroma/v2" // knows the grammars of some 280 languages; its lexers are staged, see stage
)

// language is a lexer that is loaded once.
type language struct {
	once  sync.Once
	lexer chroma.Lexer // nil where it cannot be loaded
}

// matching bounds how long one expression of a lexer looks for a match. Chroma's
// own bound is so short that a busy machine reaches it, and what a site holds
// must not depend on that.
const matching = 3 * time.Second

// lexer returns a lexer that is ready for use, with a registry of its own that
// holds the lexers of languages which are embedded in this one.
func (h *Highlighter) lexer(file string) chroma.Lexer {
	registry := chroma.NewLexerRegistry()
	lexer := h.register(registry, file)
	if lexer == nil {
		return nil
	}
	for _, l := range registry.Lexers {
		if tokens, err := l.Tokenise(&chroma.TokeniseOptions{State: settling}, "x"); err != nil || tokens() == chroma.EOF {
			return nil
		}
	}
	return lexer
}

// embedded is how a lexer names another one.
var embedded = regexp.MustCompile(`<using lexer="([^"]+)"`)

// register reads a lexer, and those that it names, into a registry.
func (h *Highlighter) register(registry *chroma.LexerRegistry, file string) chroma.Lexer {
	text, err := unpack(h.assets, path.Join(Folder, file+".xml.gz"))
	if err != nil {
		return nil
	}
	lexer := parse(text)
	if lexer == nil {
		return nil
	}
	registry.Register(lexer)
	for _, m := range embedded.FindAllSubmatch(text, -1) {
		name := string(m[1])
		other := h.files[strings.ReplaceAll(strings.ToLower(name), " ", "-")]
		if other == "" {
			return nil
		}
		if !isRegistered(registry, name) && h.register(registry, other) == nil {
			return nil
		}
	}
	return lexer
}

func isRegistered(registry *chroma.LexerRegistry, name string) bool {
	for _, l := range registry.Lexers {
		for _, known := range append([]string{l.Config().Name}, l.Config().Aliases...) {
			if strings.EqualFold(known, name) {
				return true
			}
		}
	}
	return false
}

func unpack(assets fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(assets, name)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// settling is a state that a lexer is put into once, before it is used: its
// rule bounds the time of all others, which can be reached from inside only.
const settling = "settling"

// parse returns the lexer that a text describes.
func parse(text []byte) chroma.Lexer {
	var described struct {
		Config chroma.Config `xml:"config"`
		Rules  chroma.Rules  `xml:"rules"`
	}
	if err := xml.Unmarshal(text, &described); err != nil {
		return nil
	}
	described.Rules[settling] = []chroma.Rule{{Mutator: chroma.MutatorFunc(settle)}}
	lexer, err := chroma.NewLexer(&described.Config, func() chroma.Rules { return described.Rules })
	if err != nil {
		return nil
	}
	return lexer
}

func settle(state *chroma.LexerState) error {
	for _, rules := range state.Rules {
		for _, rule := range rules {
			rule.Regexp.MatchTimeout = matching
		}
	}
	state.Stack = []string{"root"}
	return nil
}
