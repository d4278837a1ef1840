package source

import (
	"math/rand"
	"strings"
	"testing"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// FuzzMixture puts passages of the forms together as nobody has written them, and
// holds what comes of it to being read as any file, and to no letter being lost.
func FuzzMixture(f *testing.F) {
	var passages []string
	seed(f, func(text []byte) {
		passages = append(passages, strings.Split(string(text), "\n\n")...)
		passages = append(passages, strings.Split(string(text), "\n")...)
	})
	for i := range mixtures {
		random := rand.New(rand.NewSource(int64(i)))
		picks := make([]byte, pick*(2+random.Intn(14)))
		random.Read(picks)
		f.Add(uint8(i), picks)
	}
	f.Fuzz(func(t *testing.T, name uint8, picks []byte) {
		file := names[int(name)%len(names)]
		text := mixture(passages, picks)
		doc, list := Read(diag.NewFile(file, []byte(text)), draft.Options{})
		checkDocument(t, doc, list)
		if t.Failed() || list.HasErrors() {
			return
		}
		switch doc.Reader {
		case "markdown":
			if file == "a.md" {
				holdsAll(t, shown(t, withoutMarks(doc.File.Text)), doc)
			}
		case "text":
			holdsAll(t, wording.Deletion.ReplaceAllString(string(doc.File.Text), "$1"), doc)
		}
	})
}

// mixtures is how many of them go test reads; a fuzzer goes on from there.
const mixtures = 20

// pick is of how many bytes one is: two for the passage, one for what stands before
// it, one for what stands behind.
const pick = 4

var (
	before = []string{"", "", "", "", "", "", "> ", "- ", "1. ", "# ", "### ", "<details>\n\n"}
	behind = []string{"\n", "\n\n", "\n\n", "\n  ", "\n    ", " "}
)

// mixture puts passages together. Every other one stands near the one before it in its
// form.
func mixture(passages []string, picks []byte) string {
	var b strings.Builder
	at := 0
	for ; len(picks) >= pick; picks = picks[pick:] {
		number := int(picks[0])<<8 | int(picks[1])
		if picks[2]&1 == 0 {
			at += 1 + number%8
		} else {
			at = number
		}
		passage := passages[at%len(passages)]
		if mark := before[int(picks[2]>>1)%len(before)]; mark == "> " {
			b.WriteString("> " + strings.ReplaceAll(passage, "\n", "\n> "))
		} else {
			b.WriteString(mark + passage)
		}
		b.WriteString(behind[int(picks[3])%len(behind)])
	}
	return b.String()
}

// holdsAll holds every letter of a text to being in what was read of a document or
// reported as left out.
func holdsAll(t *testing.T, text string, doc *Document) {
	t.Helper()
	want, got := letters(text), letters(everything(doc))
	for r, n := range want {
		if got[r] < n && !strings.ContainsRune(ownWords, r) {
			t.Errorf("%q stands there %d times and is read %d times\n%s", r, n, got[r], describe(doc, nil))
			return
		}
	}
}
