package page

import (
	"bufio"
	"encoding/base64"
	"html"
	"net/http"
	"path"
	"strings"

	"studysite/generator/output"
	"studysite/generator/site"
)

// writeEmbedded writes questions into the single file, with their images inside.
func (r *renderer) writeEmbedded(page *bufio.Writer, questions []*site.Question) {
	const level = 3
	if len(r.Local) == 0 {
		r.writeRows(page, questions, level)
		return
	}
	embed := embedder(r.Local)
	var row strings.Builder
	for _, q := range questions {
		row.Reset()
		r.writeRows(&row, []*site.Question{q}, level)
		embed.WriteString(page, row.String())
	}
}

// embedder returns what puts images inside the single file: their addresses in
// rows of questions become data: addresses.
func embedder(files []output.File) *strings.Replacer {
	var pairs []string
	for _, file := range files {
		data := "data:" + mediaType(file) + ";base64," + base64.StdEncoding.EncodeToString(file.Data)
		pairs = append(pairs, ` src="`+html.EscapeString(file.Path)+`"`, ` src="`+data+`"`)
	}
	return strings.NewReplacer(pairs...)
}

// mediaType returns the type of an image, by its name where the content does
// not tell.
func mediaType(file output.File) string {
	if strings.EqualFold(path.Ext(file.Path), ".svg") {
		return "image/svg+xml"
	}
	kind, _, _ := strings.Cut(http.DetectContentType(file.Data), ";")
	return kind
}
