// Package formula turns formulas in TeX into MathML.
//
// In comes the script of Temml, which runs here in a small JavaScript engine
// when a site is made, and formulas one by one; out comes MathML that needs
// neither script nor style of its own in the page. It does not find the
// formulas in a text.
package formula

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/dop251/goja" // runs Temml without Node, in the same program
)

// Script is where the script of Temml is among the assets.
const Script = "staged/temml/dist/temml.min.js"

// mostExpansions bounds what macros can make of a formula.
const mostExpansions = 500

// Setter sets formulas. It is safe for concurrent use; a formula that occurs
// again is not set again.
type Setter struct {
	mu   sync.Mutex
	vm   *goja.Runtime
	call goja.Callable
	done map[key]result
}

type key struct {
	tex     string
	display bool
}

type result struct {
	mathML string
	err    error
}

// Load reads Temml from the assets. It takes about 30 ms, so that it is for
// documents that have formulas; the error is fs.ErrNotExist where the npm
// packages have not been staged.
func Load(assets fs.FS) (*Setter, error) {
	script, err := fs.ReadFile(assets, Script)
	if err != nil {
		return nil, fmt.Errorf("reading Temml: %w", err)
	}
	s := &Setter{vm: goja.New(), done: map[key]result{}}
	if _, err := s.vm.RunScript("temml.min.js", string(script)); err != nil {
		return nil, fmt.Errorf("loading Temml: %w", err)
	}
	temml := s.vm.Get("temml")
	if temml == nil {
		return nil, errors.New("loading Temml: the script does not define it")
	}
	call, is := goja.AssertFunction(temml.ToObject(s.vm).Get("renderToString"))
	if !is {
		return nil, errors.New("loading Temml: it cannot render")
	}
	s.call = call
	return s, nil
}

// MathML returns a formula as MathML, on a line of its own where display is
// set. The error says in a few words what is wrong with the formula.
func (s *Setter) MathML(tex string, display bool) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := key{tex, display}
	r, known := s.done[k]
	if !known {
		r.mathML, r.err = s.set(tex, display)
		s.done[k] = r
	}
	return r.mathML, r.err
}

func (s *Setter) set(tex string, display bool) (string, error) {
	value, err := s.call(goja.Undefined(), s.vm.ToValue(tex), s.vm.ToValue(map[string]any{
		"displayMode": display, "throwOnError": true, "trust": false, "maxExpand": mostExpansions,
	}))
	if err != nil {
		return "", complaint(err)
	}
	return clean(value.String())
}

// complaint returns what Temml says of a formula, without the formula itself
// and without where in the script it says so.
func complaint(err error) error {
	var exception *goja.Exception
	text := err.Error()
	if errors.As(err, &exception) {
		text = exception.Value().String()
	}
	text = strings.TrimPrefix(text, "ParseError:")
	text, _, _ = strings.Cut(text, " at position ")
	text, _, _ = strings.Cut(text, " at end of input")
	text = strings.Map(func(r rune) rune {
		if r == '\u0332' {
			return -1 // it underlines the place of the mistake
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return errors.New("the formula is not understood")
	}
	return errors.New(strings.ToLower(text[:1]) + text[1:])
}
