import { meaning } from "./meaning";
import { remembered } from "./storage";

/** A single key and what it does. */
export interface Binding {
  /** The letter, lower case, or the sign that it types. */
  key: string;
  run(event: KeyboardEvent): void;
}

const bindings = new Map<string, Binding["run"]>();

/**
 * Binds single keys, and returns what releases them. They are off while somebody
 * types, while a layer is open, and by the reader's choice.
 */
export function bind(...added: Binding[]): () => void {
  for (const { key, run } of added) bindings.set(key, run);
  return () => {
    for (const { key } of added) bindings.delete(key);
  };
}

/** Whether the reader wants single keys. */
export function singleKeys(): boolean {
  return remembered.get("keys") !== "off";
}

/** Turns single keys on or off, for this browser. */
export function setSingleKeys(on: boolean): void {
  remembered.set("keys", on ? null : "off");
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}

/** Starts listening for the keys that are bound; those of a script that comes first go before those of others. */
export function listen(first = false): void {
  document.addEventListener(
    "keydown",
    event => {
      const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      if (held || event.defaultPrevented || typing(event.target) || !singleKeys()) return;
      if (document.querySelector("dialog[open]")) return;
      const run = bindings.get(meaning(event));
      if (!run) return;
      event.preventDefault();
      run(event);
    },
    first,
  );
}
