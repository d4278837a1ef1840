package wording

import "strings"

// Keycaps are digits that are drawn as keys: each is a digit, perhaps a selector,
// and the key round it. Ten is a sign of its own.
const (
	keycap      = "\u20e3"
	keySelector = "\ufe0f"
	keycapTen   = "🔟"
)

// splitKeycaps takes a number in keycaps off the beginning of a line, as
// splitLabel does with other numbers.
func splitKeycaps(s string) (shown string, length int) {
	rest := s
	for {
		if after, is := strings.CutPrefix(rest, keycapTen); is {
			shown, rest = shown+"10", after
			continue
		}
		if rest == "" || !IsDigit(rest[0]) {
			break
		}
		after, is := strings.CutPrefix(strings.TrimPrefix(rest[1:], keySelector), keycap)
		if !is {
			break
		}
		shown, rest = shown+rest[:1], after
	}
	if shown == "" {
		return "", 0
	}
	rest = rest[keycapEnd(rest):]
	return shown, len(s) - len(strings.TrimLeft(rest, " \t\u00a0\u3000"))
}

// keycapEnd returns the length of the mark behind such a number, which needs none.
func keycapEnd(s string) int {
	end, _ := labelEnd(s)
	return end
}
