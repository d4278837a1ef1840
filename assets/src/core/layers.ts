/** What comes to lie over the page, or follows the reader through it; loaded when it is first asked for. */
export interface Layers {
  /** Shows the list of keys. */
  showKeys(): void;
  /** Marks in an outline which question is being read. */
  markReading(outline: HTMLElement): void;
  /** Offers links to the question that a button belongs to. */
  share(button: HTMLElement): void;
}
