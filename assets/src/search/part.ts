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
