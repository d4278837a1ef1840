package starter

import (
	"bytes"
	"fmt"
	"text/template"

	"studysite/generator/output"
)

// WorkflowFile is where GitHub looks for what Workflow returns.
const WorkflowFile = ".github/workflows/studysite.yml"

// Publication says what a workflow publishes, and with what.
type Publication struct {
	Content    string // path in the repository, slash-separated
	Repository string // OWNER/NAME, from which studysite is taken
	Version    string // tag of the release, or empty for the newest
}

// Workflow returns the workflow that publishes a site on GitHub Pages.
func Workflow(p Publication) (output.File, error) {
	// Other marks than usual, for the workflow language has these itself.
	t, err := template.New("workflow.yml").Delims("[[", "]]").
		Funcs(template.FuncMap{"yaml": scalar}).ParseFS(embedded, "files/workflow.yml")
	if err != nil {
		return output.File{}, fmt.Errorf("parsing the workflow: %w", err)
	}
	var text bytes.Buffer
	if err := t.Execute(&text, p); err != nil {
		return output.File{}, fmt.Errorf("writing the workflow: %w", err)
	}
	return output.File{Path: WorkflowFile, Data: text.Bytes()}, nil
}
