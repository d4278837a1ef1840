package bundle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"

	"studysite/generator/diag"
)

// Notices is the text that names the npm packages that are inside the scripts
// and styles of a site, and those that made something of its pages, each with
// its licence. It is made from the packages' own files: comments in the code
// miss some.
func Notices(assets fs.FS, inside, used []string) ([]byte, diag.List, error) {
	var b bytes.Buffer
	if len(inside) == 0 {
		b.WriteString("The scripts and styles of this site hold no third-party code.\n")
	} else {
		b.WriteString("The scripts of this site hold code from these packages.\n")
	}
	if len(used) > 0 {
		fmt.Fprintf(&b, "Parts of its pages were made by %s.\n", strings.Join(used, ", "))
	}
	var list diag.List
	for _, name := range slices.Concat(inside, used) {
		if err := notice(&b, &list, assets, name); err != nil {
			return nil, nil, fmt.Errorf("reading the licence of %s: %w", name, err)
		}
	}
	return b.Bytes(), list, nil
}

func notice(b *bytes.Buffer, list *diag.List, assets fs.FS, name string) error {
	folder := path.Join(stagedFolder, name)
	text, err := fs.ReadFile(assets, path.Join(folder, manifestFile))
	if err != nil {
		return err
	}
	var m manifest
	if err := json.Unmarshal(text, &m); err != nil {
		return err
	}
	fmt.Fprintf(b, "\n%s\n%s %s (%s)\n", strings.Repeat("-", 72), name, m.Version, m.License)
	files, err := licenceFiles(assets, folder)
	if err != nil {
		return err
	}
	for _, file := range files {
		text, err := fs.ReadFile(assets, file)
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "\n%s\n", bytes.TrimSpace(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))))
	}
	if len(files) == 0 {
		at := diag.NewFile(path.Join("assets", folder, manifestFile), text).At(0, 0)
		list.Warnf(at, "missing-licence", "the package %q comes without the text of its licence", name)
	}
	return nil
}

// licenceFiles are the files of a package that must go with its code.
func licenceFiles(assets fs.FS, folder string) ([]string, error) {
	entries, err := fs.ReadDir(assets, folder)
	var files []string
	for _, e := range entries {
		name := strings.ToLower(e.Name())
		for _, known := range []string{"license", "licence", "copying", "notice", "mit-license"} {
			if strings.HasPrefix(name, known) && !e.IsDir() {
				files = append(files, path.Join(folder, e.Name()))
				break
			}
		}
	}
	return files, err
}

// bundledPackages are the packages, sorted, from which at least one byte is in
// an output file.
func bundledPackages(metafile string) ([]string, error) {
	if !strings.Contains(metafile, assetsSpace+":"+stagedFolder+"/") {
		return nil, nil
	}
	var meta struct {
		Outputs map[string]struct {
			Inputs map[string]struct {
				BytesInOutput int `json:"bytesInOutput"`
			} `json:"inputs"`
		} `json:"outputs"`
	}
	if err := json.Unmarshal([]byte(metafile), &meta); err != nil {
		return nil, fmt.Errorf("reading what was bundled: %w", err)
	}
	seen := map[string]bool{}
	for _, out := range meta.Outputs {
		for input, used := range out.Inputs {
			spec, staged := strings.CutPrefix(input, assetsSpace+":"+stagedFolder+"/")
			if staged && used.BytesInOutput > 0 {
				name, _ := splitPackage(spec)
				seen[name] = true
			}
		}
	}
	var names []string
	for name := range seen {
		names = append(names, name)
	}
	sort.Strings(names)
	return names, nil
}
