package tree

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/mathtext"
)

// MathNode is a formula that does not stand in a text of the source as it is.
type MathNode struct {
	ast.BaseInline
	mathtext.Formula
	Written []byte
}

var kindMath = ast.NewNodeKind("Math")

// Kind returns the kind of the node.
func (*MathNode) Kind() ast.NodeKind { return kindMath }

// Dump prints the node.
func (n *MathNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
