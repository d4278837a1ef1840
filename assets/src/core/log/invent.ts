import { addDays } from "../day";
import type { Random } from "../random";
import type { Deed, Event, Grade } from "./event";

/** Which logs `invent` makes. */
export interface Invention {
  random: Random;
  events: number;
  devices: number;
  questions: number;
}

/** Invents a log for tests and benches: several devices, undos, settings, clocks that stand still. */
export function invent({ random, events, devices, questions }: Invention): Event[] {
  const below = (n: number) => Math.floor(random() * n);
  const counters = Array.from({ length: devices }, () => 0);
  const log: Event[] = [];
  let t = Date.UTC(2026, 0, 1);
  while (log.length < events) {
    const device = below(devices);
    const counter = (counters[device] ?? 0) + 1;
    counters[device] = counter;
    t += below(4) === 0 ? 0 : below(6 * 3_600_000);
    const day = addDays("2026-01-01", Math.floor((t - Date.UTC(2026, 0, 1)) / 86_400_000));
    const stamp = { id: `device${device}-${counter}`, t, offset: 540, day };
    log.push({ ...stamp, ...deed(below, questions, log) } as Event);
  }
  return log;
}

function deed(below: (n: number) => number, questions: number, log: readonly Event[]): Deed {
  const question = `q${below(questions)}`;
  const target = log[below(log.length)];
  const kind = below(40);
  if (kind < 4 && target) return { type: "undo", target: target.id, at: target.t };
  if (kind < 8) return { type: "answer", question, text: `내 답 ${below(1000)}` };
  if (kind === 8) return { type: "flag", question, flag: "split", on: below(2) === 0 };
  if (kind === 9) return { type: "setting", key: "retention", value: 0.8 + below(15) / 100 };
  if (kind === 10) return { type: "plan", date: below(3) === 0 ? null : "2026-03-01" };
  if (kind === 11) return { type: "reset", question: below(9) === 0 ? null : question };
  const grade = (1 + below(4)) as Grade;
  return { type: "review", question, grade, seconds: below(90) };
}

/** The events in another order. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}
