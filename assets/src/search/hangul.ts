// A key is what one types for a word. Hangul becomes the keys of the standard
// Korean keyboard, in capitals: 정규화 is WJDRBGHK. All other words are lower
// case and stay themselves. So
//
//   a syllable that is still being composed is a prefix    정귷 is WJDRBG
//   a word typed with the wrong keyboard differs in case   wjdrbghk
//   spelling is compared by keys, not by syllables         과적함 and 과적합 differ in one
//
// The seven letters that need Shift have the sign of the digit above them:
// ㅃ ! ㅉ @ ㄸ # ㄲ $ ㅆ % ㅒ ( ㅖ ).

const LEADS = "R $ S E # F A Q ! T % D W @ C Z X V G".split(" ");
const VOWELS = "K O I ( J P U ) H HK HO HL Y N NJ NP NL B M ML L".split(" ");
const TAILS = " R $ RT S SW SG E F FR FA FQ FT FX FV FG A Q QT T % D W C Z X V G".split(" ");
const JAMO =
  `R $ RT S SW SG E # F FR FA FQ FT FX FV FG A Q ! QT T % D W @ C Z X V G ${VOWELS.join(" ")}`.split(" ");
const SHIFTED = new Map([..."Q!W@E#R$T%O(P)"].map((c, i, all) => [c, all[i ^ 1] ?? c]));

/** The keys that type a normalised word. */
export function keyOf(word: string): string {
  let key = "";
  for (const c of word) {
    const code = c.charCodeAt(0);
    const syllable = code - 0xac00;
    if (syllable >= 0 && syllable < 11172)
      key += `${LEADS[Math.floor(syllable / 588)]}${VOWELS[Math.floor(syllable / 28) % 21]}${TAILS[syllable % 28]}`;
    else if (code >= 0x3131 && code <= 0x3163) key += JAMO[code - 0x3131];
    else key += c;
  }
  return key;
}

const VOWEL = "[()BH-PUY]";
const pattern = (letters: string[]) => letters.filter(l => l.length > 1).join("|");
const SYLLABLE = new RegExp(
  `([^a-z()BH-PUY])(${pattern(VOWELS)}|${VOWEL})((?:${pattern(TAILS)}|[^!@#()a-z])(?!${VOWEL}))?`,
  "g",
);

/** The word that keys type, as an input method composes it. */
export function typed(key: string): string {
  return key
    .replace(SYLLABLE, (_, lead: string, vowel: string, tail = "") =>
      String.fromCharCode(
        0xac00 + (LEADS.indexOf(lead) * 21 + VOWELS.indexOf(vowel)) * 28 + TAILS.indexOf(tail),
      ),
    )
    .replace(/[A-Z!-)@]/g, c => String.fromCharCode(0x3131 + JAMO.indexOf(c)));
}

/** The same keys on the other keyboard: of what was typed in Latin letters, as they are, or of Hangul. */
export function otherKeyboard(typed: string, key: string): string {
  if (isHangul(key)) return [...key].map(c => unshifted(c).toLowerCase()).join("");
  const locked = typed === typed.toUpperCase();
  return [...typed].map(c => (!locked && c >= "A" && SHIFTED.get(c)) || c.toUpperCase()).join("");
}

function unshifted(key: string): string {
  return key < "A" ? (SHIFTED.get(key) ?? key) : key;
}

/** Whether a key belongs to a Hangul word. */
export function isHangul(key: string): boolean {
  return /^[A-Z!-)@]/.test(key);
}

/** Whether a key of the Korean keyboard types a vowel. */
export function isVowel(key: string): boolean {
  return key !== "" && "()BHIJKLMNOPUY".includes(key);
}

/** Whether a syllable begins at i: there is a consonant before a vowel. */
export function startsSyllable(key: string, i: number): boolean {
  return i + 1 < key.length && !isVowel(key.charAt(i)) && isVowel(key.charAt(i + 1));
}

/** The first consonants of the syllables of a Hangul key. */
export function initials(key: string): string {
  let out = "";
  for (let i = 0; i < key.length; i++) if (startsSyllable(key, i)) out += key.charAt(i);
  return out;
}

/** How many syllables a Hangul key has. */
export function syllables(key: string): number {
  return initials(key).length;
}
