import assert from "node:assert/strict";
import { test } from "node:test";
import { studyDay } from "./day";

test("a study day begins at four in the morning, local time", () => {
  assert.equal(studyDay(new Date(2026, 10, 23, 3, 59, 59)), "2026-11-22");
  assert.equal(studyDay(new Date(2026, 10, 23, 4, 0, 0)), "2026-11-23");
  assert.equal(studyDay(new Date(2026, 10, 23, 23, 59)), "2026-11-23");
  assert.equal(studyDay(new Date(2027, 0, 1, 1, 0)), "2026-12-31");
});
