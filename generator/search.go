package generator

import (
	"bytes"
	"fmt"
	"sync"

	"studysite/generator/output"
	"studysite/generator/page"
	"studysite/generator/search"
	"studysite/generator/site"
)

// addIndex adds the search index to the site and to what pages may load. The
// single file carries all of it.
func addIndex(s *site.Site, assets *page.Assets, files dataFiles) error {
	small := page.OutlinesAll(s)
	index := sync.OnceValue(func() *search.Index { return search.Build(s, small) })
	parts := []struct {
		name string
		data func() []byte
	}{
		{"glossary.js", func() []byte { return index().Glossary() }},
		{"index.js", func() []byte { return index().Start() }},
	}
	for _, part := range parts {
		file, err := files.add(part.name, part.data)
		if err != nil {
			return fmt.Errorf("adding the search index: %w", err)
		}
		assets.Parts = append(assets.Parts, output.File{Path: file})
	}
	if !small {
		folder, err := files.addFolder("index", func() []output.File { return index().Shards() })
		if err != nil {
			return fmt.Errorf("adding the search index: %w", err)
		}
		assets.Parts = append(assets.Parts, output.File{Path: folder + "/"})
	}
	assets.PartScripts = append(assets.PartScripts, files.inside(func() []byte { return bytes.Join(index().Inline(), []byte("\n")) }))
	return nil
}
