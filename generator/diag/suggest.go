package diag

import "strings"

// Suggest returns the known word that a mistyped one most likely stands for,
// or the empty string where none is near. Of equally near words the first
// wins.
func Suggest(word string, known []string) string {
	folded := []rune(strings.ToLower(word))
	best, nearest := "", len(folded)/3+2
	for _, candidate := range known {
		if d := distance(folded, []rune(strings.ToLower(candidate))); d < nearest && candidate != word {
			best, nearest = candidate, d
		}
	}
	return best
}

// distance is the number of characters to insert, delete, replace or swap with
// their neighbour to make b from a: the optimal string alignment distance, a
// restricted form of Damerau's (1964).
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
