package generator

import (
	"bytes"
	"io/fs"
	"os"
	"testing"
)

// Bundles that were staged from other sources would only be slower, but those
// that were bundled in another way would be taken.
func TestStagedBundlesAreThoseThatWouldBeMade(t *testing.T) {
	assets := os.DirFS("../assets")
	files, err := KeepBundles(assets)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if data, err := fs.ReadFile(assets, file.Path); err != nil || !bytes.Equal(data, file.Data) {
			t.Fatalf("%s is not what would be made today (%v): run `make stage`", file.Path, err)
		}
	}
}
