import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "../../core/log/event";
import { figures, heatmap } from "./figures";
import { fold } from "./fold";
import { confusable } from "./spacing";

const today = "2026-11-25"; // a Wednesday
const at = (n: number, day: string) => ({ id: `a-${n}`, t: n, offset: 0, day });
const log: Event[] = [
  { ...at(1, "2026-11-02"), type: "review", question: "a", grade: 4 },
  { ...at(2, "2026-11-24"), type: "review", question: "b", grade: 3 },
  { ...at(3, "2026-11-24"), type: "answer", question: "b", text: "내 말" },
  { ...at(4, "2026-11-24"), type: "answer", question: "c", text: "지웠다" },
  { ...at(5, "2026-11-24"), type: "answer", question: "c", text: "" },
  { ...at(6, "2026-11-24"), type: "plan", date: "2026-11-24" },
];
const { state } = fold(log);
const course = { ids: ["a", "b", "c"], topicOf: () => 0, seconds: () => 30 };

test("figures come from the log", () => {
  const { reviews, fresh, known, met, own, left, seconds } = figures(course, state, today, confusable([]));
  assert.deepEqual([reviews, fresh, known, met, own, left, seconds], [1, 1, 1, 2, 1, -1, 60]);
});

test("the heatmap's weeks begin on Monday and end today", () => {
  const weeks = heatmap(state, today, 26);
  assert.equal(weeks.length, 26);
  assert.deepEqual(
    weeks.at(-1)?.map(({ day, level }) => [day, level]),
    [
      ["2026-11-23", 0],
      ["2026-11-24", 3],
      ["2026-11-25", 0],
    ],
  );
  assert.ok(weeks.slice(0, -1).every(week => week.length === 7));
});
