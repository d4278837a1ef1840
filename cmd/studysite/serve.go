package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"net"
	"os"
	"time"

	"github.com/spf13/cobra"

	"studysite/generator"
	"studysite/generator/diag"
	"studysite/generator/output"
	"studysite/generator/serve"
)

const serveHelp = `Show the site in a browser, and show every edit at once.

The site is built in memory; no files are written. While the content has errors,
the page shows them and stays as it was before. Only this machine can look,
unless --addr says otherwise.`

const defaultAddr = "127.0.0.1:8080"

func newServe() *cobra.Command {
	var o options
	var addr string
	cmd := &cobra.Command{
		Use:               "serve [CONTENT]",
		Short:             "Show the site in a browser while editing it",
		Long:              serveHelp,
		Args:              oneContent,
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.console.attach(cmd)
			return serveSite(&o, args, addr, cmd.Flags().Changed("addr"))
		},
	}
	o.flags(cmd)
	cmd.Flags().StringVar(&addr, "addr", defaultAddr, "`address` to listen on; without it, the next port is taken where\nthis one is not free")
	return cmd
}

func serveSite(o *options, args []string, addr string, addrGiven bool) error {
	if _, _, err := net.SplitHostPort(addr); err != nil {
		return &misuse{"--addr " + addr + " is not an address to listen on", `give a host and a port, such as "127.0.0.1:9000"`}
	}
	c, in, err := o.input(args)
	if err != nil {
		return err
	}
	collectLess(2 * c.size()) // while an edit is read, what was there before is still shown
	in.Progress = nil         // an edit takes no time worth telling of
	in.Preview = true
	content := &asked{FS: in.Content, dir: c.dir}
	in.Content = content
	watched := []serve.Folder{{Path: c.dir, Deep: c.document == "", Matters: content.matters}}
	if ownSource() {
		in.Templates, in.Assets = os.DirFS("templates"), os.DirFS("assets")
		watched = append(watched, serve.Folder{Path: "templates", Deep: true}, serve.Folder{Path: "assets", Deep: true})
	}
	in.Cache = generator.NewCache(in.Assets)
	ctx, stop := interruptible()
	defer stop()
	err = serve.Run(ctx, serve.Options{
		Build:   func() (*output.Tree, diag.List, error) { return buildTree(in) },
		Watch:   watched,
		Addr:    addr,
		AnyPort: !addrGiven,
		Ready:   func(address string) { o.console.say("The site is at %s (stop with Ctrl+C)", address) },
		Built:   o.console.built,
		Failed:  o.console.notMade,
	})
	if err != nil {
		return o.console.failed(err)
	}
	return nil
}

func buildTree(in generator.Input) (*output.Tree, diag.List, error) {
	tree := &output.Tree{}
	result, err := generator.Build(in, tree)
	tree.Version = result.Version
	if result.Diagnostics.HasErrors() {
		tree = nil
	}
	return tree, result.Diagnostics, err
}

// built says what came of an edit.
func (c *console) built(list diag.List, err error, elapsed time.Duration) {
	switch {
	case err != nil:
		c.notMade(err)
		return
	case c.diagnostics(list) != nil: // nobody reads what is printed; the pages say it too
		return
	}
	text := fmt.Sprintf("Built in %d ms", elapsed.Milliseconds())
	if len(list) > 0 {
		text += "; " + list.Summary()
	}
	c.say("%s", text)
}

// notMade says that a site, or a file of it, could not be made.
func (c *console) notMade(err error) {
	fmt.Fprintf(c.errOut, "studysite: %s\n", diag.Visible(err.Error()))
}

// ownSource reports whether the working folder is this program's own source:
// then its templates and assets are read from there, to show edits of them too.
func ownSource() bool {
	goMod, err := os.ReadFile("go.mod")
	if err != nil || !bytes.HasPrefix(goMod, []byte("module studysite\n")) {
		return false
	}
	for _, folder := range []string{"templates", "assets"} {
		if info, err := fs.Stat(os.DirFS("."), folder); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}
