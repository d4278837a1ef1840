package bundle

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"mime"
	"path"
	"strings"
)

// Fingerprinted returns name with eight characters that depend on the sum of its
// data alone put before its extension: "reader.js" becomes "reader-AB12CD34.js".
func Fingerprinted(name string, sum [sha256.Size]byte) string {
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "-" + base32.StdEncoding.EncodeToString(sum[:5]) + ext
}

// Standalone returns the text of an entry with the files it refers to inside,
// as data: addresses, for a page that must stand alone. It is empty for an
// unknown entry.
func (b *Bundle) Standalone(entry string) []byte {
	text := string(b.Entries[entry].Data)
	for _, f := range b.referred {
		name := path.Base(f.Path)
		if strings.Contains(text, name) {
			text = strings.ReplaceAll(text, "./"+name, dataURL(name, f.Data))
		}
	}
	return []byte(text)
}

func dataURL(name string, data []byte) string {
	kind := contentTypes[path.Ext(name)]
	if kind == "" {
		kind = mime.TypeByExtension(path.Ext(name))
	}
	if kind == "" {
		kind = "application/octet-stream"
	}
	kind, _, _ = strings.Cut(kind, ";")
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(data)
}

// contentTypes are those that styles refer to; package mime knows some of them
// only where the system does, and output must not depend on that.
var contentTypes = map[string]string{
	".avif":  "image/avif",
	".gif":   "image/gif",
	".jpeg":  "image/jpeg",
	".jpg":   "image/jpeg",
	".png":   "image/png",
	".svg":   "image/svg+xml",
	".webp":  "image/webp",
	".woff":  "font/woff",
	".woff2": "font/woff2",
	".ttf":   "font/ttf",
	".otf":   "font/otf",
}
