import { dayShort, today as todayWord, tomorrow } from "words";
import { daysBetween } from "../../core/day";
import { fill } from "../../core/fill";

/** A study day as one says it: 오늘, 내일, 11.27. */
export function dayName(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return todayWord;
  if (days === 1) return tomorrow;
  const [, month, date] = day.split("-");
  return fill(dayShort, Number(month), Number(date));
}

/** Minutes that some seconds come to, at least one. */
export function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

/** A share as a whole percentage. */
export function percent(share: number): number {
  return Math.round(share * 100);
}
