// Package memo keeps what takes long to make from one build to the next, as long as
// builds go on to ask for it.
package memo

import "sync"

// Memo is what was made, by the keys that it was made of. It is safe for concurrent
// use, and ready to be used as it is.
type Memo[K comparable, V any] struct {
	mu     sync.Mutex
	now    map[K]*made[V]
	before map[K]*made[V] // what was asked for up to the last call of Forget
}

type made[V any] struct {
	once  sync.Once
	value V
}

// Of returns what belongs to a key, which is made if it is not there. Whoever asks for
// the same meanwhile waits for it.
func (m *Memo[K, V]) Of(key K, make func() V) V {
	r := m.find(key)
	r.once.Do(func() { r.value = make() })
	return r.value
}

func (m *Memo[K, V]) find(key K) *made[V] {
	m.mu.Lock()
	defer m.mu.Unlock()
	r := m.now[key]
	if r == nil {
		r = m.before[key]
	}
	if r == nil {
		r = &made[V]{}
	}
	if m.now == nil {
		m.now = map[K]*made[V]{}
	}
	m.now[key] = r
	return r
}

// Len returns how many keys were asked for since Forget was called last.
func (m *Memo[K, V]) Len() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.now)
}

// Forget forgets what nobody has asked for since it was called before.
func (m *Memo[K, V]) Forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.before, m.now = m.now, nil
}
