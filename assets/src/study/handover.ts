/** Remembered in this browser once the reader has studied here. */
export const STUDIED = "studied";

/** What a reader asked for before the script that does it was there. */
export interface Wish {
  question: string;
  /** "own" for the own answer, or a grade. */
  deed: string;
}

/** What the site's scripts share, also with the data that the build has written. */
export interface Shared {
  course?: unknown;
  answers?: Record<string, unknown>;
  wishes?: Wish[];
  grant?: (wish: Wish) => void;
}

/** The shared place: a page's scripts have no other way to meet. */
export function shared(): Shared {
  const page = globalThis as { studysite?: Shared };
  page.studysite ??= {};
  return page.studysite;
}

/** Has a wish granted now, or as soon as there is somebody to do it. */
export function handOver(wish: Wish): void {
  const place = shared();
  if (place.grant) place.grant(wish);
  else place.wishes = [...(place.wishes ?? []), wish];
}

/** Grants all wishes from now on, and those that have waited. */
export function grantWishes(grant: (wish: Wish) => void): void {
  const place = shared();
  const waiting = place.wishes ?? [];
  place.grant = grant;
  place.wishes = [];
  waiting.forEach(grant);
}
