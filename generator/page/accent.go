package page

import (
	"fmt"
	"math"
	"strconv"
)

// The backgrounds that an accent must be readable on: --paper of tokens.css.
const (
	lightPaper = "#faf9f5"
	darkPaper  = "#16181c"
)

// readable is the contrast that text keeps on its background (WCAG 2.2, AAA).
const readable = 7.0

// AccentSheet returns a style sheet that makes hex ("#rrggbb") the accent of a
// site: as it is where it is readable, else moved towards black on light pages
// and towards white on dark ones until it is.
func AccentSheet(hex string) (string, error) {
	accent, err := parseColour(hex)
	if err != nil {
		return "", err
	}
	light := accent.until(mustParse(lightPaper), colour{0, 0, 0})
	dark := accent.until(mustParse(darkPaper), colour{1, 1, 1})
	return fmt.Sprintf(":root{--accent:light-dark(%s,%s);--on-accent:light-dark(#fff,#000)}", light, dark), nil
}

// colour is an sRGB colour, each part from 0 to 1.
type colour [3]float64

func parseColour(hex string) (colour, error) {
	n, err := strconv.ParseUint(hex[min(1, len(hex)):], 16, 32)
	if err != nil || len(hex) != 7 || hex[0] != '#' {
		return colour{}, fmt.Errorf("%q is not a colour written #rrggbb", hex)
	}
	return colour{float64(n>>16&255) / 255, float64(n>>8&255) / 255, float64(n&255) / 255}, nil
}

func mustParse(hex string) colour {
	c, err := parseColour(hex)
	if err != nil {
		panic(err)
	}
	return c
}

// String returns the colour as #rrggbb.
func (c colour) String() string {
	part := func(x float64) int { return int(math.Round(x * 255)) }
	return fmt.Sprintf("#%02x%02x%02x", part(c[0]), part(c[1]), part(c[2]))
}

// until mixes the colour with target, as little as it takes to be readable on
// background.
func (c colour) until(background, target colour) colour {
	const steps = 50
	mixed := c
	for i := 1; i <= steps && contrast(mixed, background) < readable; i++ {
		share := float64(i) / steps
		for part := range mixed {
			mixed[part] = c[part]*(1-share) + target[part]*share
		}
	}
	return mixed
}

// contrast returns the contrast ratio of two colours, from 1 to 21, as WCAG 2.2
// defines it.
func contrast(a, b colour) float64 {
	la, lb := a.luminance(), b.luminance()
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// luminance returns the relative luminance, from 0 to 1, as WCAG 2.2 defines it.
func (c colour) luminance() float64 {
	linear := func(x float64) float64 {
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c[0]) + 0.7152*linear(c[1]) + 0.0722*linear(c[2])
}
