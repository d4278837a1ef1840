package generator

import (
	"fmt"

	"studysite/generator/bundle"
	"studysite/generator/output"
	"studysite/generator/page"
	"studysite/generator/search"
	"studysite/generator/site"
)

// addIndex adds the search index to the site and to what pages may load. The
// single file carries all of it.
func addIndex(s *site.Site, assets *page.Assets, to output.Sink) error {
	index := search.Build(s, page.OutlinesAll(s))
	files := index.Files(bundle.Folder)
	for _, list := range [][]output.File{files.Parts, files.Shards} {
		for _, file := range list {
			if err := output.Add(to, file.Path, file.Data); err != nil {
				return fmt.Errorf("adding the search index: %w", err)
			}
		}
	}
	assets.Parts = append(assets.Parts, files.Parts...)
	if files.Folder != "" {
		assets.Parts = append(assets.Parts, output.File{Path: files.Folder})
	}
	assets.PartScripts = append(assets.PartScripts, index.Inline()...)
	return nil
}
