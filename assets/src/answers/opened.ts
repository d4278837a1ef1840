/** Which answers are open in this tab, and on which study day they were opened. */
export interface Opened {
  day: string;
  ids: string[];
}

/** Reads what write has written; anything else, or another day's, is a fresh start. */
export function read(text: string | null, today: string): Opened {
  const fresh: Opened = { day: today, ids: [] };
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isOpened(value) && value.day === today ? value : fresh;
  } catch {
    return fresh;
  }
}

function isOpened(value: unknown): value is Opened {
  if (typeof value !== "object" || value === null) return false;
  const { day, ids } = value as Partial<Opened>;
  return typeof day === "string" && Array.isArray(ids) && ids.every(id => typeof id === "string");
}

/** The text that read understands. */
export function write(opened: Opened): string {
  return JSON.stringify(opened);
}

/** Adds or removes one question. */
export function mark(opened: Opened, id: string, open: boolean): Opened {
  const others = opened.ids.filter(other => other !== id);
  return { day: opened.day, ids: open ? [...others, id] : others };
}
