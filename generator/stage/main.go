// Command stage bundles the scripts and styles that are the same on all sites,
// and writes them to where the command embeds them, which makes every build of a
// site faster by most of what bundling takes.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"studysite/generator"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: stage ASSETS")
		os.Exit(2)
	}
	if err := stage(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "stage:", err)
		os.Exit(1)
	}
}

func stage(assets string) error {
	files, err := generator.KeepBundles(os.DirFS(assets))
	if err != nil {
		return err
	}
	if err := os.RemoveAll(filepath.Join(assets, generator.KeptBundles)); err != nil {
		return err
	}
	for _, file := range files {
		name := filepath.Join(assets, filepath.FromSlash(file.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, file.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
