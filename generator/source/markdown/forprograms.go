package markdown

import "regexp"

// Directive is a line by which other programs are told to put a table of
// contents there, or how to show the block above: [TOC], [[_TOC_]], {:toc},
// {: .no_toc }.
var Directive = regexp.MustCompile(`(?i)^(?:@?\[\[?_?toc_?\]?\]|\$?\{\{?\s*toc\s*\}?\}|(?:toc\s*)?\{:[^{}]*\})$`)

// ForPrograms says why such a line is left out.
const ForPrograms = "it is meant for another program"
