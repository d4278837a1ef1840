// Measures folding a log of 10,000 events over 70 questions: at once, one more, and an undo.
import { invent } from "../src/core/log/invent";
import { seeded } from "../src/core/random";
import { extend, fold } from "../src/study/schedule/fold";

const log = invent({ random: seeded(1), events: 10_000, devices: 2, questions: 70 });
const folded = fold(log);
const more = { id: "device9-1", t: Number.MAX_SAFE_INTEGER, offset: 540, day: "2028-01-01" } as const;

for (const [name, run] of [
  ["all 10,000 at once", () => fold(log)],
  ["one more review", () => extend(folded, [{ ...more, type: "review", question: "q1", grade: 3 }])],
  ["an undo", () => extend(folded, [{ ...more, type: "undo", target: "device0-1", at: 0 }])],
] as const) {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const median = times.sort((a, b) => a - b)[7] ?? 0;
  console.log(`${name}: ${median.toFixed(1)} ms (median of 15)`);
}
