/** What comes to lie over the page; loaded when it is first asked for. */
export interface Layers {
  /** Shows the list of keys. */
  showKeys(): void;
  /** Offers links to the question that a button belongs to. */
  share(button: HTMLElement): void;
}
