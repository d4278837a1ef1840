import { type Entry, IN_TITLE } from "./codec";
import { stemOf } from "./ending";
import { initials, isHangul, startsSyllable, syllables } from "./hangul";
import type { Each, Family } from "./lists";
import { eachOf } from "./sorted";
import { skeleton } from "./sound";
import { words } from "./text";

/** The longest run of initials that is kept of a question's line. */
const LONGEST_LINE = 8;
const FEWEST_SOUNDS = 4;

/** The index of a site by its words and titles alone. All else is worked out when it is first asked for. */
export function derived(all: Entry[], titles: readonly string[], least: number): Each {
  const lists: Partial<Record<Family, Entry[]>> = { w: all };
  return (family, prefix, visit) => {
    lists[family] ??= derive(family, all, titles, least).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    eachOf(lists[family], prefix, visit);
  };
}

function derive(family: Family, all: Entry[], titles: readonly string[], least: number): Entry[] {
  const plain = all.filter(([key]) => !key.startsWith("&"));
  if (family === "i")
    return plain.flatMap(([key, postings]) => ends(key).map((end): Entry => [end, postings]));
  if (family === "c")
    return plain
      .filter(([key]) => isHangul(key) && syllables(key) > 1)
      .map(([key, postings]): Entry => [initials(key), postings])
      .concat(titles.flatMap(lines));
  const meant = plain
    .filter(([key, postings]) => key.length > 3 && postings().length >= least)
    .flatMap(([key]) => (isHangul(key) ? [key, stemOf(key)] : key));
  return [...new Set(meant)]
    .map(key => (family === "r" ? [...key].reverse().join("") : `${skeleton(key)}&${key}`))
    .filter(key => family === "r" || key.indexOf("&") >= FEWEST_SOUNDS)
    .map(key => [key, () => []]);
}

/** The ends of a word that are looked for inside it: two syllables or more, or four letters of Latin. */
export function ends(key: string): string[] {
  const found: string[] = [];
  for (let i = 1; i < key.length; i++) {
    const fits = isHangul(key)
      ? startsSyllable(key, i) && syllables(key.slice(i)) > 1
      : key.length - i >= (key <= "~" ? 4 : 2);
    if (fits) found.push(key.slice(i));
  }
  return found;
}

/** The initials of a question from each of its words on, as if it were written without spaces. */
function lines(title: string, question: number): Entry[] {
  const all = words(title).map(w => (isHangul(w.key) ? initials(w.key) : ""));
  return all.flatMap((own, i): Entry[] => {
    let line = "";
    for (const next of all.slice(i)) {
      if (!next || line.length >= LONGEST_LINE) break;
      line += next;
    }
    return line.length > own.length ? [[line.slice(0, LONGEST_LINE), () => [question * 16 + IN_TITLE]]] : [];
  });
}
