package main

import (
	"os"
	"runtime/debug"
)

// A build keeps most of what it allocates until it ends, which is soon: going
// through that at the usual pace would take a seventh of its time. So garbage is
// collected less often, as long as there is not much of anything.
const (
	garbage = 200       // percent of what is in use that may be garbage
	plenty  = 400 << 20 // bytes of memory above which the pace does not matter
)

// collectLess slows the collection of garbage down, unless the user has set its
// pace by the variables that Go knows.
func collectLess() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(garbage)
		debug.SetMemoryLimit(plenty)
	}
}
