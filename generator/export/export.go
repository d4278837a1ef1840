// Package export writes a site for other programs.
//
// In comes a Site, out come files, one for each format. Every format is a
// function of the same shape in a file of its own; none knows of another, and
// none writes pages for people.
package export

import (
	"fmt"

	"studysite/generator/output"
	"studysite/generator/site"
)

// format makes one file of a site, or none: a file without a path.
type format func(*site.Site) (output.File, error)

var formats = []format{questionsJSON, robots, sitemap, noJekyll}

// Write adds the files of all formats to the tree.
func Write(s *site.Site, tree *output.Tree) error {
	for _, make := range formats {
		file, err := make(s)
		if err != nil {
			return fmt.Errorf("exporting: %w", err)
		}
		if file.Path == "" {
			continue
		}
		if err := tree.Add(file.Path, file.Data); err != nil {
			return fmt.Errorf("exporting: %w", err)
		}
	}
	return nil
}
