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
func noJekyll(_ *site.Site, to output.Sink) error { return output.Add(to, ".nojekyll", nil) }

// robots says that everything may be read, where the address is known.
func robots(s *site.Site, to output.Sink) error {
	if s.BaseURL == "" {
		return nil
	}
	text := "User-agent: *\nAllow: /\nSitemap: " + s.BaseURL + "sitemap.xml\n"
	return output.Add(to, "robots.txt", []byte(text))
}

// sitemap lists the pages, where the address is known.
func sitemap(s *site.Site, to output.Sink) error {
	if s.BaseURL == "" {
		return nil
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
			return fmt.Errorf("writing the sitemap: %w", err)
		}
		b.WriteString("</loc></url>\n")
	}
	b.WriteString("</urlset>\n")
	return output.Add(to, "sitemap.xml", []byte(b.String()))
}
