package page

import "testing"

// TestParts holds the links between the pages of a large topic to being few,
// and to leading from every page to every other in a few steps.
func TestParts(t *testing.T) {
	const pages = 1000
	for current := range pages {
		count := 0
		for i := range pages {
			if leads(i, current, pages) {
				count++
			}
		}
		if count > partLimit {
			t.Fatalf("page %d links %d pages", current+1, count)
		}
	}
	steps := map[int]int{0: 0}
	for queue := []int{0}; len(queue) > 0; queue = queue[1:] {
		for i := range pages {
			if _, seen := steps[i]; !seen && leads(i, queue[0], pages) {
				steps[i] = steps[queue[0]] + 1
				queue = append(queue, i)
			}
		}
	}
	for i := range pages {
		if n, reached := steps[i]; !reached || n > 6 {
			t.Errorf("page %d is %d links away", i+1, n)
		}
		if !leads(i, 5, partLimit) && i < partLimit {
			t.Errorf("a small topic lacks page %d", i+1)
		}
	}
}
