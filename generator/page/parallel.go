package page

import (
	"runtime"
	"sync"

	"studysite/generator/output"
)

// inParallel makes the pages on all cores and returns them in order, or the
// first error in that order.
func inParallel(pages []func() (output.File, error)) ([]output.File, error) {
	files := make([]output.File, len(pages))
	errs := make([]error, len(pages))
	var wait sync.WaitGroup
	turn := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, make := range pages {
		wait.Add(1)
		go func() {
			defer wait.Done()
			turn <- struct{}{}
			files[i], errs[i] = make()
			<-turn
		}()
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}
