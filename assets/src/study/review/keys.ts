import { useEffect, useRef } from "preact/hooks";
import { bind } from "../../core/keys";
import type { Grade } from "../../core/log/event";
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

/** Binds the keys of a session, for as long as it lasts. */
export function useKeys(doings: Doings): void {
  const now = useRef<Doings | null>(doings);
  now.current = doings;
  useEffect(() => {
    const release = bindKeys(() => now.current);
    const stop = listenForUndo(() => now.current);
    return () => {
      now.current = null;
      release();
      stop();
    };
  }, []);
}

function bindKeys(now: () => Doings | null): () => void {
  const graded = (grade: Grade) => () => {
    const doings = now();
    if (doings && doings.phase !== "asked" && (doings.four || grade % 2 === 1)) void doings.give(grade);
  };
  return bind(
    { key: "1", run: graded(1) },
    { key: "2", run: graded(2) },
    { key: "3", run: graded(3) },
    { key: "4", run: graded(4) },
    { key: "u", run: () => void now()?.takeBack() },
    { key: "m", run: () => now()?.own() },
    { key: "escape", run: () => now()?.end() },
  );
}

/** Ctrl+Z is not a single key: it works where single keys are off, too. */
function listenForUndo(now: () => Doings | null): () => void {
  const listener = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.code !== "KeyZ" || typing) return;
    event.preventDefault();
    void now()?.takeBack();
  };
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}
