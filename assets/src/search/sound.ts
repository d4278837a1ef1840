import { isHangul, isVowel, startsSyllable } from "./hangul";

// How consonants sound in either script: tense ones like the plain one, l like
// r, v like b, f like p, th like s, and ng like n. At the end of a syllable only
// a few are heard.
const KEYS = "R$SE#FAQ!T%DW@CZXVG";
const LEADS = "GGNDDRMBBSS ZZCKTPH";
const TAILS = "KKNTTRMPPTTNTTTKTP ";

// How English writes sounds that Korean hears as something else than their
// letters, in the order in which they are replaced, and then every letter.
const SPELLINGS =
  "tion|ssion=SaN sion=ZaN ture=Ca sch|[st]h=S t?ch|t[sz]=C ph=P gh(?!V)= ck|qu=K ng(?=[lr])=NG ng(?!V)=N c(?=[eiy])=S dge|g(?=[eiy])=Z r(?!V)= x=KS"
    .replaceAll("V", "[aeiouyw]")
    .split(" ")
    .map(rule => rule.split(/=(?=[A-Z]|$)/))
    .map(([letters = "", sounds = ""]) => [new RegExp(letters, "g"), sounds] as const);
const LETTERS = "aeiouywkgqcntdlrmpbfvszjh";
const SOUNDS = "vvvvvvvKGKKNTDRRMPBPBSZZH";

/**
 * The consonants of a word as they sound, and a small v where there are vowels
 * between them, so that a word and its transliteration are alike: tensorflow
 * and 텐서플로우 are both TvNSvPR. The Korean ㅡ only carries a consonant, a
 * consonant that is doubled is only longer, and a vowel at the end is not kept:
 * it may be silent in English and a help to pronounce a consonant in Korean
 * (batch and 배치 are BvC).
 */
export function skeleton(key: string): string {
  const heard = isHangul(key) ? hangulSounds(key) : latinSounds(key);
  return heard.replace(/(.)\1+/g, "$1").replace(/v$/, "");
}

function hangulSounds(key: string): string {
  return key.replace(/./g, (c, i: number) =>
    c === "M"
      ? ""
      : isVowel(c)
        ? "v"
        : (startsSyllable(key, i) ? LEADS : TAILS).charAt(KEYS.indexOf(c)).trim(),
  );
}

function latinSounds(word: string): string {
  for (const [letters, sounds] of SPELLINGS) word = word.replace(letters, sounds);
  return word.replace(/[^A-Z]/g, c => SOUNDS.charAt(LETTERS.indexOf(c)));
}
