package highlight

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"
)

// load returns a Highlighter with the lexers that have been staged.
func load(t testing.TB) *Highlighter {
	t.Helper()
	h := New(os.DirFS("../../assets"))
	if errors.Is(h.Err(), fs.ErrNotExist) {
		t.Skip("the lexers have not been staged: make stage")
	}
	return h
}

// shown writes code with its classes in brackets.
func shown(code string, spans []Span) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		if s.Class == "" {
			b.WriteString(code[at:s.End])
		} else {
			b.WriteString("[" + s.Class + ":" + code[at:s.End] + "]")
		}
		at = s.End
	}
	return b.String()
}

func TestSpans(t *testing.T) {
	h := load(t)
	for _, c := range []struct{ language, code, want string }{
		{"js", "const a = f(1.5); // <b>", "[kw:const] a = f([nu:1.5]); [co:// <b>]"},
		{"JavaScript", "`a\n${b}` 'it\\'s'", "[st:`a\n]${b}[st:` 'it\\'s']"},
		{"python", "def f(x): # note\n  return 'a'", "[kw:def] [fn:f](x): [co:# note]\n  [kw:return] [st:'a']"},
		{"sql", "SELECT count(*) FROM t -- all", "[kw:SELECT count](*) [kw:FROM] t [co:-- all]"},
		{"html", `<a href="x">b</a><!-- c --><script>let a = 1</script>`, `<[kw:a] [fn:href]=[st:"x"]>b</[kw:a]>[co:<!-- c -->]<[kw:script]>[kw:let] a = [nu:1]</[kw:script]>`},
		{"bash", "echo $a # b", "[fn:echo] $a [co:# b]"},
		{"diff", "+a\n-b\n c\n", "[ad:+a\n][rm:-b\n] c\n"},
		{"go", "x := 변수1 + 0x1F + `raw`", "x := 변수1 + [nu:0x1F] + [st:`raw`]"},
		{"java", "@Override public int f() { return 1 + 2; }", "[fn:@Override] [kw:public int] [fn:f]() { [kw:return] 1 + 2; }"},
		{"unknown", "if <a>", ""},
		{"", "if <a>", ""},
	} {
		if got := shown(c.code, h.Spans(c.language, []byte(c.code))); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.language, got, c.want)
		}
	}
}

// TestNames holds the names by which authors call languages to being known.
func TestNames(t *testing.T) {
	h := load(t)
	names := "js javascript jsx mjs ts typescript tsx node vue svelte java c h cpp c++ cc hpp objc cs csharp c# go golang kotlin kt scala swift rust rs php dart solidity proto protobuf groovy gradle " +
		"python py python3 ipython ruby rb r julia jl elixir ex perl bash sh shell zsh console shell-session sh-session fish powershell ps1 dockerfile docker makefile make cmake nginx " +
		"sql mysql postgresql postgres plsql tsql sqlite yaml yml toml ini properties conf env json jsonc json5 html xml svg xhtml htm css scss sass lua haskell hs ocaml ml fsharp elm " +
		"common-lisp clojure clj scheme elisp emacs diff patch hcl terraform tf graphql gql matlab octave latex tex asm assembly nasm"
	for _, name := range strings.Fields(names) {
		if !h.Knows(name) {
			t.Errorf("%s is not known", name)
		} else if len(h.Spans(name, []byte("a = \"b\"\n"))) == 0 {
			t.Errorf("%s has no lexer", name)
		}
	}
}

// TestCodeIsKept holds stretches to making up the code, whatever the code is.
func TestCodeIsKept(t *testing.T) {
	h := load(t)
	for _, name := range strings.Fields("js tsx python java go c++ sql html css bash yaml json rust kotlin php ruby diff docker racket antlr properties sass") {
		for _, code := range []string{"\"a\\", "'", "/*", "<!--", "<", "a.b(1.", "\"\"\"x", "#!x", "--[[", "é`\n`", "+\n\n-", "a\r\nb\r\n", "한글 = 1 \t\n", ""} {
			at := 0
			for _, s := range h.Spans(name, []byte(code)) {
				if s.End <= at {
					t.Errorf("%s: %q has a stretch that ends at %d, behind %d", name, code, s.End, at)
				}
				at = s.End
			}
			if at != len(code) && at != 0 {
				t.Errorf("%s: %q is told up to %d", name, code, at)
			}
		}
	}
}

// TestHostile holds code that makes expressions look for a match again and
// again to ending soon.
func TestHostile(t *testing.T) {
	h := load(t)
	for name, code := range map[string]string{
		"go":         strings.Repeat("\""+strings.Repeat(`\\`, 60)+"\n", 100),
		"javascript": strings.Repeat("(", 1900),
		"html":       strings.Repeat("<a ", 600),
		"java":       strings.Repeat("a.", 900),
		"c++":        strings.Repeat("/* ", 600),
		"python":     strings.Repeat("'\\", 900),
		"yaml":       strings.Repeat("- ", 900),
	} {
		began := time.Now()
		h.Spans(name, []byte(code))
		t.Logf("%s took %v", name, time.Since(began))
		if took := time.Since(began); took > 4*patience {
			t.Errorf("%s took %v", name, took)
		}
	}
	for _, code := range []string{strings.Repeat("a\n", longest), strings.Repeat("a", longestLine+1), "\xff"} {
		if h.Spans("go", []byte(code)) != nil {
			t.Errorf("code that is beyond the bounds was looked at: %.20q", code)
		}
	}
}

func TestConcurrent(t *testing.T) {
	h := load(t)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for _, name := range []string{"html", "php", "css", "js", "vue"} {
				if len(h.Spans(name, []byte("a { b: c }"))) == 0 {
					t.Errorf("%s has nothing", name)
				}
			}
		})
	}
	wait.Wait()
}

func TestNotStaged(t *testing.T) {
	h := New(fstest.MapFS{})
	if !errors.Is(h.Err(), fs.ErrNotExist) || h.Knows("go") || h.Spans("go", []byte("x")) != nil {
		t.Error("there are languages without lexers")
	}
}

// sample is code as it stands in documents.
const sample = `// debounce calls f once nothing has happened for a while.
function debounce(f, wait = 100) {
  let timer = null;
  return function (...args) {
    clearTimeout(timer);
    timer = setTimeout(() => f.apply(this, args), wait);
  };
}
console.log("a" + 1.5);
`

func BenchmarkSpans(b *testing.B) {
	h := load(b)
	h.Spans("js", []byte(sample))
	l := h.languages[h.files["js"]].lexer
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		spans(l, []byte(sample))
	}
}

func BenchmarkLoad(b *testing.B) {
	h := load(b)
	for b.Loop() {
		h.lexer(h.files["js"])
	}
}
