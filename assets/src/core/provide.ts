/** Parts that have run, by name. Scripts that share nothing else share this. */
const shared = globalThis as { studysite?: Record<string, unknown> };
shared.studysite ??= {};
export const parts = shared.studysite;

/** Called by the script of a part, last: says what it offers. */
export function provide(name: string, part: unknown): void {
  parts[name] = part;
}
