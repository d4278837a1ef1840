package page

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// inParallel makes pages on all cores, each as soon as there is one for it, and
// returns the first error in their order.
func inParallel(pages []func() error) error {
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
				errs[i] = pages[i]()
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
