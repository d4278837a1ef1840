import type { Grade } from "../../core/log/event";

/** What the reader ticked after the reveal. */
export interface Ticked {
  points: number;
  /** Indices of points that an answer must not lack. */
  core: readonly number[];
  ticked: readonly number[];
  /** Seconds until the reveal, and what a fluent answer takes. */
  seconds: number;
  target: number;
  /** How many grades there are to choose from. */
  grades: 2 | 4;
}

/** The grade that the ticks suggest, or null where nothing was ticked. It only preselects. */
export function suggest({ points, core, ticked, seconds, target, grades }: Ticked): Grade | null {
  if (ticked.length === 0) return null;
  if (core.some(point => !ticked.includes(point))) return 1;
  if (grades === 2) return 3;
  if (new Set(ticked).size < points) return 2;
  return seconds <= target ? 4 : 3;
}

/** Seconds that a fluent spoken answer of so many characters takes. */
export function targetSeconds(characters: number): number {
  return Math.min(90, Math.max(20, characters / 5));
}
