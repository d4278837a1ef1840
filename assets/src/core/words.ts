/** Words of the catalogue with {0}, {1}, … replaced. Where they have two forms, "one|other", the first argument's being 1 chooses. */
export function fill(words: string, ...args: (string | number)[]): string {
  const [one = "", other] = words.split("|");
  const form = other === undefined || args[0] === 1 ? one : other;
  return form.replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)] ?? ""));
}
