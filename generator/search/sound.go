package search

import "strings"

// How consonants sound, roughly, in either script: tense and aspirated ones
// like the plain one, l like r, f like p, th like s, and ng like n.
var (
	leadSounds = sounds("K R$Z", "N S", "T E#X", "R F", "M A", "P Q!V", "S T%W@C", "H G")
	tailSounds = sounds("K R$Z", "N SD", "T ET%WCX", "R F", "M A", "P QV")
)

func sounds(classes ...string) (table [128]byte) {
	for _, class := range classes {
		for _, c := range []byte(class[2:]) {
			table[c] = class[0]
		}
	}
	return table
}

// skeleton returns the consonants of a word as they sound, so that a word and
// its transliteration are alike: tensorflow and 텐서플로우 are both TNSPR.
// A vowel at the beginning is kept as A.
func skeleton(key string) string {
	if isHangulKey(key) {
		return hangulSkeleton(key)
	}
	return latinSkeleton(key)
}

func hangulSkeleton(key string) string {
	var b bones
	for i := range len(key) {
		switch {
		case isVowelKey(key[i]):
			b.vowel()
		case startsSyllable(key, i):
			b.consonant(leadSounds[key[i]])
		default:
			b.consonant(tailSounds[key[i]])
		}
	}
	return string(b.text)
}

// bones collects the sounds of a skeleton.
type bones struct {
	text   []byte
	voiced bool // a vowel stands behind the last sound
	any    bool
}

func (b *bones) vowel() {
	if !b.any {
		b.text = append(b.text, 'A')
	}
	b.any, b.voiced = true, true
}

// consonant adds a sound, unless it only lengthens the one before.
func (b *bones) consonant(sound byte) {
	if sound == 0 {
		return
	}
	if n := len(b.text); n == 0 || b.voiced || b.text[n-1] != sound {
		b.text = append(b.text, sound)
	}
	b.any, b.voiced = true, false
}

// spelling is a way in which English writes sounds.
type spelling struct{ letters, next, sounds string }

// spellings are those that Korean hears as something else than their letters,
// by their first letter; of these the first that fits is taken. After a stroke
// stands what has to follow: c for any consonant, $ for the end.
var spellings = spellingsByLetter(`tion=SN sion=SN ture=S tch=S tz=S ts=S sch=S ch=S sh=S th=S
	ph=P gh|c= gh|$= ck=K qu=K ng|$=N ng|l=NK ng|r=NK ng|c=N
	c|e=S c|i=S c|y=S c=K g|e=S g|i=S g|y=S r|c= r|$= x=KS
	k=K g=K q=K n=N t=T d=T l=R r=R m=M p=P b=P f=P v=P s=S z=S j=S h=H`)

func spellingsByLetter(list string) (table [128][]spelling) {
	for _, rule := range strings.Fields(list) {
		letters, sounds, _ := strings.Cut(rule, "=")
		letters, next, _ := strings.Cut(letters, "|")
		table[letters[0]] = append(table[letters[0]], spelling{letters, next, sounds})
	}
	return table
}

func latinSkeleton(word string) string {
	var b bones
	for i := 0; i < len(word); {
		if isLatinVowel(word[i]) {
			b.vowel()
			i++
			continue
		}
		n, sounds := sound(word[i:])
		for _, sound := range []byte(sounds) {
			b.consonant(sound)
		}
		i += n
	}
	return string(b.text)
}

func isLatinVowel(c byte) bool { return strings.IndexByte("aeiouyw", c) >= 0 }

// sound returns how many letters at the beginning of text make which sounds.
func sound(text string) (int, string) {
	if text[0] < 128 {
		for _, s := range spellings[text[0]] {
			if rest, ok := strings.CutPrefix(text, s.letters); ok && s.fits(rest) {
				return len(s.letters), s.sounds
			}
		}
	}
	return 1, ""
}

// fits reports whether what follows the letters is what has to follow.
func (s spelling) fits(rest string) bool {
	switch s.next {
	case "$":
		return rest == ""
	case "c":
		return rest != "" && !isLatinVowel(rest[0])
	}
	return strings.HasPrefix(rest, s.next)
}
