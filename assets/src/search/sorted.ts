import type { Entry } from "./codec";

/** Visits the entries of a sorted list that begin with a prefix, in order. */
export function eachOf(sorted: readonly Entry[], prefix: string, visit: (...entry: Entry) => void): void {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  for (let entry = sorted[low]; entry?.[0].startsWith(prefix); entry = sorted[++low]) visit(...entry);
}
