// Package templates holds the templates of all pages, one file for each kind.
//
// It is nothing but the files; package page reads them.
package templates

import "embed"

// FS holds the pages at its root and what they share in partials.
//
//go:embed *.html partials/*.html
var FS embed.FS
