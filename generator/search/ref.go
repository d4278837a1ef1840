package search

import (
	"cmp"
	"slices"
	"strings"
)

// ref is a key that stands for something, by a number.
type ref struct {
	head uint64 // the first eight bytes of the key, which settle most comparisons
	key  string
	to   int32
}

func newRef(key string, to int32) ref {
	r := ref{key: key, to: to}
	for i := range min(8, len(key)) {
		r.head |= uint64(key[i]) << (56 - 8*i)
	}
	return r
}

// sortRefs sorts by keys, and refs with one key by what they stand for: first
// by the eight bytes, digit by digit from the last, then what these leave open.
func sortRefs(refs []ref) {
	if len(refs) < 1<<12 {
		slices.SortFunc(refs, compareRefs)
		return
	}
	sortHeads(refs)
	for begin := 0; begin < len(refs); {
		end := begin + 1
		for end < len(refs) && refs[end].head == refs[begin].head {
			end++
		}
		if end-begin > 1 {
			slices.SortFunc(refs[begin:end], compareRefs)
		}
		begin = end
	}
}

func sortHeads(refs []ref) {
	const bits = 16
	from, to := refs, make([]ref, len(refs))
	counts := make([]int, 1<<bits)
	for shift := 0; shift < 64; shift += bits {
		clear(counts)
		for i := range from {
			counts[from[i].head>>shift&(1<<bits-1)]++
		}
		sum := 0
		for i, n := range counts {
			counts[i] = sum
			sum += n
		}
		for i := range from {
			digit := from[i].head >> shift & (1<<bits - 1)
			to[counts[digit]] = from[i]
			counts[digit]++
		}
		from, to = to, from
	}
}

func compareRefs(a, b ref) int {
	if a.head != b.head {
		return cmp.Compare(a.head, b.head)
	}
	if c := strings.Compare(a.key, b.key); c != 0 {
		return c
	}
	return int(a.to - b.to)
}
