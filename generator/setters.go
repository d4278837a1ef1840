package generator

import (
	"errors"
	"io/fs"

	"studysite/generator/diag"
	"studysite/generator/formula"
	"studysite/generator/site"
	"studysite/generator/source"
)

// Setters set what takes long to set, and set it once: they keep it from one
// build to the next.
type Setters struct {
	formulas *formula.Setter
}

// NewSetters returns Setters that find what they need among the assets.
func NewSetters(assets fs.FS) *Setters {
	return &Setters{formulas: formula.New(assets)}
}

// mathML is source.Options.MathML.
func (s *Setters) mathML(tex string, display bool) (string, error) {
	if s.formulas.Err() != nil {
		return "", source.ErrAsWritten // report says it once for all of them
	}
	return s.formulas.MathML(tex, display)
}

// report says what the site lacks since it could not be set.
func (s *Setters) report(made *site.Site) (diag.List, error) {
	var list diag.List
	if made == nil || made.Source == nil || !made.Source.Math {
		return nil, nil
	}
	err := s.formulas.Err()
	if errors.Is(err, fs.ErrNotExist) {
		list.Errorf(diag.Position{File: made.Source.File}, "missing-package", "the package %q, which sets formulas, is not there", formula.Package).
			Hint = "run `make stage` to fetch the packages that sites are made with"
		return list, nil
	}
	return nil, err
}
