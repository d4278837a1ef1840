package formula

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// What a formula may be and take. Nearly all take a millisecond; what these
// bounds let through takes less than a second, and the time is measured only in
// case that something gets through that nobody has thought of: what a site
// holds must not depend on how busy a machine is.
const (
	longest        = 3000 // bytes of TeX
	deepest        = 40   // groups inside each other
	mostCells      = 500
	mostExpansions = 500     // of macros
	deepestCall    = 2000    // functions of the script inside each other
	deepestElement = 100     // elements of MathML inside each other
	largest        = 200_000 // bytes of MathML
	widest         = 100     // em of a space
	patience       = 20 * time.Second
)

var (
	errDeep = errors.New("its parts are nested too deeply")
	errSlow = errors.New("it takes too long to set")
)

// beyond says in which way a formula is beyond the bounds.
func beyond(tex string) error {
	cells := strings.Count(tex, "&") + strings.Count(tex, `\\`)
	switch {
	case len(tex) > longest:
		return fmt.Errorf("it is longer than %d bytes", longest)
	case cells > mostCells:
		return fmt.Errorf("it has more than %d cells", mostCells)
	case depth(tex) > deepest:
		return errDeep
	case strings.Contains(strings.ReplaceAll(tex, `\#`, ""), "#"):
		// A few of those make a formula of any size.
		return errors.New("it defines a macro that takes arguments")
	}
	return nil
}

// depth returns how many groups are inside each other.
func depth(tex string) int {
	open, most := 0, 0
	for i := 0; i < len(tex); i++ {
		switch {
		case strings.HasPrefix(tex[i:], `\left`) || strings.HasPrefix(tex[i:], `\begin`):
			open++
		case strings.HasPrefix(tex[i:], `\right`) || strings.HasPrefix(tex[i:], `\end`):
			open--
		case tex[i] == '\\':
			i++
		case tex[i] == '{':
			open++
		case tex[i] == '}':
			open--
		}
		most = max(most, open)
	}
	return most
}
