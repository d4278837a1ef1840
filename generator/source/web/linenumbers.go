package web

import (
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html"
)

// codeBesideNumbers returns the cell of a table that holds code, where the only other
// cell holds the numbers of its lines, as programs that colour code write it, or nil.
func codeBesideNumbers(table *xhtml.Node) *xhtml.Node {
	var cells []*xhtml.Node
	rows := 0
	eachRow(table, func(row *xhtml.Node) {
		rows++
		for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
			if isCell(cell) {
				cells = append(cells, cell)
			}
		}
	})
	if rows != 1 || len(cells) != 2 || !holdsCode(cells[1]) {
		return nil
	}
	if last, rising := rise(cells[0], 0); !rising || last == 0 {
		return nil
	}
	return cells[1]
}

// rise reports whether all that an element says are numbers, each one more than the
// one before or the first, and returns the last of them.
func rise(n *xhtml.Node, last int) (int, bool) {
	if n.Type == xhtml.TextNode {
		for _, word := range strings.Fields(n.Data) {
			number, err := strconv.Atoi(word)
			if err != nil || last > 0 && number != last+1 {
				return 0, false
			}
			last = number
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		rising := false
		if last, rising = rise(child, last); !rising {
			return 0, false
		}
	}
	return last, true
}

// holdsCode reports whether an element holds some of code.
func holdsCode(n *xhtml.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Data == "pre" || child.Data == "code" || holdsCode(child) {
			return true
		}
	}
	return false
}
