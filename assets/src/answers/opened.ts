/** Which answers are open in this tab, and on which study day they were opened. */
export interface Opened {
  day: string;
  ids: string[];
}

/** Reads what write has written; anything else, or another day's, is a fresh start. */
export function read(text: string | null, today: string): Opened {
  const [day, ...ids] = (text ?? "").split(" ");
  return { day: today, ids: day === today ? ids : [] };
}

/** The text that read understands: the day and the IDs, between spaces. */
export function write({ day, ids }: Opened): string {
  return [day, ...ids].join(" ");
}

/** Adds or removes one question. */
export function mark(opened: Opened, id: string, open: boolean): Opened {
  const others = opened.ids.filter(other => other !== id);
  return { day: opened.day, ids: open ? [...others, id] : others };
}
