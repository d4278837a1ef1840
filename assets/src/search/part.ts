import type { Catalogue } from "./catalogue";
import type { Contents, Each } from "./lists";

/** Loads a part of the page by its name. */
export type Load = <Part>(name: string) => Promise<Part>;

/** The part of the page that searches; loaded when the field is first used. */
export interface Search {
  /**
   * Takes over a form with a field; what has been typed there is searched for
   * at once. The page's own load is handed over, for only one script may load
   * others.
   */
  start(form: HTMLFormElement, load: Load): Promise<void>;
}

/**
 * An index that has been opened: more loads what was asked for and is not here, if
 * there is such. Not an object, for what one script calls its properties no other
 * knows (see mangle.go).
 */
export type Opened = [each: Each, catalogue: Catalogue, more?: () => Promise<unknown> | undefined];

/** The part that opens the index of a large site, whose pages alone have it. */
export interface Shards {
  open(head: Contents, load: Load): Opened;
}
