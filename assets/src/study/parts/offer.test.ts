import assert from "node:assert/strict";
import { test } from "node:test";
import { offersExport } from "./offer";

test("an export is offered after twenty events and a week, from disk after five", () => {
  const now = new Date(2026, 10, 23);
  const ago = (days: number) => now.getTime() - days * 86_400_000;
  assert.ok(offersExport({ events: 20, since: ago(7) }, now, false));
  assert.ok(!offersExport({ events: 19, since: ago(7) }, now, false));
  assert.ok(!offersExport({ events: 20, since: ago(6) }, now, false));
  assert.ok(!offersExport({ events: 0, since: null }, now, false));
  assert.ok(offersExport({ events: 5, since: ago(0) }, now, true));
  assert.ok(!offersExport({ events: 4, since: ago(9) }, now, true));
});
