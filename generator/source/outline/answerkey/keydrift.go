package answerkey

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// drifts reports whether a heading below the level of the others of a key bears
// the number that comes next, which no heading of their level bears, and stands
// below none that counts parts of an answer.
func (r *keyReader) drifts(n *ast.Heading, number string) bool {
	last := len(r.entries) - 1
	if !r.headed || last < 0 || r.counted || r.kind != ast.KindHeading || n.Level <= r.level || !r.knows(number) {
		return false
	}
	before, err := strconv.Atoi(r.entries[last].number)
	if err != nil || number != strconv.Itoa(before+1) {
		return false
	}
	return !r.comes(number)
}

// comes reports whether a heading of the level of the others that is not far below
// bears a number.
func (r *keyReader) comes(number string) bool {
	for i := r.next; i < min(r.to, r.next+longestScope); i++ {
		h, is := r.Blocks[i].Node.(*ast.Heading)
		if !is || h.Level != r.level {
			continue
		}
		if mark := readKeyMark(r.Text.Plain(h)); mark != nil && mark.number == number {
			return true
		}
	}
	return false
}
