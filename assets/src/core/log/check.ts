import { isDay } from "../day";
import type { Event, Stamp } from "./event";

type Fields = Record<string, unknown>;
type Check = (fields: Fields) => boolean;

const text = (name: string) => (fields: Fields) => typeof fields[name] === "string";
const number = (name: string) => (fields: Fields) => Number.isFinite(fields[name]);
const all =
  (...checks: Check[]) =>
  (fields: Fields) =>
    checks.every(check => check(fields));

/* State is kept in objects by question, in which one name is not a name. */
const question: Check = ({ question }) =>
  typeof question === "string" && question !== "" && question !== "__proto__";

const kinds: Record<Event["type"], Check> = {
  review: all(question, review),
  undo: all(text("target"), number("at")),
  answer: all(question, text("text")),
  ink: all(question, number("page"), text("strokes")),
  flag: all(question, text("flag"), ({ on }) => typeof on === "boolean"),
  setting: all(text("key"), ({ value }) => value === null || typeof value !== "object"),
  plan: ({ date }) => date === null || isDay(date),
  reset: fields => fields.question === null || question(fields),
};

/**
 * Whether a value is an event. One of a type that this version does not know is
 * an event too: it is kept, and folding passes it by.
 */
export function isEvent(value: unknown): value is Event {
  if (typeof value !== "object" || value === null || !isStamp(value)) return false;
  const fields = value as Fields;
  if (typeof fields.type !== "string") return false;
  const check = Object.hasOwn(kinds, fields.type) ? kinds[fields.type as Event["type"]] : undefined;
  return check?.(fields) ?? true;
}

function isStamp(value: Partial<Stamp>): boolean {
  const { id, t, offset, day } = value;
  return (
    /^[a-z0-9]+-[1-9][0-9]{0,14}$/.test(String(id)) && isTime(t) && Number.isInteger(offset) && isDay(day)
  );
}

function isTime(t: unknown): boolean {
  return Number.isSafeInteger(t) && (t as number) >= 0;
}

function review({ grade, seconds, ticked }: Fields): boolean {
  const isGrade = grade === 1 || grade === 2 || grade === 3 || grade === 4;
  const isDuration = seconds === undefined || (Number.isFinite(seconds) && (seconds as number) >= 0);
  const isTicks = ticked === undefined || (Array.isArray(ticked) && ticked.every(Number.isInteger));
  return isGrade && isDuration && isTicks;
}
