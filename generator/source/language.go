package source

import "unicode"

// scripts are the letters that tell a language, those of one language only
// before those it shares with another. Technical texts are full of Latin words,
// so a tenth of the letters is enough.
var scripts = []struct {
	lang  string
	table []*unicode.RangeTable
}{
	{"ko", []*unicode.RangeTable{unicode.Hangul}},
	{"ja", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}},
	{"zh", []*unicode.RangeTable{unicode.Han}},
	{"he", []*unicode.RangeTable{unicode.Hebrew}},
	{"ar", []*unicode.RangeTable{unicode.Arabic}},
}

// enough is how many letters of a document are looked at to tell its language.
const enough = 20_000

// detect returns the language that the questions and answers are written in,
// as a BCP 47 tag; English where no script tells.
func detect(questions []Question) string {
	counts := make([]int, len(scripts))
	letters := 0
	for i := range questions {
		letters += countScripts(questions[i].Title.Text, counts) + countScripts(questions[i].Answer.Text, counts)
		if letters > enough {
			break
		}
	}
	for i, s := range scripts {
		if counts[i]*10 >= letters && counts[i] > 0 {
			return s.lang
		}
	}
	return "en"
}

// countScripts adds the letters of each script to counts and returns how many
// letters there are in all.
func countScripts(text string, counts []int) (letters int) {
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if r < 0x590 {
			continue
		}
		for i, s := range scripts {
			if unicode.In(r, s.table...) {
				counts[i]++
				break
			}
		}
	}
	return letters
}
