package generator

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"studysite/generator/bundle"
	"studysite/generator/diag"
	"studysite/generator/formula"
	"studysite/generator/install"
	"studysite/generator/output"
	"studysite/generator/page"
	"studysite/generator/site"
	"studysite/generator/study"
)

// What pages load, by its path in Input.Assets.
const (
	styleEntry  = "styles/site.css"
	homeEntry   = "styles/home.css"   // the home page adds it
	singleEntry = "styles/single.css" // the single file adds it
	earlyEntry  = "src/early.ts"      // before the first paint
	pageEntry   = "src/page.ts"
	studyStyle  = "styles/study.css" // the pages for studying have it from the beginning
	studyEntry  = "src/study/index.tsx"
	iconFile    = "icon.svg"
)

// What lets a browser keep the site: the page loads the one when it has nothing
// else to do, and the browser runs the other.
const (
	installEntry = "src/install.ts"
	workerEntry  = "src/worker.ts"
)

// icons are what systems show of an installed site.
var icons = []install.Icon{
	{Path: "icons/icon-192.png", Size: 192},
	{Path: "icons/icon-512.png", Size: 512},
	{Path: "icons/icon-maskable-512.png", Size: 512, Maskable: true},
}

// partEntries are loaded when they are first needed.
var partEntries = []string{
	"src/layers.ts", "styles/layers.css", "src/search.ts", "styles/search.css", studyEntry, studyStyle,
}

// shardsEntry opens the index of a site that is too large to have it in one
// script. The single file has all of it, and never this.
const shardsEntry = "src/shards.ts"

// KeptBundles is the folder of assets that KeepBundles makes.
const KeptBundles = "staged/bundles"

// commonInput is the bundle that is the same on all sites of a language.
func commonInput(files fs.FS, lang string) bundle.Input {
	entries := []string{styleEntry, homeEntry, singleEntry, earlyEntry, pageEntry, installEntry, workerEntry, shardsEntry}
	return bundle.Input{
		Assets:  files,
		Lang:    lang,
		Entries: slices.Concat(entries, partEntries, extraStyles),
		Kept:    path.Join(KeptBundles, lang),
	}
}

// KeepBundles bundles what is the same on all sites, and returns the files that
// spare builds that work once they stand among the assets.
func KeepBundles(files fs.FS) ([]output.File, error) {
	var all []output.File
	for _, lang := range page.Langs {
		kept, err := bundle.Keep(commonInput(files, lang))
		if err != nil {
			return nil, err
		}
		all = append(all, kept...)
	}
	return all, nil
}

// noticesFile says whose code the scripts hold.
const noticesFile = "third-party-notices.txt"

// assets are the bundled files, and what else stands beside the pages.
type assets struct {
	*bundle.Bundle
	icon   output.File
	worker []byte         // script of the service worker, without its list of files
	icons  []install.Icon // by their paths in the site
	beside []output.File
	course func() []byte // makes the questions for a page that has the answers in itself
	shards bool          // whether the index is in several scripts
	study  output.File   // the script for studying, with the questions; it is in the site already
}

func makeAssets(in Input, s *site.Site, lang string) (*assets, diag.List, error) {
	common, list, err := in.Cache.common.Make(commonInput(in.Assets, lang))
	if err != nil || list.HasErrors() {
		return nil, list, err
	}
	styled, more, err := addStyles(in, s, common)
	list = append(list, more...)
	if err != nil || list.HasErrors() {
		return nil, list, err
	}
	a := &assets{Bundle: styled, shards: !page.OutlinesAll(s)}
	a.worker = a.Entries[workerEntry].Data
	notices, more, err := bundle.Notices(in.Assets, a.Packages, usedPackages(s))
	if err != nil {
		return nil, nil, err
	}
	a.beside = append(a.beside, output.File{Path: noticesFile, Data: notices})
	return a, append(list, more...), a.readIcons(in.Assets)
}

