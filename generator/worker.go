package generator

import (
	"fmt"
	"io"

	"studysite/generator/install"
	"studysite/generator/output"
	"studysite/generator/page"
	"studysite/generator/site"
)

func (a *assets) addManifest(s *site.Site, to output.Sink) error {
	file, err := install.Manifest(s, a.icons)
	if err != nil {
		return err
	}
	if err := output.Add(to, file.Path, file.Data); err != nil {
		return fmt.Errorf("adding the manifest: %w", err)
	}
	return nil
}

// addWorker adds the service worker to a site that has all other files.
func (a *assets) addWorker(s *site.Site, kept *keeper) error {
	err := kept.to.Add(install.WorkerFile, func(w io.Writer) error {
		files, err := kept.list()
		if err != nil {
			return err
		}
		worker, err := install.Worker(s, a.worker, files, page.Index, page.Missing)
		if err != nil {
			return err
		}
		_, err = w.Write(worker.Data)
		return err
	})
	if err != nil {
		return fmt.Errorf("adding the service worker: %w", err)
	}
	return nil
}
