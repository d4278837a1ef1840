import { isHangul, isVowel, startsSyllable } from "./hangul";

// How consonants sound in either script: tense ones like the plain one, l like
// r, v like b, f like p, th like s, and ng like n. At the end of a syllable only
// a few are heard.
const KEYS = "R$SE#FAQ!T%DW@CZXVG";
const LEADS = "GGNDDRMBBSS ZZCKTPH";
const TAILS = "KKNTTRMPPTTNTTTKTP ";

// How English writes sounds that Korean hears as something else than their
// letters; the first that fits is taken. After a stroke stands what has to
// follow: c for any consonant, $ for the end.
const SPELLINGS =
  `tion=SvN ssion=SvN sion=ZvN ture=Cv tch=C tz=C ts=C sch=S ch=C sh=S th=S ph=P gh|c= gh|$= ck=K qu=K ng|$=N ng|l=NG ng|r=NG ng|c=N c|e=S c|i=S c|y=S dge=Z g|e=Z g|i=Z g|y=Z r|c= r|$= x=KS`
    .split(" ")
    .map(rule => {
      const [, letters = "", next = "", made = ""] = /^(\w+)\|?(.?)=(.*)/.exec(rule) ?? [];
      return {
        made,
        letters,
        pattern: new RegExp(`${letters}(?=${next === "c" ? "[^aeiouyw]" : next})`, "y"),
      };
    });
const LETTERS = "aeiouywkgqcntdlrmpbfvszjh";
const SOUNDS = "vvvvvvvKGKKNTDRRMPBPBSZZH";

/**
 * The consonants of a word as they sound, and a small v where there are vowels
 * between them, so that a word and its transliteration are alike: tensorflow
 * and 텐서플로우 are both TvNSvPR. The Korean ㅡ only carries a consonant, and a
 * vowel at the end is not kept: it may be silent in English and a help to
 * pronounce a consonant in Korean (batch and 배치 are BvC).
 */
export function skeleton(key: string): string {
  let bones = "";
  for (let i = 0; i < key.length; ) {
    const { heard, length } = isHangul(key) ? hangulSound(key, i) : latinSound(key, i);
    for (const sound of heard) if (!bones.endsWith(sound)) bones += sound; // else it only lengthens the one before
    i += length;
  }
  return bones.replace(/v$/, "");
}

function hangulSound(key: string, i: number): { heard: string; length: number } {
  const c = key.charAt(i);
  const heard = isVowel(c)
    ? c === "M"
      ? ""
      : "v"
    : (startsSyllable(key, i) ? LEADS : TAILS).charAt(KEYS.indexOf(c));
  return { heard: heard.trim(), length: 1 };
}

function latinSound(key: string, i: number): { heard: string; length: number } {
  for (const { made, pattern, letters } of SPELLINGS) {
    pattern.lastIndex = i;
    if (pattern.test(key)) return { heard: made, length: letters.length };
  }
  return { heard: SOUNDS.charAt(LETTERS.indexOf(key.charAt(i))), length: 1 };
}