// readIcons reads the icons and gives them their names in the site.
func (a *assets) readIcons(files fs.FS) error {
	var err error
	if a.icon, err = fingerprinted(files, iconFile); err != nil {
		return err
	}
	a.beside = append(a.beside, a.icon)
	for _, icon := range icons {
		file, err := fingerprinted(files, icon.Path)
		if err != nil {
			return err
		}
		icon.Path = file.Path
		a.icons = append(a.icons, icon)
		a.beside = append(a.beside, file)
	}
	return nil
}

func fingerprinted(files fs.FS, name string) (output.File, error) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return output.File{}, fmt.Errorf("reading an icon: %w", err)
	}
	return output.File{Path: path.Join(bundle.Folder, bundle.Fingerprinted(path.Base(name), sha256.Sum256(data))), Data: data}, nil
}

// usedPackages returns the npm packages that made something of a site.
func usedPackages(s *site.Site) []string {
	if s.Source.Math {
		return []string{formula.Package}
	}
	return nil
}

// addCourse adds the data that readers study with.
func (a *assets) addCourse(s *site.Site, words page.Words, files dataFiles) error {
	data := study.New(s, func(q *site.Question) string { return page.Answer(words, q) })
	var answers []string
	for _, p := range data.Pages() {
		name := study.AnswersName(p) + ".js"
		file, err := files.add(name, func() []byte { return data.Answers(p) })
		if err != nil {
			return fmt.Errorf("adding the answers: %w", err)
		}
		answers = append(answers, file)
	}
	var err error
	a.study.Path, err = files.add("study.js", func() []byte {
		return slices.Concat(data.Course(answers), a.Entries[studyEntry].Data)
	})
	if err != nil {
		return fmt.Errorf("adding the questions: %w", err)
	}
	a.course = files.inside(func() []byte { return data.Inline(answers) })
	return nil
}

// addTo adds everything that stands beside the pages to the site, but for what
// has become part of something else, or of nothing. The service worker comes
// last, when all that it is to list is there.
func (a *assets) addTo(to output.Sink) error {
	left := slices.Concat([]string{workerEntry, studyEntry, singleEntry, bundle.AuthorStyle}, extraStyles)
	if !a.shards {
		left = append(left, shardsEntry)
	}
	var paths []string
	for _, entry := range left {
		paths = append(paths, a.Entries[entry].Path)
	}
	files := slices.Clone(a.beside)
	for _, file := range a.Files {
		if !slices.Contains(paths, file.Path) {
			files = append(files, file)
		}
	}
	for _, file := range files {
		if err := output.Add(to, file.Path, file.Data); err != nil {
			return fmt.Errorf("adding the assets: %w", err)
		}
	}
	return nil
}

// forPages returns what pages refer to; those of a preview are not kept.
func (a *assets) forPages(preview bool) page.Assets {
	pages := page.Assets{
		Style:       a.Entries[styleEntry],
		Home:        a.Entries[homeEntry],
		Early:       a.Entries[earlyEntry],
		Script:      a.Entries[pageEntry],
		Icon:        a.icon,
		Study:       []output.File{a.Entries[studyStyle], a.study},
		PartScripts: []func() []byte{a.course},
		InlineStyle: slices.Concat(a.Standalone(homeEntry), a.Standalone(singleEntry), a.Standalone(styleEntry)),
	}
	if !preview {
		pages.Parts = append(pages.Parts, a.Entries[installEntry], output.File{Path: install.WorkerFile})
	}
	if a.shards {
		pages.Parts = append(pages.Parts, a.Entries[shardsEntry])
	}
	for _, entry := range partEntries {
		part := a.Entries[entry]
		if entry == studyEntry {
			part = a.study
		}
		pages.Parts = append(pages.Parts, part)
		if path.Ext(entry) == ".css" {
			pages.InlineStyle = append(pages.InlineStyle, a.Standalone(entry)...)
		} else {
			pages.PartScripts = append(pages.PartScripts, func() []byte { return a.Standalone(entry) })
		}
	}
	return pages
}
