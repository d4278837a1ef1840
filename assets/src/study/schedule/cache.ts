import type { Event } from "../../core/log/event";
import { keyOf } from "../../core/log/merge";
import { extend, type Folded, fold, type Renames } from "./fold";
import { ALGORITHM } from "./memory";
import type { State } from "./state";

/** The shape of State; a cache of another one is thrown away. */
const SHAPE = 1;

/** A state that was folded before, and what it was folded from. It may be thrown away at any time. */
export interface Cache {
  shape: number;
  algo: string;
  /** The site's content, which decides what a question that was renamed is called. */
  content: string;
  /** How many events were folded, in order, and the key of the last. */
  count: number;
  last: string;
  state: State;
}

/** Keeps a state for the next time. */
export function keep({ log, state }: Folded, content: string): Cache {
  const newest = log.at(-1);
  const last = newest ? keyOf(newest) : "";
  return { shape: SHAPE, algo: ALGORITHM, content, count: log.length, last, state };
}

/** Whether a cache can stand for a log of `count` events that ends with the event of this key. */
export function covers(cache: Cache | null | undefined, content: string, count: number): cache is Cache {
  return (
    cache?.shape === SHAPE && cache.algo === ALGORITHM && cache.content === content && cache.count === count
  );
}

/** Folds a log in order, beginning from the cache where that was made from the log's beginning. */
export function resume(
  log: readonly Event[],
  cache: Cache | null | undefined,
  content: string,
  renames?: Renames,
): Folded {
  if (!covers(cache, content, cache?.count ?? 0)) return fold(log, renames);
  const newest = log[cache.count - 1];
  if (cache.count > log.length || (newest ? keyOf(newest) : "") !== cache.last) return fold(log, renames);
  return extend({ log: log.slice(0, cache.count), state: cache.state }, log.slice(cache.count), renames);
}
