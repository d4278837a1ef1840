import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, daysBetween, isDay, studyDay } from "./day";

test("a study day begins at four in the morning, local time", () => {
  assert.equal(studyDay(new Date(2026, 10, 23, 3, 59, 59)), "2026-11-22");
  assert.equal(studyDay(new Date(2026, 10, 23, 4, 0, 0)), "2026-11-23");
  assert.equal(studyDay(new Date(2026, 10, 23, 23, 59)), "2026-11-23");
  assert.equal(studyDay(new Date(2027, 0, 1, 1, 0)), "2026-12-31");
});

test("days are counted by the calendar, whatever the clocks do", () => {
  assert.equal(daysBetween("2026-11-23", "2026-11-23"), 0);
  assert.equal(daysBetween("2026-02-28", "2026-03-01"), 1);
  assert.equal(daysBetween("2026-03-28", "2026-03-30"), 2, "summer time begins in between");
  assert.equal(daysBetween("2027-01-01", "2026-12-31"), -1);
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2026-11-23", -23), "2026-10-31");
});

test("only days of the calendar are days", () => {
  assert.ok(isDay("2026-11-23"));
  for (const text of ["2026-11-31", "2026-13-01", "26-11-23", "2026-11-23T00:00", "", null, 7]) {
    assert.ok(!isDay(text), String(text));
  }
});
