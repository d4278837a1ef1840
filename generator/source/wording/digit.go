package wording

import "slices"

// zeros are the digits 0 of the scripts in which documents are numbered.
var zeros = []rune{'0', '٠', '۰', '०', '০', '๐', '０'}

// digit returns the value of a digit in whatever script it is, or -1.
func digit(r rune) int {
	if r < '0' {
		return -1
	}
	at, is := slices.BinarySearch(zeros, r)
	if !is {
		at--
	}
	if value := int(r - zeros[at]); value < 10 {
		return value
	}
	return -1
}
