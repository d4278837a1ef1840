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

// format adds one file of a site to a sink, or none.
type format func(*site.Site, output.Sink) error

var formats = []format{questionsJSON, robots, sitemap, noJekyll}

// Write adds the files of all formats to a sink.
func Write(s *site.Site, to output.Sink) error {
	for _, add := range formats {
		if err := add(s, to); err != nil {
			return fmt.Errorf("exporting: %w", err)
		}
	}
	return nil
}
