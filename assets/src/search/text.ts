import { keyOf } from "./hangul";

const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
const HANGUL = "\\u1100-\\u1112\\u3131-\\u3163\\uac00-\\ud7a3";
const LATIN = "\\p{Script=Latin}\\p{N}\\u0300-\\u036f";
const WORD = new RegExp(
  `[${HANGUL}${INVISIBLE}]+|[${LATIN}][${LATIN}${INVISIBLE}]*|(?:(?![${HANGUL}${LATIN}])[\\p{L}\\p{M}])+`,
  "gu",
);
const HIDDEN = new RegExp(`[${INVISIBLE}]`, "gu");
const LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/** A word of a text. */
export interface Word {
  key: string;
  /** As it stands in the text. */
  raw: string;
  /** Where it stands in the text, once that is composed (NFC). */
  start: number;
  end: number;
}

/**
 * Makes texts that look alike alike: composed Hangul, no width variants, lower
 * case, no accents, nothing invisible. Compatibility forms stay as they are,
 * for they would turn a lone ㄱ into another character.
 */
export function normalise(text: string): string {
  return text
    .replace(HIDDEN, "")
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
  return [...text.normalize("NFC").matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const key = keyOf(normalise(raw));
    return key ? [{ key, raw, start: index, end: index + raw.length }] : [];
  });
}
