package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"

	"studysite/generator"
	"studysite/generator/output"
)

const buildHelp = `Make the site and put it into a folder, replacing what an earlier build put there.

The folder works wherever it is put: at the root of a domain, below it, or opened
from disk. A build that fails or is interrupted leaves it as it was, and a folder
that holds files which studysite did not make is never touched.`

const buildExample = `  studysite build                      the folder "content" into the folder "site"
  studysite build notes.md -o public   a single document
  studysite build --base-url https://name.github.io/notes/`

func newBuild() *cobra.Command {
	var o options
	var dir string
	cmd := &cobra.Command{
		Use:               "build [CONTENT]",
		Short:             "Make the site",
		Long:              buildHelp,
		Example:           buildExample,
		Args:              oneContent,
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.console.attach(cmd)
			return build(&o, args, dir)
		},
	}
	o.flags(cmd)
	cmd.Flags().StringVarP(&dir, "output", "o", "site", "`folder` to put the site into")
	mustComplete(cmd, "output", completeFolder)
	cmd.Flags().StringVar(&o.baseURL, "base-url", "", "`address` the site will be published at, for links that need it whole:\nsitemap, canonical address, previews in messengers")
	return cmd
}

func build(o *options, args []string, dir string) error {
	if dir == "" {
		return &misuse{"the name of the output folder is empty", "name a folder with -o, such as -o site"}
	}
	c, in, err := o.input(args)
	if err != nil {
		return err
	}
	collectLess(c.size())
	ctx, stop := interruptible()
	defer stop()
	stage, err := output.NewStage(ctx, dir, c.dir)
	if err != nil {
		return o.console.failed(err)
	}
	defer stage.Discard() // what was not put in place; a failure to is nothing to add to another
	result, err := generator.Build(in, stage)
	if err != nil {
		return o.console.failed(err)
	}
	if err := o.console.diagnostics(result.Diagnostics); err != nil {
		return err
	}
	if result.Diagnostics.HasErrors() {
		o.console.say("%s; nothing was written", result.Diagnostics.Summary())
		return errContent
	}
	if err := stage.Commit(); err != nil {
		return o.console.failed(err)
	}
	o.console.say("%s", summary(result))
	o.console.say("The site:       %s", filepath.Join(dir, "index.html"))
	o.console.say("A single file:  %s", filepath.Join(dir, "offline.html"))
	return nil
}

// interruptible returns a context that an interrupt ends, so that what has been
// written is taken back; a second one ends the process at once.
func interruptible() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}
