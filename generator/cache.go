package generator

import (
	"errors"
	"fmt"
	"io/fs"

	"studysite/generator/bundle"
	"studysite/generator/diag"
	"studysite/generator/formula"
	"studysite/generator/highlight"
	"studysite/generator/site"
	"studysite/generator/source/render"
)

// Cache keeps from one build to the next what takes long to make: formulas,
// coloured code, and the bundles of scripts and styles.
type Cache struct {
	formulas *formula.Setter
	code     *highlight.Highlighter
	common   bundle.Bundler // of what all sites have
	custom   bundle.Bundler // of the author's style
}

// NewCache returns an empty Cache for sites that are made with these assets.
func NewCache(assets fs.FS) *Cache {
	return &Cache{formulas: formula.New(assets), code: highlight.New(assets)}
}

// forget forgets what is neither in the site that has just been read nor in the
// one before: who writes a formula changes it many times.
func (c *Cache) forget() {
	c.formulas.Forget()
	c.code.Forget()
}

// mathML is source.Options.MathML.
func (c *Cache) mathML(tex string, display bool) (string, error) {
	if c.formulas.Err() != nil {
		return "", render.ErrAsWritten // report says it once for all of them
	}
	return c.formulas.MathML(tex, display)
}

// report says what a site lacks because it has not been staged.
func (c *Cache) report(made *site.Site) (diag.List, error) {
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
		err = missing(c.formulas.Err(), fmt.Sprintf("the package %q, which sets formulas, is", formula.Package))
	}
	if made.Source.Code {
		err = errors.Join(err, missing(c.code.Err(), "the lexers that code is coloured with are"))
	}
	return list, err
}
