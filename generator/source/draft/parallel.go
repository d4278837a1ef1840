package draft

import (
	"iter"
	"runtime"
	"sync"
	"sync/atomic"
)

// InParallel calls work on each processor, as far as there are stretches that
// together make up 0 to n for all of them. Each takes the next one when it is
// done with the last.
func InParallel(n, stretch int, work func(stretches iter.Seq2[int, int])) {
	var taken atomic.Int64
	stretches := func(yield func(from, to int) bool) {
		for {
			to := int(taken.Add(int64(stretch)))
			if to-stretch >= n || !yield(to-stretch, min(to, n)) {
				return
			}
		}
	}
	var wait sync.WaitGroup
	for range max(1, min(runtime.GOMAXPROCS(0), n/stretch)) {
		wait.Go(func() { work(stretches) })
	}
	wait.Wait()
}
