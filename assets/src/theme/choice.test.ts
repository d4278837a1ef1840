import assert from "node:assert/strict";
import { test } from "node:test";
import { flip, parse } from "./choice";

test("only the two schemes are choices", () => {
  assert.equal(parse("dark"), "dark");
  assert.equal(parse("light"), "light");
  for (const text of [null, "", "auto", "Dark"]) assert.equal(parse(text), null);
});

test("turning the switch back to what the system has follows the system again", () => {
  assert.equal(flip("light", "light"), "dark");
  assert.equal(flip("dark", "light"), null);
  assert.equal(flip("dark", "dark"), "light");
  assert.equal(flip("light", "dark"), null);
});
