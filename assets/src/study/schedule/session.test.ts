import assert from "node:assert/strict";
import { test } from "node:test";
import type { Grade } from "../../core/log/event";
import { seeded } from "../../core/random";
import { begin, grade, progress, type Session, skip, undo } from "./session";
import { APART, clash, confusable, space } from "./spacing";

const ids = (n: number) => Array.from({ length: n }, (_, i) => `q${i}`);
const none = confusable([]);
const give = (session: Session, given: Grade, agains = 1) =>
  grade(session, { grade: given, event: { id: `a-${session.graded.length + 1}`, t: 1 } }, agains, none);

test("what was forgotten comes back after five others, or at the end", () => {
  assert.deepEqual(give(begin(ids(8)), 1).queue, ["q1", "q2", "q3", "q4", "q5", "q0", "q6", "q7"]);
  assert.deepEqual(give(begin(ids(3)), 1).queue, ["q1", "q2", "q0"]);
  assert.deepEqual(give(begin(["q0"]), 1).queue, ["q0"]);
  assert.deepEqual(give(begin(ids(8)), 1, 4).queue, ids(8).slice(1), "not a fourth time");
});

test("a session always ends, whatever is answered, over 500 random sessions", () => {
  for (let seed = 0; seed < 500; seed++) {
    const random = seeded(seed);
    const n = 1 + Math.floor(random() * 15);
    const sets = confusable([ids(n).filter(() => random() < 0.3)]);
    let session = begin(space(ids(n), sets).queue);
    const agains = new Map<string, number>();
    const asked: string[] = [];
    for (let question = session.queue[0]; question !== undefined; question = session.queue[0]) {
      assert.ok(
        !asked.slice(-APART + 1).some(other => clash(other, question as string, sets)),
        `seed ${seed}`,
      );
      asked.push(question);
      const given: Grade = random() < 0.7 ? 1 : 3;
      if (given === 1) agains.set(question, (agains.get(question) ?? 0) + 1);
      session = grade(session, { grade: given, event: { id: "a-1", t: 1 } }, agains.get(question) ?? 0, sets);
      assert.ok(session.graded.length <= 4 * n, `seed ${seed}`);
    }
    assert.equal(progress(session).done, progress(session).all);
  }
});

test("undo goes back as far as there are grades", () => {
  const start = begin(ids(6));
  let session = start;
  for (const given of [1, 3, 1, 3, 3] as const) session = give(session, given);
  for (let i = 5; i > 0; i--) {
    const back = undo(session);
    assert.equal(back?.undone.event.id, `a-${i}`);
    session = back?.session as Session;
  }
  assert.deepEqual(session, start);
  assert.equal(undo(session), null);
});

test("progress counts questions, not askings", () => {
  let session = give(begin(ids(3)), 1);
  assert.deepEqual(progress(session), { done: 0, all: 3 });
  session = give(session, 3);
  assert.deepEqual(progress(session), { done: 1, all: 3 });
  assert.deepEqual(progress(skip(session)), { done: 1, all: 2 });
});
