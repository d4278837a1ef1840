package bundle

// searchProperties are properties of the objects that the search's modules hand
// to one another. Their names are shortened, which makes the script lighter by a
// fiftieth. None of them may be read from data or from the platform, nor be used
// by other scripts, each of which has short names of its own: a test looks for that.
var searchProperties = []string{
	"absent", "alias", "asks", "catalogue", "concepts", "covered", "each", "glossary",
	"guessed", "hits", "how", "isLarge", "literal", "meant", "named", "namesOf", "nearest",
	"notes", "postings", "quality", "raw", "reachesEnd", "score", "sounding",
	"sure", "tally", "together", "typed", "understood",
}
