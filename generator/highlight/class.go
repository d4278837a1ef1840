package highlight

import "github.com/alecthomas/chroma/v2"

// classOf returns the class of what a lexer has found: kw for words of the
// language, fn for names that are declared, called or built in, st for strings,
// nu for numbers, co for comments, and in differences ad for lines that were
// added and rm for those that were removed. assets/styles/extra/highlight.css
// has a rule for each.
func classOf(t chroma.TokenType) string {
	switch {
	case t == chroma.LiteralStringInterpol:
		return ""
	case t == chroma.CommentPreprocFile:
		return "st"
	case t == chroma.CommentPreproc || t == chroma.OperatorWord || t == chroma.NameTag || t == chroma.NameBuiltinPseudo:
		return "kw"
	case t == chroma.GenericInserted:
		return "ad"
	case t == chroma.GenericDeleted:
		return "rm"
	case t == chroma.GenericHeading || t == chroma.GenericSubheading:
		return "co"
	case t.InCategory(chroma.Keyword):
		return "kw"
	case t.InCategory(chroma.Comment):
		return "co"
	case t.InSubCategory(chroma.LiteralString):
		return "st"
	case t.InSubCategory(chroma.LiteralNumber):
		return "nu"
	}
	switch t {
	case chroma.NameAttribute, chroma.NameBuiltin, chroma.NameClass, chroma.NameDecorator, chroma.NameException,
		chroma.NameFunction, chroma.NameFunctionMagic, chroma.NameNamespace, chroma.NameProperty:
		return "fn"
	}
	return ""
}
