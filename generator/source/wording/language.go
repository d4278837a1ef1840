package wording

import (
	"cmp"
	"iter"
	"strings"
	"unicode"
)

// scripts are the letters that tell a language, those of one language only
// before those it shares with another. Technical texts are full of Latin words,
// so a tenth of the letters is enough.
var scripts = []struct {
	lang  string
	table []*unicode.RangeTable
	other []dialect // languages in the same script
}{
	{"ko", []*unicode.RangeTable{unicode.Hangul}, nil},
	{"ja", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}, nil},
	{"zh", []*unicode.RangeTable{unicode.Han}, nil},
	{"he", []*unicode.RangeTable{unicode.Hebrew}, nil},
	{"ar", []*unicode.RangeTable{unicode.Arabic}, []dialect{{"ur", "ٹڈڑےں"}, {"fa", "پچژگکی"}}},
	{"ru", []*unicode.RangeTable{unicode.Cyrillic}, []dialect{{"be", "ў"}, {"uk", "їєіґ"}}},
	{"el", []*unicode.RangeTable{unicode.Greek}, nil},
	{"hi", []*unicode.RangeTable{unicode.Devanagari}, nil},
	{"th", []*unicode.RangeTable{unicode.Thai}, nil},
}

// dialect is a language that is told by letters which others in its script lack:
// one in fifty of its letters.
type dialect struct{ lang, letters string }

// commonWords are languages in Latin letters and words that are common in each and in
// no other of them, nor in code.
var commonWords = func() map[string]string {
	of := map[string]string{}
	for lang, words := range map[string]string{
		"en": "the of is and to what how are why does which you",
		"de": "der die das und ist nicht ein eine mit werden wird was wie warum sind für auf zum",
		"es": "el los las es una por cómo qué cuál con para del se y cuáles son",
		"pt": "o os um uma não como são da em é dos ao você qual quais",
		"fr": "le les des une et dans pour pas est du quelle quelles qu'est-ce avec sont",
		"it": "il che di è gli della nel sono cosa perché come",
		"nl": "het een van niet wat hoe zijn waarom voor worden",
		"pl": "jest nie się czym jak jaka są przez dla jakie",
		"tr": "ve bir nedir için ile bu nasıl olarak olan",
		"id": "yang dan adalah apa untuk dengan dari bagaimana ini",
		"vi": "là của và không được các gì cho một trong khi những",
		"sv": "och att är ett det som av för inte hur",
	} {
		for _, w := range strings.Fields(words) {
			of[w] = lang
		}
	}
	return of
}()

// enough is how many letters of a document are looked at to tell its language.
const enough = 20_000

// detect returns the language that texts are written in,
// as a BCP 47 tag, and whether their letters or words tell; where they do not,
// it is English.
func detect(texts iter.Seq[string]) (lang string, told bool) {
	c := count(texts)
	if lang := c.script(10); lang != "" {
		return lang, true
	}
	return c.commonest()
}

// script returns the language of the first script of which one letter in so many is,
// or nothing.
func (c *letterCount) script(oneIn int) string {
	for i, s := range scripts {
		if c.scripts[i]*oneIn < c.letters || c.scripts[i] == 0 {
			continue
		}
		for _, other := range s.other {
			if c.special[other.lang]*50 >= c.scripts[i] {
				return other.lang
			}
		}
		return s.lang
	}
	return ""
}

// Language returns the language of texts: the one that their author states, where
// letters and words do not contradict it, and otherwise what these tell. Where the
// texts are English, or nothing but code, titles may tell another.
func Language(stated string, titles, texts iter.Seq[string]) string {
	found, told := detect(texts)
	if stated == "" && found == "en" {
		c := count(titles)
		return cmp.Or(c.script(4), found)
	}
	if base, _, _ := strings.Cut(strings.ToLower(stated), "-"); stated != "" && (!told || base == found) {
		return stated
	}
	return found
}

// letterCount counts what tells a language.
type letterCount struct {
	letters int
	scripts []int          // letters of each script
	special map[string]int // and those that only some of its languages have
	total   int            // words
	words   map[string]int // common words of each language in Latin letters
}

func count(texts iter.Seq[string]) *letterCount {
	c := &letterCount{scripts: make([]int, len(scripts)), special: map[string]int{}, words: map[string]int{}}
	for text := range texts {
		c.add(text)
		if c.letters > enough {
			break
		}
	}
	return c
}

func (c *letterCount) add(text string) {
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		c.letters++
		if r < 0x370 {
			continue
		}
		for i, s := range scripts {
			if unicode.In(r, s.table...) {
				c.scripts[i]++
				for _, other := range s.other {
					if strings.ContainsRune(other.letters, r) {
						c.special[other.lang]++
					}
				}
				break
			}
		}
	}
	for word := range strings.FieldsSeq(text) {
		c.total++
		if strings.HasPrefix(word, "¿") || strings.HasPrefix(word, "¡") {
			c.words["es"]++ // no other language has them
		}
		word = strings.TrimFunc(word, Unlettered)
		if len(word) > longestCommon {
			continue
		}
		if lang := commonWords[Lower(word)]; lang != "" {
			c.words[lang]++
		}
	}
}

// longestCommon is the most bytes of a common word.
const longestCommon = 12

// commonest returns the language of which most common words occur, at least
// three and one among twenty-five words.
func (c *letterCount) commonest() (lang string, told bool) {
	lang = "en"
	for l, count := range c.words {
		if best := c.words[lang]; count > best || count == best && lang != "en" && l < lang {
			lang = l
		}
	}
	if count := c.words[lang]; count < 3 || count*25 < c.total {
		return "en", false
	}
	return lang, true
}
