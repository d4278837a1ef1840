package export

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"strings"

	"studysite/generator/output"
	"studysite/generator/site"
)

// The files in this file are for those who find the site by its address.

// noJekyll keeps GitHub Pages from passing the files through Jekyll.
func noJekyll(*site.Site) (output.File, error) {
	return output.File{Path: ".nojekyll", Data: []byte{}}, nil
}

// robots says that everything may be read, where the address is known.
func robots(s *site.Site) (output.File, error) {
	if s.BaseURL == "" {
		return output.File{}, nil
	}
	text := "User-agent: *\nAllow: /\nSitemap: " + s.BaseURL + "sitemap.xml\n"
	return output.File{Path: "robots.txt", Data: []byte(text)}, nil
}

// sitemap lists the pages, where the address is known.
func sitemap(s *site.Site) (output.File, error) {
	if s.BaseURL == "" {
		return output.File{}, nil
	}
	var b strings.Builder
	b.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	addresses := []string{s.BaseURL}
	for _, t := range s.Topics {
		for _, p := range t.Pages {
			addresses = append(addresses, s.BaseURL+url.PathEscape(p.File()))
		}
	}
	for _, address := range addresses {
		b.WriteString("<url><loc>")
		if err := xml.EscapeText(&b, []byte(address)); err != nil {
			return output.File{}, fmt.Errorf("writing the sitemap: %w", err)
		}
		b.WriteString("</loc></url>\n")
	}
	b.WriteString("</urlset>\n")
	return output.File{Path: "sitemap.xml", Data: []byte(b.String())}, nil
}
