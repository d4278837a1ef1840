import { useLayoutEffect, useRef } from "preact/hooks";
import { singleKeys } from "../../core/keys";
import type { Grade } from "../../core/log/event";
import { meaning } from "../../core/meaning";
import type { Phase } from "./card";

/** What single keys can do in a session. */
export interface Doings {
  phase: Phase;
  /** Whether there are four grades to give. */
  four: boolean;
  give(grade: Grade): Promise<void>;
  takeBack(): Promise<void>;
  own(): void;
  end(): void;
}

/** Listens for the keys of a session, for as long as it lasts. */
export function useKeys(doings: Doings): void {
  useDeeds(event => deed(event, doings));
}

/** Listens for the key that ends going through all questions. */
export function useEnd(end: () => void): void {
  useDeeds(event => (free(event) && singleKeys() && meaning(event) === "escape" ? end : undefined));
}

/** Does what a key stands for, as soon as one sees what it is for; it goes before the keys of the page. */
function useDeeds(deedOf: (event: KeyboardEvent) => (() => void) | undefined): void {
  const now = useRef(deedOf);
  now.current = deedOf;
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const run = now.current(event);
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    document.addEventListener("keydown", listener, { capture: true });
    return () => document.removeEventListener("keydown", listener, { capture: true });
  }, []);
}

/** What a key does. Ctrl+Z is not a single key: it works where single keys are off, too. */
function deed(event: KeyboardEvent, doings: Doings): (() => void) | undefined {
  if (!free(event)) return undefined;
  const undo = () => void doings.takeBack();
  if (event.ctrlKey || event.metaKey) return event.code === "KeyZ" && !event.shiftKey ? undo : undefined;
  if (event.altKey || !singleKeys()) return undefined;
  const key = meaning(event);
  const grade = "1234".indexOf(key) + 1;
  if (grade > 0) return gives(doings, grade as Grade);
  return { u: undo, m: doings.own, escape: doings.end }[key];
}

/** Whether a key is meant neither for a field nor for a layer. */
function free(event: KeyboardEvent): boolean {
  return !(event.isComposing || typing(event.target) || document.querySelector("dialog[open]"));
}

function gives(doings: Doings, grade: Grade): (() => void) | undefined {
  const offered = doings.phase !== "asked" && (doings.four || grade % 2 === 1);
  return offered ? () => void doings.give(grade) : undefined;
}

/** A box to tick is nothing to type in. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}
