package main

import (
	"os"
	"runtime/debug"
)

// A build keeps most of what it allocates until it ends, which is soon, and so
// does a preview until the next edit: going through that at the usual pace would
// take a seventh of the time. So garbage is collected less often, as long as memory
// stays in proportion to the content.
const (
	garbage  = 200       // percent of what is in use that may be garbage
	base     = 150 << 20 // bytes that any site may take before that changes
	generous = 18        // and how many more for each byte of content
	plenty   = 460 << 20 // up to so many in all
	factor   = 9         // and beyond, how many for each byte of content
)

// allowance is how many bytes may be taken for content of a size in bytes.
func allowance(size int64) int64 {
	return max(min(base+generous*size, plenty), base+factor*size)
}

// collectLess slows the collection of garbage down, unless the user has set its
// pace by the variables that Go knows.
func collectLess(contentSize int64) {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(garbage)
		debug.SetMemoryLimit(allowance(contentSize))
	}
}
