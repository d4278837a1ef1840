package memo

import (
	"sync"
	"sync/atomic"
	"testing"
)

func TestForgetKeepsWhatIsStillAskedFor(t *testing.T) {
	var m Memo[string, int]
	count := 0
	of := func(key string) int { return m.Of(key, func() int { count++; return count }) }
	kept, lost := of("kept"), of("lost")
	if of("kept") != kept || m.Len() != 2 {
		t.Errorf("%d keys, made again: %v", m.Len(), of("kept") != kept)
	}
	m.Forget()
	if of("kept") != kept || m.Len() != 1 {
		t.Error("what was asked for before was made again")
	}
	m.Forget()
	if of("kept") != kept || of("lost") == lost {
		t.Error("what nobody asked for was kept")
	}
}

func TestEachIsMadeOnce(t *testing.T) {
	var m Memo[int, int]
	var made atomic.Int32
	var all sync.WaitGroup
	for i := range 64 {
		all.Go(func() {
			if got := m.Of(i%4, func() int { made.Add(1); return i % 4 }); got != i%4 {
				t.Errorf("%d for %d", got, i%4)
			}
		})
	}
	all.Wait()
	if made.Load() != 4 {
		t.Errorf("made %d times", made.Load())
	}
}
