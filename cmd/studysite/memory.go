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
	garbage = 200       // percent of what is in use that may be garbage
	base    = 150 << 20 // bytes that any site may take before that changes
	factor  = 9         // and how many more for each byte of content
)

// collectLess slows the collection of garbage down, unless the user has set its
// pace by the variables that Go knows.
func collectLess(contentSize int64) {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(garbage)
		debug.SetMemoryLimit(base + factor*contentSize)
	}
}
