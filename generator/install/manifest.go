package install

import (
	"fmt"

	"studysite/generator/output"
	"studysite/generator/site"
)

// Icon is a square picture of the site.
type Icon struct {
	Path     string
	Size     int  // in pixels
	Maskable bool // its edge may be cut away
}

// The colours of a window while the page is not there yet: those of the light
// scheme, for a manifest has but one.
const paper = "#faf9f5"

// manifest is a Web Application Manifest (W3C).
type manifest struct {
	ID          string         `json:"id,omitempty"`
	Name        string         `json:"name"`
	ShortName   string         `json:"short_name"`
	Description string         `json:"description,omitempty"`
	Lang        string         `json:"lang"`
	Dir         string         `json:"dir"`
	StartURL    string         `json:"start_url"`
	Scope       string         `json:"scope"`
	Display     string         `json:"display"`
	Background  string         `json:"background_color"`
	Theme       string         `json:"theme_color"`
	Icons       []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

// Manifest returns the manifest of a site. It has an ID only where the site's
// address is known: a relative one resolves against the origin, and would be
// one for all sites that an owner has there.
func Manifest(s *site.Site, icons []Icon) (output.File, error) {
	m := manifest{
		ID:          s.BaseURL,
		Name:        s.Title,
		ShortName:   s.Title,
		Description: s.Description,
		Lang:        s.Lang,
		Dir:         s.Dir,
		StartURL:    "./",
		Scope:       "./",
		Display:     "standalone",
		Background:  paper,
		Theme:       paper,
	}
	for _, icon := range icons {
		purpose := "any"
		if icon.Maskable {
			purpose = "maskable"
		}
		m.Icons = append(m.Icons, manifestIcon{icon.Path, fmt.Sprintf("%dx%d", icon.Size, icon.Size), "image/png", purpose})
	}
	data, err := marshal(m)
	if err != nil {
		return output.File{}, fmt.Errorf("writing the manifest: %w", err)
	}
	return output.File{Path: ManifestFile, Data: append(data, '\n')}, nil
}
