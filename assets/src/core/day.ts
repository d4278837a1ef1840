/** Hours after midnight at which a study day begins: late evenings belong to the day before. */
const ROLLOVER_HOURS = 4;

/** The study day of a moment, as YYYY-MM-DD in the reader's own time zone. */
export function studyDay(now: Date): string {
  const day = new Date(now);
  day.setHours(day.getHours() - ROLLOVER_HOURS);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
