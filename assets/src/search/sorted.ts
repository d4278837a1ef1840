/** The first place in a sorted list that is not before a key; or, with after, the first that is after it. */
export function place(sorted: readonly string[], key: string, after = false): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    const word = sorted[middle] ?? "";
    if (word < key || (after && word === key)) low = middle + 1;
    else high = middle;
  }
  return low;
}
