package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"studysite/generator/bundle"
	"studysite/generator/diag"
	"studysite/generator/output"
	"studysite/generator/page"
	"studysite/generator/site"
)

// What pages load, by its path in Input.Assets.
const (
	styleEntry = "styles/site.css"
	homeEntry  = "styles/home.css" // the home page adds it
	earlyEntry = "src/early.ts"    // before the first paint
	pageEntry  = "src/page.ts"
	iconFile   = "icon.svg"
)

// partEntries are loaded when they are first needed.
var partEntries = []string{"src/layers.ts", "styles/layers.css"}

// customSheet is the author's own style sheet, in the folder of content.
const customSheet = "custom.css"

// assets are the bundled files, and what else stands beside the pages.
type assets struct {
	*bundle.Bundle
	icon output.File
}

func makeAssets(in Input, s *site.Site, lang string) (*assets, diag.List, error) {
	sheets, err := extraSheets(in.Assets, s)
	if err != nil {
		return nil, nil, err
	}
	authors, err := authorsSheets(in, s.Accent)
	if err != nil {
		return nil, nil, err
	}
	sheets = append(sheets, authors...)
	b, list, err := bundle.Make(bundle.Input{
		Assets:   in.Assets,
		Lang:     lang,
		Entries:  append([]string{styleEntry, homeEntry, earlyEntry, pageEntry}, partEntries...),
		Append:   sheets,
		AppendTo: styleEntry,
	})
	if err != nil || list.HasErrors() {
		return nil, list, err
	}
	icon, err := fs.ReadFile(in.Assets, iconFile)
	if err != nil {
		return nil, list, fmt.Errorf("reading the icon: %w", err)
	}
	name := path.Join(bundle.Folder, bundle.Fingerprinted(iconFile, icon))
	return &assets{b, output.File{Path: name, Data: icon}}, list, nil
}

// extraFolder holds styles for what few documents have, so that the others do
// not carry them.
const extraFolder = "styles/extra"

// extraSheets returns the styles for what this site has.
func extraSheets(files fs.FS, s *site.Site) ([]bundle.Sheet, error) {
	has := map[string]bool{"rtl": s.Dir == "rtl"}
	for _, q := range s.Questions {
		has["stem"] = has["stem"] || q.Stem.HTML != ""
		has["follow-ups"] = has["follow-ups"] || q.Parent >= 0
		has["notes"] = has["notes"] || len(q.Notes) > 0
		has["tables"] = has["tables"] || strings.Contains(q.Answer.HTML, "<table")
		has["parts"] = has["parts"] || q.Page.Place > 1
	}
	var sheets []bundle.Sheet
	for _, name := range slices.Sorted(maps.Keys(has)) {
		if !has[name] {
			continue
		}
		file := path.Join(extraFolder, name+".css")
		data, err := fs.ReadFile(files, file)
		if err != nil {
			return nil, fmt.Errorf("reading a style sheet: %w", err)
		}
		sheets = append(sheets, bundle.Sheet{File: diag.NewFile(file, data)})
	}
	return sheets, nil
}

// authorsSheets returns what the author's settings and custom.css add to the
// style, in that order.
func authorsSheets(in Input, accent string) ([]bundle.Sheet, error) {
	var sheets []bundle.Sheet
	if accent != "" {
		sheet, err := page.AccentSheet(accent)
		if err != nil {
			return nil, fmt.Errorf("using the accent: %w", err)
		}
		sheets = append(sheets, bundle.Sheet{File: diag.NewFile("accent.css", []byte(sheet))})
	}
	custom, err := fs.ReadFile(in.Content, customSheet)
	if in.Document != "" || errors.Is(err, fs.ErrNotExist) {
		return sheets, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", customSheet, err)
	}
	file := diag.NewFile(path.Join(in.Name, customSheet), custom)
	return append(sheets, bundle.Sheet{File: file, Dir: in.Content}), nil
}

// addTo adds everything that stands beside the pages to the tree.
func (a *assets) addTo(tree *output.Tree) error {
	files := append([]output.File{a.icon, {Path: "third-party-notices.txt", Data: a.Notices}}, a.Files...)
	for _, file := range files {
		if err := tree.Add(file.Path, file.Data); err != nil {
			return fmt.Errorf("adding the assets: %w", err)
		}
	}
	return nil
}

// forPages returns what pages refer to.
func (a *assets) forPages() page.Assets {
	pages := page.Assets{
		Style:       a.Entries[styleEntry],
		Home:        a.Entries[homeEntry],
		Early:       a.Entries[earlyEntry],
		Script:      a.Entries[pageEntry],
		Icon:        a.icon,
		InlineStyle: slices.Concat(a.Standalone(homeEntry), a.Standalone(styleEntry)),
	}
	for _, entry := range partEntries {
		pages.Parts = append(pages.Parts, a.Entries[entry])
		inside := &pages.PartScripts
		if path.Ext(entry) == ".css" {
			inside = &pages.InlineStyle
		}
		*inside = append(*inside, a.Standalone(entry)...)
	}
	return pages
}
