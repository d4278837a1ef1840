package serve

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
)

// preview puts the script into a page that shows what is wrong with the
// content and reloads the page, and lets the page's policy allow it.
func preview(page []byte, version string) []byte {
	page = policyTag.ReplaceAllFunc(page, func(tag []byte) []byte {
		parts := policyTag.FindSubmatch(tag)
		policy := relax(html.UnescapeString(string(parts[2])))
		return slices.Concat(parts[1], []byte(html.EscapeString(policy)), parts[3])
	})
	added := fmt.Appendf(nil, `<link rel="stylesheet" href="%[1]spreview.css"><script defer src="%[1]spreview.js" data-version="%[2]s"></script>`, own, version)
	if i := bytes.Index(page, []byte("</head>")); i >= 0 {
		return slices.Concat(page[:i], added, page[i:])
	}
	return append(slices.Clip(page), added...)
}

// policyTag finds the pages' own meta element; its attributes stand in this
// order, since they are ours.
var policyTag = regexp.MustCompile(`(?i)(<meta\s+http-equiv="?Content-Security-Policy"?\s+content=")([^"]*)(")`)

// relax lets a content security policy allow scripts, styles and requests of
// the same origin besides what it allows already.
func relax(policy string) string {
	directives := strings.Split(policy, ";")
	for _, name := range []string{"script-src", "style-src", "connect-src"} {
		at := slices.IndexFunc(directives, func(d string) bool {
			fields := strings.Fields(d)
			return len(fields) > 0 && fields[0] == name
		})
		if at < 0 {
			directives = append(directives, " "+name+" 'self'")
			continue
		}
		sources := strings.Fields(directives[at])
		sources = slices.DeleteFunc(sources, func(s string) bool { return s == "'none'" })
		if !slices.Contains(sources, "'self'") {
			sources = append(sources, "'self'")
		}
		directives[at] = " " + strings.Join(sources, " ")
	}
	return strings.TrimSpace(strings.Join(directives, ";"))
}

// waitingPage is shown as long as the content has never been without errors.
func waitingPage(version string) []byte {
	const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>studysite</title>
</head>
<body class="studysite-waiting">
<noscript>The content has errors, which are listed where studysite was started.</noscript>
</body>
</html>
`
	return preview([]byte(page), version)
}
