import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../../core/random";
import { mean, type Outcome, policies, prepare } from "./simulate";

test("14 days before an interview, a last look at what is shaky is worth its reviews (200 learners)", () => {
  const [once, plain, , planned] = policies.map(policy =>
    mean(Array.from({ length: 200 }, (_, seed) => prepare(70, 14, policy, seeded(seed)))),
  ) as [Outcome, Outcome, Outcome, Outcome];
  assert.ok(planned.recall - plain.recall >= 0.02, `${planned.recall} against ${plain.recall}`);
  assert.ok(planned.reviews / plain.reviews <= 1.2, `${planned.reviews} against ${plain.reviews}`);
  assert.ok(planned.recall - once.recall >= 0.25, `${planned.recall} against ${once.recall}`);
});

test("every question is met before the interview, however near it is", () => {
  for (const days of [1, 2, 3, 5]) {
    const { reviews } = prepare(20, days, policies[0] as (typeof policies)[0], seeded(days));
    assert.ok(reviews >= 20, `${days} days: ${reviews}`);
  }
});
