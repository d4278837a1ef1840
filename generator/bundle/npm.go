package bundle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// stagedFolder holds the npm packages that scripts may import, one folder for
// each, put there by `make stage`.
const stagedFolder = "staged"

const manifestFile = "package.json"

// manifest is what a package.json says about what to load.
type manifest struct {
	Version     string          `json:"version"`
	License     string          `json:"license"`
	Module      string          `json:"module"`
	Main        string          `json:"main"`
	Exports     json.RawMessage `json:"exports"`
	SideEffects json.RawMessage `json:"sideEffects"`
}

// resolvePackage finds the file that a bare import means, in the staged
// packages and nowhere else. Many files import the same.
func (s *sources) resolvePackage(spec string) api.OnResolveResult {
	s.mu.Lock()
	result, known := s.packages[spec]
	s.mu.Unlock()
	if !known {
		result = s.findPackage(spec)
		s.mu.Lock()
		s.packages[spec] = result
		s.mu.Unlock()
	}
	return result
}

func (s *sources) findPackage(spec string) api.OnResolveResult {
	name, sub := splitPackage(spec)
	folder := path.Join(stagedFolder, name)
	if !s.exists(place{assetsSpace, path.Join(folder, manifestFile)}) {
		return problem("missing-package", "run `make stage` to fetch the packages that scripts import", "the package %q is not there", name)
	}
	m, err := s.manifest(folder)
	if err != nil {
		return problem("broken-package", "run `make stage` again", "cannot read the package %q: %v", name, err)
	}
	target, err := m.target(sub)
	if err != nil {
		return problem("missing-export", "", "the package %q does not offer %q", name, spec)
	}
	for _, file := range moduleNames(path.Join(folder, target)) {
		if s.exists(place{assetsSpace, file}) {
			result := found(place{assetsSpace, file})
			if string(m.SideEffects) == "false" {
				result.SideEffects = api.SideEffectsFalse
			}
			return result
		}
	}
	return problem("broken-package", "run `make stage` again", "the package %q lacks its file %q", name, target)
}

// manifest returns what the package.json of a folder says, reading it once.
func (s *sources) manifest(folder string) (manifest, error) {
	file, err := s.open(place{assetsSpace, path.Join(folder, manifestFile)})
	if err != nil {
		return manifest{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	m, known := s.manifests[folder]
	if !known {
		if err := json.Unmarshal(file.Text, &m); err != nil {
			return manifest{}, err
		}
		s.manifests[folder] = m
	}
	return m, nil
}

// splitPackage splits "@scope/name/sub/path" into the package's name and the
// rest as package.json writes it: "." or "./sub/path".
func splitPackage(spec string) (name, sub string) {
	n := 1
	if strings.HasPrefix(spec, "@") {
		n = 2
	}
	parts := strings.Split(spec, "/")
	n = min(n, len(parts))
	return strings.Join(parts[:n], "/"), strings.Join(append([]string{"."}, parts[n:]...), "/")
}

// target is the file, relative to the package, that a subpath stands for: by
// "exports" as Node's documentation of packages defines it, else by "module"
// and "main".
func (m manifest) target(sub string) (string, error) {
	if len(m.Exports) > 0 {
		return exported(m.Exports, sub)
	}
	if sub != "." {
		return sub, nil
	}
	for _, file := range []string{m.Module, m.Main} {
		if file != "" {
			return file, nil
		}
	}
	return "index.js", nil
}

// exported looks a subpath up in an "exports" value: a target, or an object
// from subpaths to targets.
func exported(exports json.RawMessage, sub string) (string, error) {
	members, err := ordered(exports)
	if err != nil {
		return "", err
	}
	if len(members) == 0 || !strings.HasPrefix(members[0].key, ".") {
		if sub != "." {
			return "", errNotExported
		}
		return conditional(exports, "")
	}
	for _, m := range members {
		if m.key == sub {
			return conditional(m.value, "")
		}
	}
	for _, m := range members {
		before, after, ok := strings.Cut(m.key, "*")
		if ok && len(sub) >= len(before)+len(after) && strings.HasPrefix(sub, before) && strings.HasSuffix(sub, after) {
			return conditional(m.value, sub[len(before):len(sub)-len(after)])
		}
	}
	return "", errNotExported
}

// conditional picks the first target whose condition holds in a browser that
// imports; star stands for what a pattern matched.
func conditional(target json.RawMessage, star string) (string, error) {
	var file string
	if json.Unmarshal(target, &file) == nil && file != "" {
		return strings.ReplaceAll(file, "*", star), nil
	}
	members, err := ordered(target)
	if err != nil {
		return "", err
	}
	for _, m := range members {
		switch m.key {
		case "browser", "import", "module", "default":
			if file, err := conditional(m.value, star); err == nil {
				return file, nil
			}
		}
	}
	return "", errNotExported
}

var errNotExported = fmt.Errorf("not exported")

type member struct {
	key   string
	value json.RawMessage
}

// ordered returns the members of a JSON object in the order in which they are
// written, which decides between conditions. Other values have none.
func ordered(object json.RawMessage) ([]member, error) {
	d := json.NewDecoder(bytes.NewReader(object))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, err
	}
	var members []member
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		m := member{key: key.(string)}
		if err := d.Decode(&m.value); err != nil {
			return nil, err
		}
		members = append(members, m)
	}
	return members, nil
}
