package output

import (
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"
)

// Write makes the folder dir hold the files of the tree and nothing else. They
// are written beside it first, and then the folders change places: whatever
// fails, or is interrupted through ctx, the old folder stays as it was. Folders
// for which Check gives a reason, under the same keep, are refused.
func Write(ctx context.Context, dir string, tree *Tree, keep ...string) error {
	if err := Check(dir, keep...); err != nil {
		return err
	}
	target, err := destination(dir)
	if err != nil {
		return fmt.Errorf("looking at the output folder: %w", err)
	}
	if err := tidy(target); err != nil {
		return fmt.Errorf("removing what an interrupted run left: %w", err)
	}
	staged := leftover(target, stagedKind)
	if err := stage(ctx, staged, tree); err != nil {
		os.RemoveAll(staged)
		return fmt.Errorf("writing the site: %w", err)
	}
	if err := swap(target, staged, os.Rename); err != nil {
		os.RemoveAll(staged)
		return fmt.Errorf("putting the new site in place: %w", err)
	}
	return nil
}

// destination is the folder itself where dir is a link to it, and makes the
// folders above it.
func destination(dir string) (string, error) {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	target, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	return target, os.MkdirAll(filepath.Dir(target), 0o755)
}

// stage writes all files below the new folder dir, the manifest last.
func stage(ctx context.Context, dir string, tree *Tree) error {
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	made := map[string]bool{".": true}
	for _, f := range append(tree.Files(), File{manifestName, manifest(tree)}) {
		if err := ctx.Err(); err != nil {
			return context.Cause(ctx)
		}
		if folder := path.Dir(f.Path); !made[folder] {
			if err := os.MkdirAll(filepath.Join(dir, filepath.FromSlash(folder)), 0o755); err != nil {
				return err
			}
			made[folder] = true
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(f.Path)), f.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// swap puts the staged folder in the target's place. A folder cannot be
// renamed onto one that holds files, so the old one steps aside first, and
// back again should the second step fail.
func swap(target, staged string, rename func(from, to string) error) error {
	aside := leftover(target, asideKind)
	err := rename(target, aside)
	if os.IsNotExist(err) {
		return rename(staged, target)
	}
	if err != nil {
		return err
	}
	if err := rename(staged, target); err != nil {
		if back := rename(aside, target); back != nil {
			return fmt.Errorf("%w, and the old site is still in %s: %w", err, aside, back)
		}
		return err
	}
	return os.RemoveAll(aside)
}
