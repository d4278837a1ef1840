import { provide, provided } from "../core/load";

/** Remembered in this browser once the reader has studied here. */
export const STUDIED = "studied";

/** What a reader asked for, perhaps before the script that does it was there. */
export interface Wish {
  question: string;
  /** "own" for the own answer, or a grade. */
  deed: string;
}

type Grant = (wish: Wish) => void;

/** Has a wish granted now, or as soon as there is somebody to do it. */
export function handOver(wish: Wish): void {
  const grant = provided<Grant>("grant");
  if (grant) grant(wish);
  else provide("wishes", [...(provided<Wish[]>("wishes") ?? []), wish]);
}

/** Grants all wishes from now on, and those that have waited. */
export function grantWishes(grant: Grant): void {
  provide("grant", grant);
  provided<Wish[]>("wishes")?.forEach(grant);
  provide("wishes", []);
}
