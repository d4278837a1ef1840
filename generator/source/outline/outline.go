// Package outline finds the questions of a document in its tree.
//
// Its folders are the steps, in order: layout lays the blocks of the tree out flat and
// learns of each heading what there is to know; answerkey takes out what answers
// questions from further below; survey tells what the questions are by what repeats;
// divide goes through the blocks and makes each a topic, a question, part of an answer,
// or nothing; settle tells of each question what is asked with it, what answers it and
// what follows it up; naming finds the title and tidies the topics. What was found, and
// why, stands in the draft. None of them knows the format that the tree was made of.
package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/answerkey"
	"studysite/generator/source/outline/divide"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/naming"
	"studysite/generator/source/outline/settle"
	"studysite/generator/source/outline/survey"
)

// Find finds the questions of a document in its tree.
func Find(d *draft.Draft, in *draft.Input, root ast.Node) {
	l := layout.New(d, in, root)
	keys := answerkey.Take(l)
	l.Learn()
	found := survey.Of(l)
	if keys.Any() && found.Shape.Family == survey.None {
		keys.PutBack()
		l.Learn()
		found = survey.Of(l)
	}
	if found.Shape.Family == survey.None && !in.Plain {
		l.OnlyContents = true
		l.Learn()
		found = survey.Of(l)
	}
	d.Shape = found.Shape.String()
	divide.Divide(found, keys.Starts())
	keys.Answer()
	settle.Settle(found)
	naming.Name(found)
}
