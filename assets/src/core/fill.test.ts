import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "./fill";

test("values stand in their places", () => {
  assert.equal(fill("‘{0}’ → {1}", "wjdrbghk", "정규화"), "‘wjdrbghk’ → 정규화");
  assert.equal(fill("‘{0}’", "{1}"), "‘{1}’");
});

test("a count chooses between one and other", () => {
  assert.equal(fill("{0} place|{0} places", 1), "1 place");
  assert.equal(fill("{0} place|{0} places", 2), "2 places");
  assert.equal(fill("답 안에 {0}곳", 1), "답 안에 1곳");
});
