import assert from "node:assert/strict";
import { test } from "node:test";
import { mark, read, write } from "./opened";

const today = "2026-11-23";

test("what is written is read on the same study day", () => {
  const opened = mark(mark({ day: today, ids: [] }, "a", true), "b", true);
  assert.deepEqual(read(write(opened), today), { day: today, ids: ["a", "b"] });
});

test("a new study day starts closed", () => {
  assert.deepEqual(read(write({ day: "2026-11-22", ids: ["a"] }), today), { day: today, ids: [] });
});

test("marking twice is marking once, and closing removes", () => {
  const twice = mark(mark({ day: today, ids: [] }, "a", true), "a", true);
  assert.deepEqual(twice.ids, ["a"]);
  assert.deepEqual(mark(twice, "a", false).ids, []);
});

test("what somebody else wrote is a fresh start", () => {
  for (const text of [null, "", "{", "null", "7", "[]", `{"day":"${today}","ids":["a"]}`]) {
    assert.deepEqual(read(text, today), { day: today, ids: [] }, String(text));
  }
});
