package search

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "let the golden files say what the program says now")

// vectors is the table that the engine's tests run too: what both sides have to
// agree on. Its inputs are written by hand, and its outputs too, for the first
// of each kind; -update fills in the others.
const vectors = "testdata/vectors.json"

type vectorTable struct {
	Words []struct {
		Text   string   `json:"text"`
		Keys   []string `json:"keys"`
		Joined []string `json:"joined,omitempty"`
	} `json:"words"`
	Stems []struct {
		Word string `json:"word"`
		Stem string `json:"stem"`
	} `json:"stems"`
	Forms []struct {
		Word string `json:"word"`
		Stem string `json:"stem"`
		Is   bool   `json:"is"`
	} `json:"forms"`
	Sounds []struct {
		Word     string `json:"word"`
		Skeleton string `json:"skeleton"`
	} `json:"sounds"`
	Ends []struct {
		Word string   `json:"word"`
		Ends []string `json:"ends"`
	} `json:"ends"`
	Initials []struct {
		Word     string `json:"word"`
		Initials string `json:"initials"`
	} `json:"initials"`
	Prints []struct {
		Word  string `json:"word"`
		List  int    `json:"list"`
		Print string `json:"print"`
	} `json:"prints"`
	Lines     string   `json:"lines"` // of particles, as the engine is told them
	Particles []string `json:"particles"`
}

func keyOf(t *testing.T, word string) string {
	t.Helper()
	keys, _ := scanAll(word)
	return strings.Join(keys, "")
}

func scanAll(text string) (keys, joined []string) {
	var s scanner
	s.scan(text, func(key []byte) { keys = append(keys, string(key)) }, func(key []byte) { joined = append(joined, string(key)) })
	return keys, joined
}

// said fills the table in as this side sees it.
func (v *vectorTable) said(t *testing.T) {
	for i := range v.Words {
		v.Words[i].Keys, v.Words[i].Joined = scanAll(v.Words[i].Text)
	}
	for i := range v.Stems {
		v.Stems[i].Stem = stem(keyOf(t, v.Stems[i].Word))
	}
	for i := range v.Forms {
		v.Forms[i].Is = isFormOf(keyOf(t, v.Forms[i].Word), keyOf(t, v.Forms[i].Stem))
	}
	for i := range v.Sounds {
		v.Sounds[i].Skeleton = skeleton(keyOf(t, v.Sounds[i].Word))
	}
	for i := range v.Ends {
		key := keyOf(t, v.Ends[i].Word)
		v.Ends[i].Ends = []string{}
		for _, at := range innerStarts(nil, key) {
			v.Ends[i].Ends = append(v.Ends[i].Ends, key[at:])
		}
	}
	for i := range v.Initials {
		v.Initials[i].Initials = initials(keyOf(t, v.Initials[i].Word))
	}
	for i := range v.Prints {
		v.Prints[i].List, v.Prints[i].Print = nameprint(keyOf(t, v.Prints[i].Word))
	}
	v.Lines = languageOf(&glossary{})[2]
	v.Particles = nil
	for key := range particles {
		v.Particles = append(v.Particles, key)
	}
	slices.Sort(v.Particles)
}

func TestBothSidesAgree(t *testing.T) {
	data, err := os.ReadFile(filepath.FromSlash(vectors))
	if err != nil {
		t.Fatal(err)
	}
	var want, got vectorTable
	for _, table := range []*vectorTable{&want, &got} {
		if err := json.Unmarshal(data, table); err != nil {
			t.Fatal(err)
		}
	}
	got.said(t)
	if *update {
		writeJSON(t, vectors, got)
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got):\n" + diff)
	}
}

func writeJSON(t *testing.T, name string, value any) {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(value); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.FromSlash(name), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
