/** A key term: its name first, then other names for it. */
export type Term = readonly string[];

/** Where in a text something stands. */
export interface Range {
  start: number;
  end: number;
}

/** Which key terms an own answer mentions, and which it lacks. Never a score. */
export interface Comparison {
  mentioned: string[];
  missing: string[];
  /** Where the mentioned ones stand, in order, not overlapping. */
  marks: Range[];
}

/** Compares an own answer with the key terms of the source. */
export function compare(text: string, terms: readonly Term[]): Comparison {
  const comparison: Comparison = { mentioned: [], missing: [], marks: [] };
  const found: Range[] = [];
  for (const term of terms) {
    const ranges = term.flatMap(name => occurrences(text, name));
    const name = term[0] ?? "";
    (ranges.length > 0 ? comparison.mentioned : comparison.missing).push(name);
    found.push(...ranges);
  }
  comparison.marks = joined(found);
  return comparison;
}

/* What may stand after a word inside a term of several: 기울기(의) 제곱. */
const PARTICLE = "(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|들|들의)?";

/**
 * Where a name occurs, whatever the spaces and hyphens: "batch norm" in
 * "batchnorm", 기울기 제곱 in 기울기의 제곱을. Latin words and numbers are found
 * as whole words, so that AI is not in "train"; Korean particles may follow.
 */
export function occurrences(text: string, name: string): Range[] {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s\-_·]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  const body = words.map(spelled).reduce((all, word, i) => all + joint(words[i - 1] ?? "") + word);
  const begin = /^[a-z0-9]/.test(words[0] ?? "") ? "(?<![a-z0-9])" : "";
  const last = words.at(-1) ?? "";
  const end = /[a-z]$/.test(last)
    ? "(?:e?s)?(?![a-z0-9])"
    : /[0-9]$/.test(last)
      ? "(?![a-z]|[.,]?[0-9])"
      : "";
  const pattern = new RegExp(begin + body + end, "gu");
  return [...text.toLowerCase().matchAll(pattern)].map(({ index, 0: hit }) => ({
    start: index,
    end: index + hit.length,
  }));
}

function joint(before: string): string {
  const particle = /[가-힣]$/.test(before) ? PARTICLE : "";
  return `${particle}[\\s\\-_·]*`;
}

/** A word whose Korean syllables may have spaces between them. */
function spelled(word: string): string {
  const signs = [...word].map(sign => sign.replace(/[\\^$.*+?()[\]{}|/-]/u, "\\$&"));
  return signs.reduce(
    (all, sign, i) => all + (/[가-힣]/.test(signs[i - 1] ?? "") && /[가-힣]/.test(sign) ? "\\s?" : "") + sign,
  );
}

/** Ranges in order, those that touch or overlap joined. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** A text in pieces, each marked or not. */
export function pieces(text: string, marks: readonly Range[]): { text: string; marked: boolean }[] {
  const result: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) result.push({ text: text.slice(at, start), marked: false });
    result.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at), marked: false });
  return result;
}
