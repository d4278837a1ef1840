// Package assets holds the scripts, styles and words of all pages, and the npm
// packages that the scripts import.
//
// It is nothing but the files; package bundle makes of them what a site loads.
package assets

import "embed"

// FS holds src, styles, words, staged, icons and icon.svg. Files of npm packages may
// begin with a dot or an underscore, which embedding leaves out unless told.
//
//go:embed src styles words all:staged icons/*.png icon.svg
var FS embed.FS
