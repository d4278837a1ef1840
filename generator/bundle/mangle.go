package bundle

// searchProperties are properties of the objects that the search's modules hand
// to one another. Their names are shortened, which makes the script lighter by a
// fiftieth. None of them may be read from data or from the platform, nor be used
// by other scripts: a test looks for that.
var searchProperties = []string{
	"absent", "alias", "asking", "beginning", "catalogue", "concepts", "covered",
	"glossary", "groups", "guessed", "hits", "how", "isLarge", "meant", "nearest",
	"openings", "postings", "quality", "rarity", "reachesEnd", "score", "sounding", "sure",
	"tally", "titles", "together", "touched", "typed",
}
