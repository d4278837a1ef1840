/** A colour scheme. */
export type Scheme = "light" | "dark";

/** The scheme that a stored text names, or null where the page follows the system. */
export function parse(text: string | null): Scheme | null {
  return text === "light" || text === "dark" ? text : null;
}

/**
 * What to remember when the reader turns the switch: the other scheme, or
 * nothing where that is what the system has, so that the page follows it again.
 */
export function flip(shown: Scheme, system: Scheme): Scheme | null {
  const wanted = shown === "dark" ? "light" : "dark";
  return wanted === system ? null : wanted;
}
