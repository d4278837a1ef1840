package generator

import (
	"fmt"

	"studysite/generator/export"
	"studysite/generator/install"
	"studysite/generator/output"
	"studysite/generator/page"
	"studysite/generator/site"
)

// addExports adds the files for other programs to the tree and returns them.
func addExports(s *site.Site, tree *output.Tree) (*output.Tree, error) {
	exports := &output.Tree{}
	if err := export.Write(s, exports); err != nil {
		return nil, err
	}
	for _, file := range exports.Files() {
		if err := tree.Add(file.Path, file.Data); err != nil {
			return nil, fmt.Errorf("adding the exports: %w", err)
		}
	}
	return exports, nil
}

func (a *assets) addManifest(s *site.Site, tree *output.Tree) error {
	file, err := install.Manifest(s, a.icons)
	if err != nil {
		return err
	}
	if err := tree.Add(file.Path, file.Data); err != nil {
		return fmt.Errorf("adding the manifest: %w", err)
	}
	return nil
}

// addWorker adds the service worker to a tree that holds all other files. It
// lists what browsers are to keep: everything but what people carry elsewhere,
// which is the single file and the exports, and but the notices.
func (a *assets) addWorker(s *site.Site, tree, exports *output.Tree) error {
	var kept []output.File
	for _, file := range tree.Files() {
		_, exported := exports.Get(file.Path)
		if !exported && file.Path != page.Offline && file.Path != noticesFile {
			kept = append(kept, file)
		}
	}
	worker, err := install.Worker(s, a.worker, kept, page.Index, page.Missing)
	if err != nil {
		return err
	}
	if err := tree.Add(worker.Path, worker.Data); err != nil {
		return fmt.Errorf("adding the service worker: %w", err)
	}
	return nil
}
