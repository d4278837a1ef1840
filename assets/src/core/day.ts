/** Hours after midnight at which a study day begins: late evenings belong to the day before. */
const ROLLOVER_HOURS = 4;

const MS_PER_DAY = 86_400_000;

/** The study day of a moment, as YYYY-MM-DD in the reader's own time zone. */
export function studyDay(now: Date): string {
  const day = new Date(now);
  day.setHours(day.getHours() - ROLLOVER_HOURS);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Whole days from one study day to another; negative where `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return number(to) - number(from);
}

/** The study day that comes `days` after another. */
export function addDays(day: string, days: number): string {
  return new Date((number(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether a text is a day that the calendar has, written YYYY-MM-DD. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

/** Days since 1970-01-01: the calendar's own count, which knows no time zone. */
function number(day: string): number {
  return Date.parse(day) / MS_PER_DAY;
}
