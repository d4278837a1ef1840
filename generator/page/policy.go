package page

import (
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
)

// A page loads nothing but its own site's files, runs no inline script, and
// turns strings into script or markup only through the one policy of
// assets/src/core. Its scripts fetch nothing; connect-src is there for checkers
// that ask for robots.txt in the page's name.
const linkedPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
	"font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; " +
	"require-trusted-types-for 'script'; trusted-types studysite"

// inlinePolicy is the policy of a page that carries everything inside: it
// allows exactly the given sheet and scripts, by their hashes.
func inlinePolicy(style []byte, scripts ...func(io.Writer)) template.HTMLAttr {
	allowed := make([]string, 0, len(scripts))
	for _, script := range scripts {
		allowed = append(allowed, hash(script))
	}
	if len(allowed) == 0 {
		allowed = []string{"'none'"}
	}
	return policyAttribute("default-src 'none'; script-src " + strings.Join(allowed, " ") + "; style-src " + hash(written(style)) +
		"; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; " +
		"require-trusted-types-for 'script'; trusted-types studysite")
}

// policyAttribute puts a policy into an attribute. It holds many single quotes,
// which a template would write as five characters each.
func policyAttribute(policy string) template.HTMLAttr {
	return template.HTMLAttr(`content="` + policy + `"`)
}

// written returns what writes data.
func written(data []byte) func(io.Writer) {
	return func(w io.Writer) { w.Write(data) }
}

// hash returns the hash of what is written, as a policy names it.
func hash(write func(io.Writer)) string {
	sum := sha256.New()
	write(sum)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum.Sum(nil)) + "'"
}
