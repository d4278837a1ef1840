package serve

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"

	"studysite/generator/output"
)

// own is the path below which the server's own files are; no file of a site
// is there.
const own = "/_studysite/"

//go:embed preview.js
var previewScript []byte

//go:embed preview.css
var previewStyle []byte

func (s *site) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+own+"events", s.events)
	mux.HandleFunc("GET "+own+"preview.js", func(w http.ResponseWriter, r *http.Request) {
		send(w, r, "preview.js", previewScript)
	})
	mux.HandleFunc("GET "+own+"preview.css", func(w http.ResponseWriter, r *http.Request) {
		send(w, r, "preview.css", previewStyle)
	})
	mux.HandleFunc("GET /", s.file)
	return mux
}

// file answers with a file of the site as a host of static pages would, and
// with the site's own page for addresses that it does not have.
func (s *site) file(w http.ResponseWriter, r *http.Request) {
	tree, now, _ := s.current()
	if tree == nil {
		sendPage(w, http.StatusServiceUnavailable, waitingPage(now.Version))
		return
	}
	name, data, err := find(tree, r.URL.Path)
	switch {
	case err == nil && isPage(name):
		send(w, r, name, preview(data, now.Version))
	case err == nil:
		send(w, r, name, data)
	case errors.Is(err, fs.ErrNotExist):
		s.missing(w, r, tree, now)
	default:
		s.broken(w, tree, err)
	}
}

// missing answers with the site's own page for addresses that it does not have.
func (s *site) missing(w http.ResponseWriter, r *http.Request, tree *output.Tree, now state) {
	data, err := tree.ReadFile("404.html")
	switch {
	case err == nil:
		sendPage(w, http.StatusNotFound, preview(data, now.Version))
	case errors.Is(err, fs.ErrNotExist):
		http.NotFound(w, r)
	default:
		s.broken(w, tree, err)
	}
}

// broken answers where a file could not be made: its reader is told why.
func (s *site) broken(w http.ResponseWriter, tree *output.Tree, err error) {
	now := s.fail(tree, err)
	sendPage(w, http.StatusInternalServerError, waitingPage(now.Version))
}

// sendPage answers with a page that stands in for another.
func sendPage(w http.ResponseWriter, status int, page []byte) {
	w.Header().Set("Content-Type", contentType(".html"))
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write(page)
}

// find looks for the file that a path of an address means: "/" is index.html,
// and "/about" is about.html where there is no file called about.
func find(tree *output.Tree, urlPath string) (name string, data []byte, err error) {
	clean := strings.TrimPrefix(path.Clean("/"+urlPath), "/")
	candidates := []string{clean, clean + ".html", path.Join(clean, "index.html")}
	if strings.HasSuffix(urlPath, "/") {
		candidates = candidates[2:]
	}
	for _, name := range candidates {
		data, err = tree.ReadFile(name)
		if !errors.Is(err, fs.ErrNotExist) {
			return name, data, err
		}
	}
	return "", nil, err
}

// send answers with data. Nothing is to be kept: it may be old in a moment.
func send(w http.ResponseWriter, r *http.Request, name string, data []byte) {
	w.Header().Set("Content-Type", contentType(name))
	w.Header().Set("Cache-Control", "no-store")
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
}

// events sends the state, and again whenever it changes, as server-sent events
// do: https://html.spec.whatwg.org/multipage/server-sent-events.html
func (s *site) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	flush := http.NewResponseController(w)
	for {
		_, now, changed := s.current()
		data, err := json.Marshal(now)
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "retry: 500\ndata: %s\n\n", data); err != nil {
			return
		}
		if err := flush.Flush(); err != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
