package search

import (
	"slices"
	"strings"
)

// How consonants sound in either script: tense ones like the plain one, l like
// r, v like b, f like p, th like s, and ng like n. At the end of a syllable only
// a few are heard.
var (
	leadSounds = sounds("G R$", "N S", "D E#", "R F", "M A", "B Q!", "S T%", "Z W@", "C C", "K Z", "T X", "P V", "H G")
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

// skeleton returns the consonants of a word as they sound, and a small v where
// there are vowels between them, so that a word and its transliteration are
// alike: tensorflow and 텐서플로우 are both TvNSvPR. The Korean ㅡ only carries
// a consonant, and a vowel at the end is not kept: it may be silent in English
// and a help to pronounce a consonant in Korean (batch and 배치 are BvC).
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
		case key[i] == 'M': // ㅡ, or the first half of ㅢ
		case isVowelKey(key[i]):
			b.vowel()
		case startsSyllable(key, i):
			b.add(leadSounds[key[i]])
		default:
			b.add(tailSounds[key[i]])
		}
	}
	return b.String()
}

// bones collects the sounds of a skeleton.
type bones struct{ text []byte }

func (b *bones) vowel() {
	if !b.endsIn('v') {
		b.text = append(b.text, 'v')
	}
}

func (b *bones) endsIn(sound byte) bool {
	return len(b.text) > 0 && b.text[len(b.text)-1] == sound
}

func (b *bones) String() string { return strings.TrimSuffix(string(b.text), "v") }

// add adds a sound, unless it only lengthens the one before.
func (b *bones) add(sound byte) {
	if sound == 'v' {
		b.vowel()
	} else if sound != 0 && !b.endsIn(sound) {
		b.text = append(b.text, sound)
	}
}

// spelling is a way in which English writes sounds.
type spelling struct{ letters, next, sounds string }

// spellings are those that Korean hears as something else than their letters,
// by their first letter; of these the first that fits is taken. After a stroke
// stands what has to follow: c for any consonant, $ for the end.
var spellings = spellingsByLetter(`tion=SvN ssion=SvN sion=ZvN ture=Cv tch=C tz=C ts=C sch=S ch=C sh=S th=S
	ph=P gh|c= gh|$= ck=K qu=K ng|$=N ng|l=NG ng|r=NG ng|c=N
	c|e=S c|i=S c|y=S c=K dge=Z g|e=Z g|i=Z g|y=Z r|c= r|$= x=KS
	k=K g=G q=K n=N t=T d=D l=R r=R m=M p=P b=B f=P v=B s=S z=Z j=Z h=H`)

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
			b.add(sound)
		}
		i += n
	}
	return b.String()
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

// markHeard marks the Korean names that sound like an English one of their
// concept, and of which nothing stands in the texts that would be found instead:
// whoever types one is led to the other.
// What questions ask for keeps them, for these are also typed in part, and
// misspelt.
func (v *vocabulary) markHeard(all []*concept) {
	text := strings.Join(v.keys, " ")
	for _, c := range all {
		if c.asks || len(c.postings) == 0 || slices.ContainsFunc(c.postings, posting.inTitle) {
			continue
		}
		for i := range c.names {
			n := &c.names[i]
			n.heard = isHangulKey(n.key) && c.soundsLatin(skeleton(n.key)) && !v.hasPart(n) && !strings.Contains(text, n.key)
		}
	}
}

// hasPart reports whether a word of the texts begins with the beginning or the
// end of a name that may be a word by itself.
func (v *vocabulary) hasPart(n *name) bool {
	return slices.ContainsFunc(n.breaks, func(i int) bool { return v.begins(n.key[:i]) || v.begins(n.key[i:]) })
}

// begins reports whether a word begins with a part of more than one syllable.
func (v *vocabulary) begins(part string) bool {
	if syllables(part) < 2 {
		return false
	}
	i := v.find(part)
	return i < len(v.keys) && strings.HasPrefix(v.keys[i], part)
}

// soundsLatin reports whether a name in Latin letters has a skeleton.
func (c *concept) soundsLatin(bones string) bool {
	return len(bones) >= fewestSounds && slices.ContainsFunc(c.names, func(n name) bool {
		return !isHangulKey(n.key) && skeleton(n.key) == bones
	})
}
