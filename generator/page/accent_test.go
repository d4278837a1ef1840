package page

import "testing"

func TestAccentIsReadable(t *testing.T) {
	for _, hex := range []string{"#000000", "#ffffff", "#ff0000", "#075e56", "#ffff00", "#888888", "#0000ff"} {
		accent := mustParse(hex)
		light := accent.until(mustParse(lightPaper), colour{0, 0, 0})
		dark := accent.until(mustParse(darkPaper), colour{1, 1, 1})
		if c := contrast(light, mustParse(lightPaper)); c < readable {
			t.Errorf("%s becomes %s on light pages: contrast %.2f", hex, light, c)
		}
		if c := contrast(dark, mustParse(darkPaper)); c < readable {
			t.Errorf("%s becomes %s on dark pages: contrast %.2f", hex, dark, c)
		}
	}
}

func TestReadableAccentStays(t *testing.T) {
	if got := mustParse("#075e56").until(mustParse(lightPaper), colour{}); got.String() != "#075e56" {
		t.Errorf("a readable accent became %s", got)
	}
}

func TestContrast(t *testing.T) {
	if got := contrast(colour{0, 0, 0}, colour{1, 1, 1}); got != 21 {
		t.Errorf("black on white is %v, want 21", got)
	}
}

func TestAccentSheetRefuses(t *testing.T) {
	for _, hex := range []string{"", "red", "#fff", "075e56", "#07zz56", "#075e5600"} {
		if sheet, err := AccentSheet(hex); err == nil {
			t.Errorf("AccentSheet(%q) = %q", hex, sheet)
		}
	}
}
