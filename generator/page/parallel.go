package page

import (
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	"studysite/generator/output"
)

// addInParallel adds pages on all cores, each as soon as there is one for it,
// and returns the first error in their order.
func addInParallel(to output.Sink, pages []pageFile) error {
	errs := make([]error, len(pages))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(pages)) {
		wait.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(pages) {
					return
				}
				errs[i] = pages[i].addTo(to)
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (p pageFile) addTo(to output.Sink) error {
	return to.Add(p.path, func(w io.Writer) error {
		if err := p.write(w); err != nil {
			return fmt.Errorf("rendering %s: %w", p.path, err)
		}
		return nil
	})
}
