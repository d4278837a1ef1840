import { isHangul, isVowel, startsSyllable } from "./hangul";

// How consonants sound, roughly, in either script: tense and aspirated ones
// like the plain one, l like r, f like p, th like s, and ng like n.
const LEADS = sounds("K R$Z", "N S", "T E#X", "R F", "M A", "P Q!V", "S T%W@C", "H G");
const TAILS = sounds("K R$Z", "N SD", "T ET%WCX", "R F", "M A", "P QV");

function sounds(...classes: string[]): Map<string, string> {
  return new Map(classes.flatMap(c => [...c.slice(2)].map(letter => [letter, c.charAt(0)] as const)));
}

// How English writes sounds that Korean hears as something else than their
// letters; the first that fits is taken. After a stroke stands what has to
// follow: c for any consonant, $ for the end.
const SPELLINGS =
  `tion=SN sion=SN ture=S tch=S tz=S ts=S sch=S ch=S sh=S th=S ph=P gh|c= gh|$= ck=K qu=K ng|$=N ng|l=NK ng|r=NK ng|c=N
  c|e=S c|i=S c|y=S c=K g|e=S g|i=S g|y=S r|c= r|$= x=KS
  k=K g=K q=K n=N t=T d=T l=R r=R m=M p=P b=P f=P v=P s=S z=S j=S h=H`
    .split(/\s+/)
    .map(rule => {
      const [pattern = "", made = ""] = rule.split("=");
      const [letters = "", next = ""] = pattern.split("|");
      const look = next === "$" ? "$" : next === "c" ? "[^aeiouyw]" : next;
      return { letters, follows: new RegExp(`^(?=${look})`), made };
    });

/**
 * The consonants of a word as they sound, so that a word and its
 * transliteration are alike: tensorflow and 텐서플로우 are both TNSPR. A vowel
 * at the beginning is kept as A.
 */
export function skeleton(key: string): string {
  let bones = "";
  let voiced = true; // a vowel stands behind the last sound
  const vowel = () => {
    bones ||= "A";
    voiced = true;
  };
  const consonant = (sound: string | undefined) => {
    if (!sound) return;
    if (voiced || !bones.endsWith(sound)) bones += sound; // else it only lengthens the one before
    voiced = false;
  };
  if (isHangul(key))
    for (let i = 0; i < key.length; i++) {
      const c = key.charAt(i);
      if (isVowel(c)) vowel();
      else consonant((startsSyllable(key, i) ? LEADS : TAILS).get(c));
    }
  else
    for (let i = 0; i < key.length; ) {
      const rest = key.slice(i);
      const rule = SPELLINGS.find(
        s => rest.startsWith(s.letters) && s.follows.test(rest.slice(s.letters.length)),
      );
      if (/^[aeiouyw]/.test(rest)) vowel();
      else for (const sound of rule?.made ?? "") consonant(sound);
      i += rule?.letters.length ?? 1;
    }
  return bones;
}

/** How many vowels are heard in a word; the Korean ㅡ only carries a consonant. */
export function vowels(key: string): number {
  const groups = isHangul(key) ? key.match(/[()BH-PUY]+/g)?.filter(v => v !== "M") : key.match(/[aeiouyw]+/g);
  return groups?.length ?? 0;
}
