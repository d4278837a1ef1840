/**
 * Puts values into the places {0}, {1} of some words. Where these come in two
 * forms, "one|other", the first value is a count and chooses.
 */
export function fill(words: string, ...values: readonly (string | number)[]): string {
  const [one = "", other = one] = words.split("|");
  const form = values[0] === 1 ? one : other;
  return form.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ""));
}
