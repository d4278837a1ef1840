/** What the script for studying offers to pages for reading, as the part "study". */
export interface Study {
  /** Opens the layer to write an own answer to a question in. */
  own(question: string): void;
}
