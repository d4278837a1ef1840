package generator

import (
	"errors"
	"fmt"
	"io/fs"

	"studysite/generator/diag"
	"studysite/generator/formula"
	"studysite/generator/highlight"
	"studysite/generator/site"
	"studysite/generator/source"
)

// Setters set what takes long to set, and set it once: they keep it from one
// build to the next.
type Setters struct {
	formulas *formula.Setter
	code     *highlight.Highlighter
}

// NewSetters returns Setters that find what they need among the assets.
func NewSetters(assets fs.FS) *Setters {
	return &Setters{formulas: formula.New(assets), code: highlight.New(assets)}
}

// mathML is source.Options.MathML.
func (s *Setters) mathML(tex string, display bool) (string, error) {
	if s.formulas.Err() != nil {
		return "", source.ErrAsWritten // report says it once for all of them
	}
	return s.formulas.MathML(tex, display)
}

// report says what a site lacks because it has not been staged.
func (s *Setters) report(made *site.Site) (diag.List, error) {
	var list diag.List
	if made == nil || made.Source == nil {
		return nil, nil
	}
	missing := func(err error, what string) error {
		if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		list.Errorf(diag.Position{File: made.Source.File}, "missing-package", "%s not there", what).
			Hint = "run `make stage` to fetch what sites are made with"
		return nil
	}
	var err error
	if made.Source.Math {
		err = missing(s.formulas.Err(), fmt.Sprintf("the package %q, which sets formulas, is", formula.Package))
	}
	if made.Source.Code {
		err = errors.Join(err, missing(s.code.Err(), "the lexers that code is coloured with are"))
	}
	return list, err
}
