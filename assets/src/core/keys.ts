import { meaning } from "./meaning";
import { remembered } from "./storage";

/** A single key and what it does. */
export interface Binding {
  /** The letter, lower case, or the sign that it types. */
  key: string;
  run(event: KeyboardEvent): void;
}

const bindings = new Map<string, Binding["run"]>();

/** Binds single keys. They are off while somebody types, while a layer is open, and by the reader's choice. */
export function bind(...added: Binding[]): void {
  for (const { key, run } of added) bindings.set(key, run);
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
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Starts listening for the keys that are bound. */
export function listen(): void {
  document.addEventListener("keydown", event => {
    const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (held || event.defaultPrevented || typing(event.target) || !singleKeys()) return;
    if (document.querySelector("dialog[open]")) return;
    const run = bindings.get(meaning(event));
    if (!run) return;
    event.preventDefault();
    run(event);
  });
}
