package main

import (
	"path/filepath"
	"regexp"

	"studysite/generator/output"
	"studysite/generator/starter"
)

// repositoryOfReleases is where releases of this program are to be had, set by
// the linker in released binaries: -ldflags "-X main.repositoryOfReleases=owner/name".
var repositoryOfReleases string

var repositoryName = regexp.MustCompile(`^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$`)

// initWorkflow writes the workflow that publishes the content at a path.
func (o *options) initWorkflow(path, repository string) error {
	if repository == "" {
		return &misuse{"it is not known from where the workflow takes studysite", "name the repository of its releases: --repository OWNER/NAME"}
	}
	if !repositoryName.MatchString(repository) {
		return &misuse{"--repository " + repository + " is not a repository", "write it as OWNER/NAME"}
	}
	if !filepath.IsLocal(path) {
		return &misuse{path + " is not below this folder", "go to the root of the repository, and name the content from there"}
	}
	if _, err := openContent([]string{path}); err != nil {
		return err
	}
	file, err := starter.Workflow(starter.Publication{
		Content:    filepath.ToSlash(filepath.Clean(path)),
		Repository: repository,
		Version:    release,
	})
	if err != nil {
		return failure{err}
	}
	written, err := writeNew(".", []output.File{file})
	if err != nil {
		return err
	}
	o.console.written(written)
	o.console.say(`In the settings of the repository, under Pages, choose "GitHub Actions" as the source; then push.`)
	return nil
}
