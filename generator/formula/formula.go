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
	"runtime"
	"sync"

	"github.com/dop251/goja" // runs Temml without Node, in the same program

	"studysite/generator/memo"
)

// Package is the name of the npm package that sets the formulas.
const Package = "temml"

// Script is where the script of Temml is among the assets.
const Script = "staged/temml/dist/temml.min.js"

// perEngine is how many formulas make it worth while to load Temml once more:
// that takes as long as setting some twenty of them.
const perEngine = 20

// Setter sets formulas. It reads Temml when it is given the first one, and keeps
// what it has set until it is told to forget, so that no formula is set twice. It
// is safe for concurrent use.
type Setter struct {
	assets fs.FS
	load   sync.Once
	script *goja.Program
	err    error // why there is no script

	done    memo.Memo[key, result]
	mu      sync.Mutex
	engines int          // how many there are
	idle    chan *engine // those that nobody uses
}

type key struct {
	tex     string
	display bool
}

type result struct {
	mathML string
	err    error
}

// New returns a Setter that reads Temml from the assets.
func New(assets fs.FS) *Setter {
	return &Setter{assets: assets, idle: make(chan *engine, runtime.GOMAXPROCS(0))}
}

// Err returns why formulas could not be set at all; it is fs.ErrNotExist where
// the npm packages have not been staged.
func (s *Setter) Err() error {
	s.load.Do(func() {
		text, err := fs.ReadFile(s.assets, Script)
		if err != nil {
			s.err = fmt.Errorf("reading Temml: %w", err)
			return
		}
		if s.script, err = goja.Compile("temml.min.js", string(text), false); err != nil {
			s.err = fmt.Errorf("reading Temml: %w", err)
			return
		}
		e, err := newEngine(s.script)
		if err != nil {
			s.err = fmt.Errorf("loading Temml: %w", err)
			return
		}
		s.engines = 1
		s.idle <- e
	})
	return s.err
}

// MathML returns a formula as MathML, on a line of its own where display is
// set. The error says in a few words what is wrong with the formula.
func (s *Setter) MathML(tex string, display bool) (string, error) {
	if err := s.Err(); err != nil {
		return "", err
	}
	r := s.done.Of(key{tex, display}, func() (r result) {
		r.mathML, r.err = s.set(tex, display)
		return r
	})
	return r.mathML, r.err
}

// Forget forgets the formulas that nobody has asked for since it was called
// before.
func (s *Setter) Forget() { s.done.Forget() }

func (s *Setter) set(tex string, display bool) (string, error) {
	if err := beyond(tex); err != nil {
		return "", err
	}
	e, err := s.engine()
	if err != nil {
		return "", err
	}
	mathML, err := e.render(percents(tex), display)
	if errors.Is(err, errSlow) {
		// What it was doing is half done, so that it is not used again.
		if fresh, failed := newEngine(s.script); failed == nil {
			e = fresh
		}
	}
	s.idle <- e
	if err != nil {
		return "", err
	}
	return clean(mathML)
}

// engine returns an engine that nobody else uses.
func (s *Setter) engine() (*engine, error) {
	select {
	case e := <-s.idle:
		return e, nil
	default:
	}
	s.mu.Lock()
	another := s.engines < cap(s.idle) && s.done.Len() >= perEngine*s.engines
	if another {
		s.engines++
	}
	s.mu.Unlock()
	if another {
		return newEngine(s.script)
	}
	return <-s.idle, nil
}
