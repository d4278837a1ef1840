import { keyOf } from "./hangul";

const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
const HANGUL = "\\u1100-\\u1112\\u3131-\\u3163\\uac00-\\ud7a3";
const LATIN = "\\p{Script=Latin}\\p{N}\\u0300-\\u036f";
const WORD = new RegExp(
  `[${HANGUL}${INVISIBLE}]+|([${LATIN}][${LATIN}${INVISIBLE}]*)|(?:(?![${HANGUL}${LATIN}])[\\p{L}\\p{M}])+`,
  "gu",
);
const hidden = new RegExp(`[${INVISIBLE}]`, "gu");
const LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/** A word of a text. */
export interface Word {
  key: string;
  /** As it stands in the text. */
  raw: string;
  /** Where it stands in the text, once that is composed (NFC). */
  start: number;
  end: number;
  /** Only a hyphen, or a sign like it, stands between the word before and this one. */
  glued: boolean;
}

/**
 * Makes texts that look alike alike: composed Hangul, no width variants, lower
 * case, no accents, nothing invisible. Compatibility forms stay as they are,
 * for they would turn a lone ㄱ into another character.
 */
export function normalise(text: string): string {
  return text
    .replace(hidden, "")
    .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/ς/g, "σ")
    .replace(/[\u1100-\u1112]/g, c => LEADS.charAt(c.charCodeAt(0) - 0x1100));
}

/** The words of a text, in order. They end at spaces, signs, and where the script changes. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const composed = text.normalize("NFC");
  let latinEnd = -1;
  for (const match of composed.matchAll(WORD)) {
    const key = keyOf(normalise(match[0]));
    if (!key) continue;
    const { 0: raw, 1: latin, index: start } = match;
    const between = latin && latinEnd >= 0 ? composed.slice(latinEnd, start).replace(hidden, "") : "";
    const end = start + raw.length;
    found.push({ key, raw, start, end, glued: /^[-._'’‐‑]$/.test(between) });
    latinEnd = latin ? end : -1;
  }
  return found;
}
