package site

import (
	"crypto/sha256"
	"encoding/base32"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm" // takes letters and syllables apart
)

// A slug names a file and stands in addresses. It is ASCII in lower case:
// disks, archives and servers disagree about how Korean names are to be
// composed and whether case counts, and links that people send one another
// stay short and readable.
var slugShape = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// longest is the most characters of a slug made from a title.
const longest = 60

// taken are names that pages of the site have, or that Windows keeps for its
// devices.
var taken = regexp.MustCompile(`^(index|404|offline|search|review|progress|con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// Slugs returns a slug for each title, no two the same.
func Slugs(titles []string) []string {
	given := slugger{}
	slugs := make([]string, len(titles))
	for i, title := range titles {
		slugs[i] = given.slug(title)
	}
	return slugs
}

// slugger gives every title a slug of its own. It holds the slugs that it has
// given, each with the highest number that was put behind it.
type slugger map[string]int

// slug returns the slug for a title, with a number where another title has the
// same.
func (s slugger) slug(title string) string {
	base := slugOf(title)
	slug := base
	for s[slug] > 0 || taken.MatchString(slug) {
		s[base] = max(s[base], 1) + 1
		slug = base + "-" + strconv.Itoa(s[base])
	}
	s[slug] = 1
	return slug
}

// slugOf returns a title in the letters of a slug: Hangul letter by letter in
// the Revised Romanization, Latin without its accents. A title in other letters
// gets a name that stays the same for as long as the title does.
func slugOf(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(norm.NFKD.String(title)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r >= firstJamo && r <= lastJamo:
			b.WriteString(romanized(r))
		case r >= 0x300 && r < 0x370: // accents
		default:
			b.WriteByte('-')
		}
	}
	slug := shorten(strings.Join(strings.FieldsFunc(b.String(), isHyphen), "-"))
	if slug == "" {
		sum := sha256.Sum256([]byte(norm.NFC.String(title)))
		slug = "topic-" + strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:6])
	}
	return slug
}

func isHyphen(r rune) bool { return r == '-' }

// shorten cuts a slug that is too long, between words where it can.
func shorten(slug string) string {
	if len(slug) <= longest {
		return slug
	}
	slug = slug[:longest]
	if i := strings.LastIndexByte(slug, '-'); i > longest/2 {
		slug = slug[:i]
	}
	return strings.TrimRight(slug, "-")
}

// The letters that Hangul syllables are taken apart into: initial consonants,
// vowels, final consonants.
const (
	firstJamo  = 0x1100
	firstVowel = 0x1161
	firstFinal = 0x11A8
	lastJamo   = 0x11C2
)

var (
	initials = strings.Split("g kk n d tt r m b pp s ss - j jj ch k t p h", " ")
	vowels   = strings.Split("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i", " ")
	finals   = strings.Split("k k k n n n t l k m l l l p l m p p t t ng t t k t p t", " ")
)

// romanized returns the Latin letters for a Hangul letter, without the changes
// of sound between syllables; nothing for the mute initial.
func romanized(r rune) string {
	at := func(letters []string, first rune) string {
		if i := int(r - first); i < len(letters) && letters[i] != "-" {
			return letters[i]
		}
		return ""
	}
	switch {
	case r >= firstFinal:
		return at(finals, firstFinal)
	case r >= firstVowel:
		return at(vowels, firstVowel)
	}
	return at(initials, firstJamo)
}
