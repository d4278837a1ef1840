package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"weak"

	"studysite/generator/diag"
	"studysite/generator/output"
)

func tree(t *testing.T, version string, files map[string]string) *output.Tree {
	t.Helper()
	tree := output.Tree{Version: version}
	for path, data := range files {
		if err := output.Add(&tree, path, []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	return &tree
}

func wrong() diag.List {
	var list diag.List
	list.Errorf(diag.NewFile("content/<a>.md", []byte("어텐션 <b>")).At(0, 9), "some-rule", "not <b>this</b>").Hint = "do that"
	return list
}

// get asks the site as a browser on this machine would.
func get(s *site, method, path string) *http.Response {
	w := httptest.NewRecorder()
	r := httptest.NewRequest(method, "http://localhost:8080"+path, nil)
	onlyLocal("127.0.0.1:8080", s.handler()).ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSiteIsServedAsAHostWould(t *testing.T) {
	s := newSite()
	s.update(tree(t, "1", map[string]string{
		"index.html":            "home</head>",
		"basics.html":           "basics",
		"404.html":              "missing",
		"deep/index.html":       "deep",
		"assets/a-AB12CD34.js":  "script",
		"assets/a-AB12CD34.css": "style",
		"questions.json":        "{}",
		"한글.txt":                "text",
	}), nil, nil)
	cases := []struct {
		method, path string
		status       int
		kind, begins string
	}{
		{"GET", "/", 200, "text/html; charset=utf-8", "home<link"},
		{"GET", "/index.html", 200, "text/html; charset=utf-8", "home<link"},
		{"GET", "/basics.html?q=1", 200, "text/html; charset=utf-8", "basics<link"},
		{"GET", "/basics", 200, "text/html; charset=utf-8", "basics<link"},
		{"GET", "/deep/", 200, "text/html; charset=utf-8", "deep<link"},
		{"GET", "/basics/", 404, "text/html; charset=utf-8", "missing<link"},
		{"GET", "/gone/deeper/x.html", 404, "text/html; charset=utf-8", "missing<link"},
		{"GET", "/..%2f..%2fetc/passwd", 404, "text/html; charset=utf-8", "missing<link"},
		{"GET", "/assets/a-AB12CD34.js", 200, "text/javascript; charset=utf-8", "script"},
		{"GET", "/assets/a-AB12CD34.css", 200, "text/css; charset=utf-8", "style"},
		{"GET", "/questions.json", 200, "application/json", "{}"},
		{"GET", "/%ED%95%9C%EA%B8%80.txt", 200, "text/plain; charset=utf-8", "text"},
		{"HEAD", "/questions.json", 200, "application/json", ""},
		{"POST", "/", 405, "", ""},
		{"GET", "/_studysite/preview.js", 200, "text/javascript; charset=utf-8", "// Keeps"},
		{"GET", "/_studysite/preview.css", 200, "text/css; charset=utf-8", "/* The"},
	}
	for _, c := range cases {
		t.Run(c.method+c.path, func(t *testing.T) {
			r := get(s, c.method, c.path)
			if text := body(t, r); r.StatusCode != c.status || !strings.HasPrefix(text, c.begins) {
				t.Errorf("status %d, %s", r.StatusCode, text)
			}
			if got := r.Header.Get("Content-Type"); c.kind != "" && got != c.kind {
				t.Errorf("type is %q", got)
			}
			if got := r.Header.Get("Cache-Control"); c.status != 405 && got != "no-store" {
				t.Errorf("may be cached: %q", got)
			}
		})
	}
}

func TestForeignHostsAreRefused(t *testing.T) {
	handler := onlyLocal("studio.example:8080", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	for host, want := range map[string]int{
		"localhost:8080":      200,
		"LOCALHOST":           200,
		"127.0.0.1:8080":      200,
		"[::1]:8080":          200,
		"192.168.0.7:8080":    200,
		"studio.example:8080": 200,
		"evil.example:8080":   421,
		"localhost.evil":      421,
		"":                    421,
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = host
		handler.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("%q got %d, want %d", host, w.Code, want)
		}
	}
}

func TestBrokenContentKeepsTheLastGoodSite(t *testing.T) {
	s := newSite()
	s.update(nil, wrong(), nil)
	r := get(s, "GET", "/")
	if text := body(t, r); r.StatusCode != 503 || !strings.Contains(text, "preview.js") {
		t.Errorf("without a good site: %d %s", r.StatusCode, text)
	}
	_, before, _ := s.current()

	s.update(tree(t, "1", map[string]string{"index.html": "good"}), nil, nil)
	_, good, _ := s.current()
	if good.Version == before.Version || good.Errors || len(good.Problems) != 0 {
		t.Errorf("a good site is %+v after %+v", good, before)
	}

	s.update(nil, wrong(), nil)
	_, broken, _ := s.current()
	if broken.Version != good.Version || !broken.Errors || broken.Summary != "1 error" {
		t.Errorf("a broken site is %+v", broken)
	}
	if text := body(t, get(s, "GET", "/")); !strings.HasPrefix(text, "good") {
		t.Errorf("the last good site is gone: %s", text)
	}

	s.update(nil, nil, errors.New("disk \x1b on fire"))
	_, failed, _ := s.current()
	if len(failed.Problems) != 1 || failed.Problems[0].Text != "disk ␛ on fire" {
		t.Errorf("a failed build is %+v", failed)
	}

	s.update(tree(t, "1", map[string]string{"index.html": "good"}), nil, nil)
	if _, again, _ := s.current(); again.Version != good.Version {
		t.Error("the same site has another version")
	}
}

// TestOldSitesAreLetGo keeps nothing of a site that another has taken the place of.
func TestOldSitesAreLetGo(t *testing.T) {
	s := newSite()
	first := tree(t, "1", map[string]string{"index.html": "first"})
	old := weak.Make(first)
	s.update(first, nil, nil)
	get(s, "GET", "/")
	first = nil
	runtime.GC()
	if old.Value() == nil {
		t.Fatal("the site that is shown is gone")
	}
	s.update(tree(t, "2", nil), nil, nil)
	runtime.GC()
	if old.Value() != nil {
		t.Error("a site that is not shown any more is kept")
	}
}

func TestReadersAreToldOfAFileThatCannotBeMade(t *testing.T) {
	var told []string
	s := newSite()
	s.failed = func(err error) { told = append(told, err.Error()) }
	site := tree(t, "1", map[string]string{"index.html": "good"})
	for _, path := range []string{"bad.html", "404.html"} {
		if err := site.Add(path, func(io.Writer) error { return errors.New("no " + path) }); err != nil {
			t.Fatal(err)
		}
	}
	s.update(site, nil, nil)
	_, before, changed := s.current()
	for range 2 {
		for _, path := range []string{"/bad.html", "/bad", "/gone"} {
			r := get(s, "GET", path)
			if text := body(t, r); r.StatusCode != 500 || !strings.Contains(text, "preview.js") || !strings.Contains(text, before.Version) {
				t.Errorf("%s: %d %s", path, r.StatusCode, text)
			}
		}
	}
	wait(t, changed)
	_, now, _ := s.current()
	if len(now.Problems) != 2 || now.Problems[0].Text != "no bad.html" || now.Version != before.Version || !now.Errors {
		t.Errorf("the state is %+v", now)
	}
	if want := []string{"no bad.html", "no 404.html"}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
	if text := body(t, get(s, "GET", "/")); !strings.HasPrefix(text, "good") {
		t.Errorf("a file that can be made: %s", text)
	}

	s.update(tree(t, "2", nil), nil, nil)
	if s.fail(site, errors.New("late")); len(told) != 2 {
		t.Error("a site that is no longer shown can fail")
	}
}

func TestRunRebuildsAndTellsTheBrowser(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.md")
	put(t, file, "first")
	ready := make(chan string, 1)
	stopped := make(chan error, 1)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go func() {
		stopped <- Run(ctx, Options{
			Build: func() (*output.Tree, diag.List, error) {
				text, err := os.ReadFile(file)
				if err != nil {
					return nil, nil, err
				}
				if strings.Contains(string(text), "wrong") {
					return nil, wrong(), nil
				}
				tree := output.Tree{Version: string(text)}
				return &tree, nil, output.Add(&tree, "index.html", text)
			},
			Watch: []Folder{{Path: dir, Deep: true}},
			Addr:  "127.0.0.1:0",
			Ready: func(address string) { ready <- address },
		})
	}()
	url := wait(t, ready)
	states := follower(t, url)
	first := wait(t, states)

	put(t, file, "wrong")
	for state := first; !state.Errors; state = wait(t, states) {
		if state.Version != first.Version {
			t.Fatalf("%+v after %+v", state, first)
		}
	}
	put(t, file, "second")
	second := wait(t, states)
	for second.Errors {
		second = wait(t, states)
	}
	if second.Version == first.Version {
		t.Error("the new site has the old version")
	}
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if text := body(t, response); !strings.HasPrefix(text, "second") {
		t.Errorf("the page is %s", text)
	}
	cancel()
	if err := wait(t, stopped); err != nil {
		t.Errorf("stopped with %v", err)
	}
}

// follower receives what the server tells a page.
func follower(t *testing.T, url string) <-chan state {
	t.Helper()
	response, err := http.Get(url + "_studysite/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	states := make(chan state, 100)
	go func() {
		lines := bufio.NewScanner(response.Body)
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var s state
				if json.Unmarshal([]byte(data), &s) == nil {
					states <- s
				}
			}
		}
	}()
	return states
}

func TestTheNextFreePortIsTaken(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	if l, err := listen(t.Context(), taken.Addr().String(), false); err == nil {
		l.Close()
		t.Error("a taken port was taken again")
	}
	l, err := listen(t.Context(), taken.Addr().String(), true)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if l.Addr().String() == taken.Addr().String() {
		t.Error("a taken port was taken again")
	}
	for _, addr := range []string{"nothing", "127.0.0.1:port"} {
		if _, err := listen(t.Context(), addr, true); err == nil {
			t.Errorf("%q was listened to", addr)
		}
	}
}

func TestAddress(t *testing.T) {
	for ip, want := range map[string]string{
		"127.0.0.1": "http://127.0.0.1:80/", "0.0.0.0": "http://localhost:80/", "::": "http://localhost:80/", "::1": "http://[::1]:80/",
	} {
		if got := address(&net.TCPAddr{IP: net.ParseIP(ip), Port: 80}); got != want {
			t.Errorf("%s is %s, want %s", ip, got, want)
		}
	}
}
