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

const VOWELS = "K O I ( J P U ) H HK HO HL Y N NJ NP NL B M ML L".split(" ");
const CONSONANTS = "R $ RT S SW SG E # F FR FA FQ FT FX FV FG A Q ! QT T % D W @ C Z X V G".split(" ");
const LEADS = CONSONANTS.filter(keys => !keys[1]);
const TAILS = ["", ...CONSONANTS.filter(keys => !"#!@".includes(keys))];
const JAMO = [...CONSONANTS, ...VOWELS];
const SHIFTED = new Map([..."Q!W@E#R$T%O(P)"].map((c, i, all) => [c, all[i ^ 1] ?? c]));

/** The keys that type a normalised word. */
export function keyOf(word: string): string {
  return word
    .replace(/[가-힣]/g, c => {
      const i = c.charCodeAt(0) - 0xac00;
      return `${LEADS[Math.floor(i / 588)]}${VOWELS[Math.floor(i / 28) % 21]}${TAILS[i % 28]}`;
    })
    .replace(/[ㄱ-ㅣ]/g, c => JAMO[c.charCodeAt(0) - 0x3131] ?? c);
}

const VOWEL = "[()BH-PUY]";
const vowel = new RegExp(VOWEL);
const doubled = (letters: string[]) => letters.filter(keys => keys[1]).join("|");
const SYLLABLE = new RegExp(
  `([^a-z()BH-PUY])(${doubled(VOWELS)}|${VOWEL})((?:${doubled(TAILS)}|[^!@#()a-z])(?!${VOWEL}))?`,
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
  const shifted = (keys: string) => keys.replace(/[!-)@A-Z]/g, c => SHIFTED.get(c) ?? c);
  if (isHangul(key)) return key.replace(/[!-)@]/g, shifted).toLowerCase();
  return (typed === typed.toUpperCase() ? typed : shifted(typed)).toUpperCase();
}

/** Whether a key belongs to a Hangul word. */
export function isHangul(key: string): boolean {
  return /^[A-Z!-)@]/.test(key);
}

/** Whether some keys of the Korean keyboard type a vowel. */
export function isVowel(keys: string): boolean {
  return vowel.test(keys);
}

/** Whether a syllable begins at i: there is a consonant before a vowel. */
export function startsSyllable(key: string, i: number): boolean {
  return i < key.length && !isVowel(key.charAt(i)) && isVowel(key.charAt(i + 1));
}

/** The first consonants of the syllables of a Hangul key. */
export function initials(key: string): string {
  return [...key].filter((_, i) => startsSyllable(key, i)).join("");
}

/** How many syllables a Hangul key has. */
export function syllables(key: string): number {
  return initials(key).length;
}
