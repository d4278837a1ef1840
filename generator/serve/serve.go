// Package serve shows a site in a browser while its author edits it.
//
// In come a function that builds the site and the folders to watch, out comes
// a small web server on this machine: it keeps the last good site in memory,
// reloads the browser when the site has changed, and shows in the page what is
// wrong with the content. It writes no files and is no server for the public.
package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"studysite/generator/diag"
	"studysite/generator/output"
)

// Build makes the site, as far as that is done before a file is asked for. The
// tree is nil where the list has errors.
type Build func() (*output.Tree, diag.List, error)

// Options say what to serve and where.
type Options struct {
	Build   Build
	Watch   []Folder
	Addr    string // "127.0.0.1:8080"
	AnyPort bool   // where the port is taken, try those after it

	Ready func(address string)                                   // told once, when the site can be looked at; may be nil
	Built func(list diag.List, err error, elapsed time.Duration) // told after every build; may be nil

	Failed func(err error) // told of a file that could not be made when it was asked for; may be nil
}

// patience is how long open connections may take when the server stops.
const patience = time.Second

// Run builds and serves until ctx is done, which is not an error.
func Run(ctx context.Context, o Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	listener, err := listen(ctx, o.Addr, o.AnyPort)
	if err != nil {
		return fmt.Errorf("listening for the browser: %w", err)
	}
	defer listener.Close()
	changes, err := watch(ctx, o.Watch) // before the first build, so that no edit is missed
	if err != nil {
		return fmt.Errorf("watching for edits: %w", err)
	}
	site := newSite()
	site.failed = o.Failed
	o.rebuild(site)
	server := &http.Server{
		Handler:           onlyLocal(o.Addr, site.handler()),
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ReadHeaderTimeout: 10 * time.Second,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	if o.Ready != nil {
		o.Ready(address(listener.Addr()))
	}
	for {
		select {
		case <-changes:
			o.rebuild(site)
		case err := <-failed:
			return fmt.Errorf("serving the site: %w", err)
		case <-ctx.Done():
			cancel() // ends the streams of events
			return stop(server)
		}
	}
}

func (o Options) rebuild(site *site) {
	began := time.Now()
	tree, list, err := o.Build()
	site.update(tree, list, err)
	if o.Built != nil {
		o.Built(list, err, time.Since(began))
	}
}

func stop(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("stopping the server: %w", err)
	}
	return server.Close()
}
