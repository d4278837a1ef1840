// Package docs holds what the command can print of the documentation.
//
// It is nothing but the file; the command shows its sections as help topics.
package docs

import _ "embed"

// Content is content.md, the description of the folder of content.
//
//go:embed content.md
var Content string
