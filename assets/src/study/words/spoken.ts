/** Syllables that are said in a second. */
const PER_SECOND = 5;

/** Seconds at which an answer is long enough, and at which it is too long. */
export const MARKS = [30, 45] as const;

/** Seconds that it takes to say a text aloud. */
export function spokenSeconds(text: string): number {
  return Math.round([...text.normalize("NFC").replace(/\s/gu, "")].length / PER_SECOND);
}
