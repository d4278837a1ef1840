package formula

import (
	"regexp"
	"strings"
)

// Temml styles what it writes by attributes and by classes of a style sheet of
// its own. Of both, what follows is kept, as classes that
// assets/styles/extra/math.css knows. Colours are not: nobody has seen to their
// contrast in both colour schemes.

// classes are those of Temml that are kept, and what they become.
var classes = map[string]string{
	"tml-left": "left", "tml-right": "right", "tml-jot": "open", "tml-small": "small",
	"tml-overline": "line-over", "tml-underline": "line-under", "tml-fbox": "box", "actuarial": "line-over line-right",
	"upstrike": "strike up", "downstrike": "strike down", "sout": "strike through", "tml-xcancel": "strike cross",
	"tml-hat-1": "wide", "tml-hat-2": "wide-2", "tml-hat-3": "wide-3", "tml-hat-4": "wide-4",
	"tml-tilde-2": "wide", "tml-tilde-3": "wide-2", "tml-tilde-4": "wide-3",
}

// notations are those of menclose that these classes draw.
var notations = regexp.MustCompile(`\b(?:top|bottom|box|actuarial|updiagonalstrike|downdiagonalstrike|horizontalstrike)\b`)

func fromClasses(value string) []string {
	var names []string
	for _, name := range strings.Fields(value) {
		names = append(names, strings.Fields(classes[name])...)
	}
	return names
}

// styles are what declarations become. A cell has room on both sides, unless
// it is told otherwise.
var styles = []struct {
	declaration *regexp.Regexp
	class       string
}{
	{regexp.MustCompile(`^padding-left:0[a-z]*$`), "first"},
	{regexp.MustCompile(`^padding-right:0[a-z]*$`), "last"},
	{regexp.MustCompile(`^padding-left:1em$`), "apart"},
	{regexp.MustCompile(`^border:(?:1px|0\.0667em) solid`), "box"},
	{regexp.MustCompile(`^border-top:.* (?:solid|double)`), "line-over"},
	{regexp.MustCompile(`^border-bottom:.* (?:solid|double)`), "line-under"},
	{regexp.MustCompile(`^border-left:.* solid`), "line-left"},
	{regexp.MustCompile(`^border-right:.* solid`), "line-right"},
	{regexp.MustCompile(`^border-top:.* dashed`), "dash-over"},
	{regexp.MustCompile(`^border-bottom:.* dashed`), "dash-under"},
	{regexp.MustCompile(`^border-left:.* dashed`), "dash-left"},
	{regexp.MustCompile(`^border-right:.* dashed`), "dash-right"},
	{regexp.MustCompile(`^math-depth:0$`), "accent"},
}

func fromStyle(value string) []string {
	var names []string
	for declaration := range strings.SplitSeq(value, ";") {
		for _, s := range styles {
			if s.declaration.MatchString(declaration) {
				names = append(names, s.class)
			}
		}
	}
	return names
}
